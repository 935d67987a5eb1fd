import type { KeptLock } from '../../types.ts';
import { OPEN } from '../form.ts';
import { remakeSummaries } from '../remake-summaries.ts';
import { Rows } from '../rows.ts';
import { LOCK } from '../schema.ts';
import type { Migration } from './migration.ts';

/**
 * Summaries of before lack what lists show today; they are made again from the logs, or, under a lock, once that is open. Whoever
 * changes what a summary holds adds this once more at the end of the list.
 */
export const summaries: Migration = async (database, transaction) => {
  if (database.objectStoreNames.contains(LOCK)) {
    const locks = transaction.objectStore(LOCK);
    const lock = (await locks.get(LOCK)) as KeptLock | undefined;
    if (lock) {
      await locks.put({ ...lock, isStale: true });
      return;
    }
  }
  await remakeSummaries(
    new Rows('records', transaction.objectStore('records'), OPEN),
    new Rows('events', transaction.objectStore('events'), OPEN),
  );
};
