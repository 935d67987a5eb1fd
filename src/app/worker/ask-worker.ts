/** What a worker sends while it works, and at its end. */
export type WorkerMessage<Answer> = { told: unknown } | { answer: Answer };

/**
 * Gives a worker one thing to do. The answer comes by a channel of its own: libraries inside a worker send messages too.
 * @param onTold hears what the worker tells before its answer
 * @throws Error when it could not be started, or broke off
 */
export function askKept<Answer>(
  worker: Worker,
  job: unknown,
  onTold: (told: never) => void,
): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  const ended = new AbortController();
  return new Promise<Answer>((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<WorkerMessage<Answer>>) => {
      if ('told' in data) onTold(data.told as never);
      else resolve(data.answer);
    };
    const fail = ({ message }: ErrorEvent): void =>
      reject(new Error(message || 'the worker could not be started'));
    worker.addEventListener('error', fail, { signal: ended.signal });
    worker.postMessage(job, [port2]);
  }).finally(() => {
    ended.abort();
    port1.close();
  });
}

/** The same for a worker that has one thing to do in its life. @throws Error when it could not be started, or broke off */
export function askWorker<Answer>(worker: Worker, job: unknown): Promise<Answer> {
  return askKept<Answer>(worker, job, () => undefined).finally(() => worker.terminate());
}
