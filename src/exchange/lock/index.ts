/** Files under a passphrase. A door of its own, because it brings encryption. */
export { isLocked } from './is-locked.ts';
export { isLongEnough, lock, PASSPHRASE_LENGTH, unlock, type Unlocked } from './lock.ts';
