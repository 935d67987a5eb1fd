import type { Document } from '../../statement/index.ts';
import { askKept } from '../worker/ask-worker.ts';
import { fontFolder } from './fonts-at.ts';
import type { PdfAnswer, PdfJob } from './pdf-worker.ts';

/** Kept with its fonts from one document to the next; ended when it fails, or when nobody waits for it any more. */
let kept: Worker | undefined;

/**
 * @param onPages hears how many pages are drawn so far
 * @param left ends the work
 * @throws Error when the worker could not be started or broke off, and the reason of `left`
 */
export async function makePdf(
  document: Document,
  onPages: (pages: number) => void,
  left: AbortSignal,
): Promise<PdfAnswer> {
  const worker = (kept ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }));
  const job: PdfJob = { document, fonts: fontFolder() };
  const leaving = new Promise<never>((_, reject) => {
    left.addEventListener('abort', () => reject(left.reason as Error), { once: true });
  });
  try {
    return await Promise.race([askKept<PdfAnswer>(worker, job, onPages), leaving]);
  } catch (error) {
    worker.terminate();
    if (kept === worker) kept = undefined;
    throw error;
  }
}
