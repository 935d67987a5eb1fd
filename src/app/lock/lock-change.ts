/** A change of the lock takes many steps and can be broken off: how far it has come, and why it went no further. */
import type { KeptLock } from '../../storage/index.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { lockOfStore } from './lock-state.ts';

interface LockChange {
  /** Undefined while nobody has looked. */
  phase: KeptLock['phase'] | undefined;
  isRunning: boolean;
  failure: SaveFailure | null;
}

let change: LockChange = { phase: undefined, isRunning: false, failure: null };
const listeners = new Set<() => void>();

export const readLockChange = (): LockChange => change;

export function watchLockChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @throws StorageError */
export async function lookAtLock(): Promise<void> {
  show({ phase: (await lockOfStore().read())?.phase });
}

/** Does a step of it, and tells how it ended. @throws StorageError */
export async function carryOn(step: () => Promise<void>): Promise<void> {
  show({ isRunning: true, failure: null });
  try {
    await step();
  } catch (error) {
    show({ failure: failureOf(error) });
    throw error;
  } finally {
    show({ isRunning: false });
    await lookAtLock();
  }
}

function show(part: Partial<LockChange>): void {
  change = { ...change, ...part };
  for (const listener of listeners) listener();
}
