/** A thread that makes one statement after the other, so that fonts and checklists are read once in each. */
import { Worker } from 'node:worker_threads';
import type { Language } from '../../locale/index.ts';
import type { MakeOptions } from '../make-statement.ts';

/** What a thread is started with. */
export interface MakerSetup {
  language: Language;
  options: MakeOptions;
}

export type Made = { notes: string[] } & (
  | { ok: true; content: string | Uint8Array }
  /** One line each. */
  | { ok: false; reasons: string[] }
);

export class Maker {
  private thread: Worker | undefined;
  private settle: (made: Made) => void = () => undefined;

  /** @param program of the thread; it answers each path that it is sent with a `Made` */
  constructor(
    private readonly program: string | URL,
    private readonly setup: MakerSetup,
  ) {}

  /** One at a time. A thread that breaks takes its statement with it, and no other: the next one gets a new thread. */
  make(path: string): Promise<Made> {
    return new Promise((resolve) => {
      this.settle = resolve;
      this.thread ??= this.start();
      this.thread.postMessage(path);
    });
  }

  async stop(): Promise<void> {
    await this.thread?.terminate();
  }

  private start(): Worker {
    const thread = new Worker(this.program, { workerData: this.setup });
    const broken = (error: unknown): void => {
      // An error is followed by an exit, when the next thread may be at work.
      if (this.thread !== thread) return;
      this.thread = undefined;
      this.settle({ ok: false, reasons: [String(error)], notes: [] });
    };
    return thread
      .on('message', (made: Made) => this.settle(made))
      .on('error', broken)
      .on('messageerror', broken)
      .on('exit', (code) => broken(`the thread ended with ${code}`));
  }
}
