import { isHead } from '../examine.ts';
import { summaryOf } from '../summary.ts';
import type { Rows } from './rows.ts';
import { eventsOf } from './schema.ts';

/** From the logs, which say all that a summary does. Damaged records keep what they have, and keep nobody from the others. */
export async function remakeSummaries(records: Rows<'records'>, events: Rows<'events'>): Promise<void> {
  for (const { row } of await records.seen()) {
    if (!row || !isHead(row.head)) continue;
    const { summary: _, ...header } = row;
    const rows = await events.seen(eventsOf(header.id));
    await records.put({
      ...header,
      summary: summaryOf({ ...header, events: rows.flatMap((one) => one.row?.event ?? []) }),
    });
  }
}
