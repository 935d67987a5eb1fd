/**
 * One thread of Vitest for all mutants. Their tests take milliseconds; a thread for each of them would spend seconds on loading
 * the same modules again. Test files are still loaded anew in each run.
 */
import {
  ThreadsPoolWorker,
  type PoolRunnerInitializer,
  type PoolWorker,
  type WorkerRequest,
} from 'vitest/node';

type Listener = Parameters<PoolWorker['on']>[1];

let thread: ThreadsPoolWorker | undefined;

export const lastingThread: PoolRunnerInitializer = {
  name: 'lasting thread',
  createPoolWorker(options) {
    const isNew = thread === undefined;
    thread ??= new ThreadsPoolWorker(options);
    return new Visit(thread, isNew);
  },
};

/** What Vitest takes for a thread of its own, for one run. */
class Visit implements PoolWorker {
  readonly name = lastingThread.name;
  private listeners: [event: string, listener: Listener][] = [];
  private isOver = false;

  constructor(
    private readonly thread: ThreadsPoolWorker,
    private readonly isNew: boolean,
  ) {}

  async start(): Promise<void> {
    if (this.isNew) await this.thread.start();
  }

  on(event: string, listener: Listener): void {
    this.listeners.push([event, listener]);
    this.thread.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.listeners = this.listeners.filter((one) => one[0] !== event || one[1] !== listener);
    this.thread.off(event, listener);
  }

  /** The thread is not told of the end of a run: it would take leave. */
  send(message: WorkerRequest): void {
    if (message.type !== 'stop') {
      this.thread.send(message);
      return;
    }
    this.isOver = true;
    for (const [event, listener] of this.listeners)
      if (event === 'message') listener({ __vitest_worker_response__: true, type: 'stopped' });
  }

  deserialize(data: unknown): unknown {
    return this.thread.deserialize(data);
  }

  async stop(): Promise<void> {
    for (const [event, listener] of [...this.listeners]) this.off(event, listener);
    if (this.isOver) return;
    // Vitest does not ask a thread that hangs.
    thread = undefined;
    await this.thread.stop();
  }
}
