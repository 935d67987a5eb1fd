import { readLockState } from './lock-state.ts';
import { hearOfLock, leave, type ToldOfLock } from './lock-tabs.ts';

/** Does in this tab what another one tells of the lock. @returns what ends it */
export function followLock(): () => void {
  return hearOfLock((told) => void follow(told));
}

async function follow(told: ToldOfLock): Promise<void> {
  const state = readLockState();
  if (told.what === 'leave') {
    if (state === 'open') leave(told.why);
  } else if (state !== 'unknown') {
    const { takeKey, dropKey } = await import('./open-lock.ts');
    if (told.what === 'set') await takeKey(told.key);
    else dropKey(told.key);
  }
}
