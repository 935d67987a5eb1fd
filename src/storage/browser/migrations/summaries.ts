import { summaryOf } from '../../summary.ts';
import { eventsOf } from '../schema.ts';
import type { Migration } from './migration.ts';

/**
 * Summaries of before lack what lists show today; they are made again from the logs. Whoever changes what a summary holds adds
 * this once more at the end of the list.
 */
export const summaries: Migration = async (_, transaction) => {
  const records = transaction.objectStore('records');
  for (const header of await records.getAll()) {
    const rows = await transaction.objectStore('events').getAll(eventsOf(header.id));
    const { summary: _old, ...rest } = header;
    await records.put({ ...rest, summary: summaryOf({ ...rest, events: rows.map(({ event }) => event) }) });
  }
};
