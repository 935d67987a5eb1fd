/** How this tab stands to the lock of what is kept on this device; for every page. */
import type { StoreLock } from '../../storage/index.ts';

/**
 * - `unknown`: nobody has looked yet. Nothing of what is kept can be seen.
 * - `locked`: this tab waits for the passphrase.
 * - `open`: the passphrase was given here, or what it opens came from the tab where the lock was set.
 * - `leaving`: what is shown goes, and the tab begins anew, so that nothing is left in its memory.
 */
export type LockState = 'unknown' | 'none' | 'locked' | 'open' | 'leaving';

let state: LockState = 'unknown';
const listeners = new Set<() => void>();
let lock: StoreLock | null = null;
let letIn: () => void = () => undefined;

export const readLockState = (): LockState => state;

export function watchLockState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changeLockState(next: LockState): void {
  state = next;
  if (next === 'open' || next === 'none') letIn();
  for (const listener of listeners) listener();
}

/** Resolves once what is kept is open to this tab. */
export async function passLock(ofStore: StoreLock): Promise<void> {
  lock = ofStore;
  if ((await lock.read()) === null) {
    changeLockState('none');
    return;
  }
  const passed = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  changeLockState('locked');
  await passed;
}

/** @throws Error while the store was not opened */
export function lockOfStore(): StoreLock {
  if (!lock) throw new Error('what is kept was not opened yet');
  return lock;
}
