/** Gives a worker one thing to do and ends it again. @throws Error when it could not be started, or broke off */
export function askWorker<Answer>(worker: Worker, job: unknown): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be started'));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
