/** The side of `askWorker` that is in the worker. @param answer says what goes wrong as a value */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what comes over the channel is the caller's word
export function answerJobs<Job>(answer: (job: Job) => Promise<unknown>): void {
  addEventListener('message', ({ data, ports: [port] }: MessageEvent<Job>) => {
    void answer(data).then((given) => port?.postMessage(given));
  });
}
