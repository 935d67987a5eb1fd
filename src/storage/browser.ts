/**
 * Records in the browser's database. A write is acknowledged after a strict transaction, so after it is on the disk; the
 * key [record, seq] is unique, so of two tabs that write at once one gets `conflict` and nothing is overwritten.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { AssessmentRecord, Head, LogEvent } from '../record/index.ts';
import { StorageError } from './error.ts';
import { checkBytes, fileDigests } from './evidence.ts';
import { checkFollows } from './sequence.ts';
import { newestFirst, summaryOf, withEvents } from './summary.ts';
import type { RecordStore, RecordSummary } from './types.ts';

/** A record without its events, and what the list shows of it. */
type Header = Omit<AssessmentRecord, 'events'> & { summary: RecordSummary };

interface Schema extends DBSchema {
  records: { key: string; value: Header };
  events: { key: [record: string, seq: number]; value: { record: string; seq: number; event: LogEvent } };
  files: { key: string; value: { digest: string; bytes: Uint8Array } };
}

type Database = IDBPDatabase<Schema>;
type Name = StoreNames<Schema>;
type Transaction<Names extends Name[]> = IDBPTransaction<Schema, Names, 'readwrite'>;

const VERSION = 1;

/** Opens the records kept in this browser for this address. @throws StorageError `blocked` when the browser has no storage to give */
export async function openBrowserStore(name = 'probity'): Promise<RecordStore> {
  return new BrowserStore(await guarded(() => open(name)));
}

function open(name: string): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('records', { keyPath: 'id' });
      database.createObjectStore('events', { keyPath: ['record', 'seq'] });
      database.createObjectStore('files', { keyPath: 'digest' });
    },
    // Another tab brings a newer version: make way, so that neither waits for ever.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

class BrowserStore implements RecordStore {
  constructor(private readonly database: Database) {}

  list(): Promise<RecordSummary[]> {
    return guarded(async () =>
      newestFirst((await this.database.getAll('records')).map(({ summary }) => summary)),
    );
  }

  load(id: string): Promise<AssessmentRecord | null> {
    return guarded(async () => {
      const transaction = this.database.transaction(['records', 'events']);
      const [header, rows] = await Promise.all([
        transaction.objectStore('records').get(id),
        transaction.objectStore('events').getAll(allOf(id)),
      ]);
      if (header === undefined) return null;
      const { format, tool, checklist, head } = header;
      if (rows.length !== head.count) {
        throw new StorageError('damaged', `record ${id} holds ${rows.length} of ${head.count} events`);
      }
      return { format, id, tool, checklist, events: rows.map(({ event }) => event), head };
    });
  }

  create(record: AssessmentRecord): Promise<void> {
    const { events, ...header } = record;
    return this.write(['records', 'events'], async (transaction) => {
      await transaction.objectStore('records').add({ ...header, summary: summaryOf(record) });
      await addEvents(transaction, record.id, events);
    });
  }

  append(id: string, events: LogEvent[], head: Head): Promise<void> {
    return this.write(['records', 'events'], async (transaction) => {
      const records = transaction.objectStore('records');
      const header = await records.get(id);
      if (header === undefined) throw new StorageError('missing', `there is no record ${id}`);
      checkFollows(id, header.head.count, events, head);
      await addEvents(transaction, id, events);
      await records.put({ ...header, head, summary: withEvents(header.summary, events) });
    });
  }

  remove(id: string): Promise<void> {
    return this.write(['records', 'events', 'files'], async (transaction) => {
      const events = transaction.objectStore('events');
      const all = await events.getAll();
      const named = (own: boolean): Set<string> =>
        fileDigests(all.filter((row) => (row.record === id) === own).map(({ event }) => event));
      const stillNamed = named(false);
      const orphans = [...named(true)].filter((digest) => !stillNamed.has(digest));
      await Promise.all([
        transaction.objectStore('records').delete(id),
        events.delete(allOf(id)),
        ...orphans.map((digest) => transaction.objectStore('files').delete(digest)),
      ]);
    });
  }

  keepFile({ digest }: { digest: string }, bytes: Uint8Array): Promise<void> {
    return this.write(
      ['files'],
      async (transaction) => {
        await transaction.objectStore('files').put({ digest, bytes });
      },
      () => checkBytes(digest, bytes),
    );
  }

  file(digest: string): Promise<Uint8Array | null> {
    return guarded(async () => {
      const kept = await this.database.get('files', digest);
      if (kept === undefined) return null;
      checkBytes(digest, kept.bytes);
      return kept.bytes;
    });
  }

  /** One strict transaction: all of it is on the disk when the promise resolves, or none of it. */
  private write<Names extends Name[]>(
    stores: Names,
    work: (transaction: Transaction<Names>) => Promise<void>,
    before: () => void = () => undefined,
  ): Promise<void> {
    return guarded(async () => {
      before();
      const transaction = this.database.transaction(stores, 'readwrite', { durability: 'strict' });
      try {
        await work(transaction);
      } catch (error) {
        abort(transaction);
        // Its rejection says no more than the error that caused it.
        await transaction.done.catch(() => undefined);
        throw error;
      }
      await transaction.done;
    });
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already over: the failed request has ended it.
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

/** Every event of a record: an array sorts after every number. */
function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

const CODES: Record<string, StorageError['code']> = {
  QuotaExceededError: 'quota',
  ConstraintError: 'conflict',
};

/** Turns the browser's errors into ours; whatever is neither a full disk nor a taken key means that storage is out of reach. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
    throw new StorageError(CODES[name] ?? 'blocked', message === '' ? name : message, { cause: error });
  }
}
