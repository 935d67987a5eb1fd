/**
 * What tabs tell each other of the lock. Where it is set, the key goes to the tabs that stand open: they show and hold everything
 * already, and a channel reaches nothing but pages of this address, and no disk. Where it was taken off, the key goes to those
 * that waited, whose drafts it opens; it opens nothing else any more. Whoever opens a tab later gives the passphrase.
 */
import { noteUnused } from './left-unused.ts';
import { changeLockState } from './lock-state.ts';

/** `leave`: everything is to be locked now. */
export type ToldOfLock = { what: 'set' | 'off'; key: Uint8Array } | { what: 'leave'; why: Why };
/** Somebody pressed “Lock now”, or nobody used any tab for a while. */
type Why = 'asked' | 'unused';

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('probity.lock');

export function tellOfLock(told: ToldOfLock): void {
  channel?.postMessage(told);
}

/** Hears what other tabs tell. @returns what ends it */
export function hearOfLock(listener: (told: ToldOfLock) => void): () => void {
  const hear = ({ data }: MessageEvent<ToldOfLock>): void => listener(data);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}

/** Locks this tab and all others at once. */
export function lockNow(why: Why): void {
  tellOfLock({ what: 'leave', why });
  leave(why);
}

/** Locks this tab. */
export function leave(why: Why): void {
  if (why === 'unused') noteUnused();
  changeLockState('leaving');
}
