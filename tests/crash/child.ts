/** A process with all that it starts, in a group of its own, so that one signal ends all of it at once. */
import { spawn, type ChildProcessByStdio, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

const living = new Set<Child>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
process.once('exit', () => living.forEach((child) => child.signal()));

export class Child {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  private readonly closed: Promise<unknown>;
  /** What it has said on standard output. */
  said = '';
  /** And on standard error. */
  complained = '';
  private listeners: (() => void)[] = [];

  constructor(program: string, args: readonly string[], options: SpawnOptions = {}) {
    this.process = spawn(program, args, { ...options, detached: true, stdio: 'pipe' });
    this.closed = once(this.process, 'close');
    this.closed.catch(() => undefined);
    this.process.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
      this.tell();
    });
    this.process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.complained += text;
      this.tell();
    });
    // Whoever writes to a process that was killed is told by the next wait.
    this.process.stdin.on('error', () => undefined);
    living.add(this);
    this.process.on('close', () => {
      living.delete(this);
      this.tell();
    });
  }

  get isOver(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** Resolves as soon as the condition holds. @throws Error when the process is over and it does not */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.isOver) throw new Error(`the process is over: ${this.complained.slice(-500)}`);
      await new Promise<void>((resolve) => this.listeners.push(resolve));
    }
  }

  /** Ends it and all that it started, without a warning; resolves once its last word is read. */
  async kill(): Promise<void> {
    this.signal();
    await this.closed;
  }

  signal(): void {
    const { pid } = this.process;
    if (pid !== undefined && !this.isOver) process.kill(-pid, 'SIGKILL');
  }

  private tell(): void {
    const listeners = this.listeners;
    this.listeners = [];
    for (const listener of listeners) listener();
  }
}
