/**
 * The browser's database. A write is acknowledged after a strict transaction, so after it is on the disk; of two tabs
 * that add the same key one gets `conflict` and nothing is overwritten.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { AssessmentRecord, KeyFile, LogEvent } from '../../record/index.ts';
import { StorageError } from '../error.ts';
import { summaryOf } from '../summary.ts';
import type { KeptChecklist, RecordSummary } from '../types.ts';

/** A record without its events, and what the list shows of it. */
type Header = Omit<AssessmentRecord, 'events'> & { summary: RecordSummary };

export interface Schema extends DBSchema {
  records: { key: string; value: Header };
  events: { key: [record: string, seq: number]; value: { record: string; seq: number; event: LogEvent } };
  files: { key: string; value: { digest: string; bytes: Uint8Array } };
  checklists: { key: string; value: KeptChecklist };
  keys: { key: string; value: KeyFile };
}

type Name = StoreNames<Schema>;
type Transaction<Names extends Name[]> = IDBPTransaction<Schema, Names, 'readwrite'>;

/** 1: records, their events and files. 2: checklists besides. 3: a summary says how far a record has come. 4: keys. */
const VERSION = 4;

/** @throws StorageError `blocked` when the browser has no storage to give */
export function openDatabase(name: string): Promise<Database> {
  return guarded(
    async () =>
      new Database(
        await openDB<Schema>(name, VERSION, {
          upgrade(database, from, _to, transaction) {
            if (from < 1) {
              database.createObjectStore('records', { keyPath: 'id' });
              database.createObjectStore('events', { keyPath: ['record', 'seq'] });
              database.createObjectStore('files', { keyPath: 'digest' });
            }
            if (from < 2) database.createObjectStore('checklists', { keyPath: 'checklist.digest' });
            if (from < 4) database.createObjectStore('keys', { keyPath: 'key' });
            // The database is open once the transaction is over; half a change must not stay.
            if (from < 3) summarize(transaction).catch(() => transaction.abort());
          },
          // Another tab brings a newer version: make way, so that neither waits for ever.
          blocking(_from, _to, event) {
            (event.target as IDBDatabase).close();
          },
        }),
      ),
  );
}

/** Summaries of an older version lack what lists show today; they are made again from the logs. */
async function summarize(transaction: IDBPTransaction<Schema, Name[], 'versionchange'>): Promise<void> {
  const records = transaction.objectStore('records');
  for (const header of await records.getAll()) {
    const rows = await transaction.objectStore('events').getAll(eventsOf(header.id));
    const { summary: _, ...rest } = header;
    const record = { ...rest, events: rows.map(({ event }) => event) };
    await records.put({ ...rest, summary: summaryOf(record) });
  }
}

/** Every event of a record: an array sorts after every number. */
export function eventsOf(record: string): IDBKeyRange {
  return IDBKeyRange.bound([record], [record, []]);
}

export class Database {
  constructor(private readonly database: IDBPDatabase<Schema>) {}

  read<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    return guarded(() => work(this.database));
  }

  /** One strict transaction: all of it is on the disk when the promise resolves, or none of it. */
  write<Names extends Name[]>(
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
