import type { IDBPTransaction } from 'idb';
import type { AssessmentRecord, Head, LogEvent } from '../../record/index.ts';
import { StorageError } from '../error.ts';
import { checkBytes, fileDigests } from '../evidence.ts';
import { checkKnown } from '../known.ts';
import { checkFollows } from '../sequence.ts';
import { newestFirst, summaryOf, withEvents } from '../summary.ts';
import type { DeviceStore, RecordSummary } from '../types.ts';
import { BrowserChecklists } from './checklists.ts';
import { openDatabase, type Database } from './database.ts';
import { BrowserKeys } from './keys.ts';
import { eventsOf, type Schema } from './schema.ts';

/** Opens what is kept in this browser for this address. @throws StorageError `blocked` when the browser has no storage to give */
export async function openBrowserStore(name = 'probity'): Promise<DeviceStore> {
  const database = await openDatabase(name);
  return new BrowserStore(database, new BrowserChecklists(database), new BrowserKeys(database));
}

class BrowserStore implements DeviceStore {
  constructor(
    private readonly database: Database,
    readonly checklists: BrowserChecklists,
    readonly keys: BrowserKeys,
  ) {}

  list(): Promise<RecordSummary[]> {
    return this.database.read(async (database) =>
      newestFirst((await database.getAll('records')).map(({ summary }) => summary)),
    );
  }

  load(id: string): Promise<AssessmentRecord | null> {
    return this.database.read(async (database) => {
      const transaction = database.transaction(['records', 'events']);
      const [header, rows] = await Promise.all([
        transaction.objectStore('records').get(id),
        transaction.objectStore('events').getAll(eventsOf(id)),
      ]);
      if (header === undefined) return null;
      const { summary: _, ...rest } = header;
      if (rows.length !== rest.head.count) {
        throw new StorageError('damaged', `record ${id} holds ${rows.length} of ${rest.head.count} events`);
      }
      const record = { ...rest, events: rows.map(({ event }) => event) };
      checkKnown(record);
      return record;
    });
  }

  create(record: AssessmentRecord): Promise<void> {
    const { events, ...header } = record;
    return this.database.write(['records', 'events'], async (transaction) => {
      await transaction.objectStore('records').add({ ...header, summary: summaryOf(record) });
      await addEvents(transaction, record.id, events);
    });
  }

  append(id: string, events: LogEvent[], head: Head): Promise<void> {
    return this.database.write(['records', 'events'], async (transaction) => {
      const records = transaction.objectStore('records');
      const header = await records.get(id);
      if (header === undefined) throw new StorageError('missing', `there is no record ${id}`);
      checkFollows(id, header.head.count, events, head);
      await addEvents(transaction, id, events);
      await records.put({ ...header, head, summary: withEvents(header.summary, events, head) });
    });
  }

  remove(id: string): Promise<void> {
    return this.database.write(['records', 'events', 'files'], async (transaction) => {
      const events = transaction.objectStore('events');
      const all = await events.getAll();
      const named = (own: boolean): Set<string> =>
        fileDigests(all.filter((row) => (row.record === id) === own).map(({ event }) => event));
      const stillNamed = named(false);
      const orphans = [...named(true)].filter((digest) => !stillNamed.has(digest));
      await Promise.all([
        transaction.objectStore('records').delete(id),
        events.delete(eventsOf(id)),
        ...orphans.map((digest) => transaction.objectStore('files').delete(digest)),
      ]);
    });
  }

  keepFile({ digest }: { digest: string }, bytes: Uint8Array): Promise<void> {
    return this.database.write(
      ['files'],
      async (transaction) => {
        await transaction.objectStore('files').put({ digest, bytes });
      },
      () => checkBytes(digest, bytes),
    );
  }

  file(digest: string): Promise<Uint8Array | null> {
    return this.database.read(async (database) => {
      const kept = await database.get('files', digest);
      if (kept === undefined) return null;
      checkBytes(digest, kept.bytes);
      return kept.bytes;
    });
  }
}

async function addEvents(
  transaction: IDBPTransaction<Schema, ('records' | 'events')[], 'readwrite'>,
  record: string,
  events: LogEvent[],
): Promise<void> {
  const store = transaction.objectStore('events');
  await Promise.all(events.map((event) => store.add({ record, seq: event.seq, event })));
}
