import type { WorkerMessage } from './ask-worker.ts';

/**
 * The side of `askWorker` that is in the worker.
 * @param answer says what goes wrong as a value; `tell` is for what is known before the answer
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what comes over the channel is the caller's word
export function answerJobs<Job>(answer: (job: Job, tell: (told: unknown) => void) => Promise<unknown>): void {
  addEventListener('message', ({ data, ports: [port] }: MessageEvent<Job>) => {
    const send = (message: WorkerMessage<unknown>): void => port?.postMessage(message);
    void answer(data, (told) => send({ told })).then((given) => send({ answer: given }));
  });
}
