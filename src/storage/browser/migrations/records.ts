import type { Migration } from './migration.ts';

/** Records, their events, and evidence by digest. */
export const records: Migration = (database) => {
  database.createObjectStore('records', { keyPath: 'id' });
  database.createObjectStore('events', { keyPath: ['record', 'seq'] });
  database.createObjectStore('files', { keyPath: 'digest' });
};
