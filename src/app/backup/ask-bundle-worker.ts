import { askWorker } from '../worker/ask-worker.ts';
import type { BundleAnswer, BundleJob } from './bundle-worker.ts';

/** @throws Error when the worker broke off */
export async function askBundleWorker(job: BundleJob): Promise<BundleAnswer> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' });
  const answer = await askWorker<BundleAnswer>(worker, job);
  if (answer.kind === 'failed') throw new Error(answer.detail);
  return answer;
}
