import type { Migration } from './migration.ts';

/** Keys that sign. */
export const keys: Migration = (database) => {
  database.createObjectStore('keys', { keyPath: 'key' });
};
