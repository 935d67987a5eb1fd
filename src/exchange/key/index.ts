/** Keys that sign logs: made, locked, opened, read and written. A door of its own, because it brings encryption. */
export { changePassphrase, lockKey, openKey, type OpenedKey } from './lock.ts';
export { isLongEnough, PASSPHRASE_LENGTH } from '../lock/index.ts';
export { readKey, writeKey } from './file.ts';
