/**
 * The right to write to one record: one tab at a time has it, by a Web Lock, which the browser takes back from a tab that is
 * closed or crashes. Without Web Locks (an address that is not secure) every tab has it, and the store alone tells writers apart.
 */
import { tellTabs } from './other-tabs.ts';

/** `asked`: another tab has it and was asked to let go. */
export type PenPlace = 'here' | 'elsewhere' | 'asked';

/** The browser gives a lock back a little after it was let go of. */
let lettingGo: Promise<unknown> = Promise.resolve();

export class Pen {
  private now: PenPlace = 'elsewhere';
  private letGo: (() => void) | null = null;
  private waiting = new AbortController();
  private held: Promise<unknown> = Promise.resolve();

  /** @param onMove told when it comes to this tab or leaves it, but for the first time */
  constructor(
    private readonly record: string,
    private readonly onMove: () => void,
  ) {}

  get place(): PenPlace {
    return this.now;
  }

  /** Resolves once it is known who has it; this tab waits in line for it if another does. */
  async take(): Promise<void> {
    if (!('locks' in navigator)) {
      this.now = 'here';
      return;
    }
    await lettingGo;
    await new Promise<void>((known, failed) => {
      this.held = navigator.locks
        .request(this.name, { ifAvailable: true }, (lock) => {
          const held = lock && this.hold();
          known();
          return held;
        })
        .catch(failed);
    });
    if (this.now !== 'here') this.wait();
  }

  /** Asks the tab that has it to let go. */
  ask(): void {
    if (this.now !== 'elsewhere') return;
    this.now = 'asked';
    this.onMove();
    tellTabs({ what: 'asked', record: this.record });
  }

  /** Makes way for the tab that asks, and waits in line behind it. */
  give(): void {
    if (!('locks' in navigator)) return;
    this.waiting.abort();
    this.waiting = new AbortController();
    this.letGo?.();
    this.letGo = null;
    this.wait();
    if (this.now === 'elsewhere') return;
    this.now = 'elsewhere';
    this.onMove();
  }

  /** For good. */
  close(): void {
    this.waiting.abort();
    this.letGo?.();
    lettingGo = this.held;
  }

  private get name(): string {
    return `probity.${this.record}`;
  }

  private hold(): Promise<void> {
    this.now = 'here';
    return new Promise((resolve) => {
      this.letGo = resolve;
    });
  }

  private wait(): void {
    const { signal } = this.waiting;
    this.held = navigator.locks
      .request(this.name, { signal }, () => {
        const held = this.hold();
        this.onMove();
        return held;
      })
      .catch((error: unknown) => {
        // Whoever gave up waiting needs to hear nothing more.
        if (!signal.aborted) throw error;
      });
  }
}
