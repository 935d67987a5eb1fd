import { CHANGED } from '../schema.ts';
import type { Migration } from './migration.ts';

/** Records by their last change, so that those of today are there before ten thousand others are read. */
export const changed: Migration = (_, transaction) => {
  transaction.objectStore('records').createIndex(CHANGED, 'summary.changedAt');
};
