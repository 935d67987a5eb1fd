/** What lies in the browser's database for one record, read without demands. */
import { isPlainObject } from '../../checklist/index.ts';
import { isHead, type Found } from '../examine.ts';
import { isSummaryOf } from '../summary.ts';
import type { ReadRows } from './rows.ts';
import { eventsOf, type Header } from './schema.ts';

/** Null when neither a header nor an event is there. */
export async function findRecord(
  records: ReadRows<'records'>,
  events: ReadRows<'events'>,
  id: string,
): Promise<Found | null> {
  const [headers, rows] = await Promise.all([records.seen(id), events.seen(eventsOf(id))]);
  if (headers.length === 0 && rows.length === 0) return null;
  const placeOf = (event: number): string =>
    event === 0 ? `records ${id}` : `events ${id} ${String(event)}`;
  const row = headers[0]?.row;
  const { summary: _, head, ...header } = (row ?? {}) as Partial<Header>;
  return {
    id,
    header: row && header,
    events: rows.map((one) => one.row?.event),
    head,
    noted: [],
    least: 0,
    placeOf,
    pieces: () => [
      ...headers.map((one) => ({ place: placeOf(0), content: one.row ?? one.kept })),
      ...rows.map((one) => ({ place: placeOf(one.key.seq), content: one.row ?? one.kept })),
    ],
  };
}

/** Can a list show it without a look at its log? */
export function isListable(header: Header | undefined): header is Header {
  return isPlainObject(header) && isHead(header.head) && isSummaryOf(header, header.summary);
}

/** Ids of records of which only events are left. @param headers all that are there, in the order of the database */
export async function withoutHeader(
  events: Pick<ReadRows<'events'>, 'keyIn'>,
  headers: readonly { key: { id: string } }[],
): Promise<string[]> {
  const ids = headers.map(({ key }) => key.id);
  // Between the events of one record and those of the next; an array sorts after every text.
  const starts = [[], ...ids.map((id) => [id, []])];
  const ends = [...ids.map((id) => [id]), [[]]];
  const lost = await Promise.all(
    starts.map(async (start, at) => {
      const found: string[] = [];
      let from: IDBValidKey = start;
      for (;;) {
        const key = await events.keyIn(IDBKeyRange.bound(from, ends[at], true, true));
        const id: unknown = Array.isArray(key) ? key[0] : undefined;
        if (typeof id !== 'string') return found;
        found.push(id);
        from = [id, []];
      }
    }),
  );
  return lost.flat();
}
