import { summaryOf } from '../summary.ts';
import type { Rows } from './rows.ts';
import { eventsOf } from './schema.ts';

/** From the logs, which say all that a summary does. Damaged records keep what they have. */
export async function remakeSummaries(records: Rows<'records'>, events: Rows<'events'>): Promise<void> {
  for (const { summary: _, ...header } of await records.readable()) {
    const rows = await events.readable(eventsOf(header.id));
    await records.put({
      ...header,
      summary: summaryOf({ ...header, events: rows.map(({ event }) => event) }),
    });
  }
}
