/**
 * Gives a worker one thing to do and ends it again. The answer comes by a channel of its own: libraries inside a worker send
 * messages too.
 * @throws Error when it could not be started, or broke off
 */
export function askWorker<Answer>(worker: Worker, job: unknown): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise<Answer>((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be started'));
    worker.postMessage(job, [port2]);
  }).finally(() => {
    port1.close();
    worker.terminate();
  });
}
