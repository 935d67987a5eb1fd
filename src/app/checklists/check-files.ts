import type { Files } from '../../checklist/compile/index.ts';
import type { CheckAnswer, Checked } from './check-worker.ts';

/** Starts a worker for one checklist and ends it again. @param stop ends it before it is done; the promise then stays open */
export function checkFiles(files: Files, stop: AbortSignal): Promise<Checked> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  stop.addEventListener('abort', () => worker.terminate());
  return new Promise<Checked>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if ('checked' in data) resolve(data.checked);
      else reject(new Error(data.failure));
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the checker could not be started'));
    worker.postMessage(files);
  }).finally(() => worker.terminate());
}
