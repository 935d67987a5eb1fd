import { LOCK } from '../schema.ts';
import type { Migration } from './migration.ts';

/** The lock, where one is set. From here on a row may be sealed. */
export const lock: Migration = (database) => {
  database.createObjectStore(LOCK, { keyPath: 'id' });
};
