import type { Document } from '../../statement/index.ts';
import { askWorker } from '../worker/ask-worker.ts';
import { fontFolder } from './fonts-at.ts';
import type { PdfAnswer, PdfJob } from './pdf-worker.ts';

/** Starts a worker for one document and ends it again. */
export function makePdf(document: Document): Promise<PdfAnswer> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<PdfAnswer>(worker, { document, fonts: fontFolder() } satisfies PdfJob);
}
