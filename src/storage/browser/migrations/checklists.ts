import type { Migration } from './migration.ts';

/** Checklists that came from elsewhere. */
export const checklists: Migration = (database) => {
  database.createObjectStore('checklists', { keyPath: 'checklist.digest' });
};
