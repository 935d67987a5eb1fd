/** Keys that sign logs: made, locked, opened, read and written. A door of its own, because it brings encryption. */
export { lockKey, openKey, PASSPHRASE_LENGTH, isLongEnough, type OpenedKey } from './lock.ts';
export { readKey, writeKey } from './file.ts';
