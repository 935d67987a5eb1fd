import type { Document } from '../../statement/index.ts';
import type { PdfAnswer, PdfJob } from './pdf-worker.ts';

/** Starts a worker for one document and ends it again. */
export function makePdf(document: Document): Promise<PdfAnswer> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const job: PdfJob = { document, fonts: new URL('fonts/', window.document.baseURI).href };
  return new Promise<PdfAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PdfAnswer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || 'the PDF worker could not be started'));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
