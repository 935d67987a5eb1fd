/**
 * The browser's database. A write is acknowledged after a strict transaction, so after it is on the disk; of two tabs
 * that add the same key one gets `conflict` and nothing is overwritten.
 */
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { StorageError } from '../error.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Name, Schema } from './schema.ts';

type Transaction<Names extends Name[]> = IDBPTransaction<Schema, Names, 'readwrite'>;

/** Its name in the browser. */
export const DATABASE = 'probity';

/**
 * @param onNewer called when a newer version of the program, in another tab, changes how data is kept: nothing can be read or
 *   written from here any more
 * @throws StorageError `blocked` when the browser has no storage to give, `newer` when a newer version of the program has been here
 */
export function openDatabase(name: string, onNewer: () => void): Promise<Database> {
  const state: State = { hasMadeWay: false };
  return guarded(
    async () =>
      new Database(
        await openDB<Schema>(name, MIGRATIONS.length, {
          upgrade(database, from, _to, transaction) {
            // The database is open once the transaction is over; half a change must not stay.
            migrate(database, from, transaction).catch(() => transaction.abort());
          },
          // Another tab brings a newer version, or deletes all: make way, so that neither waits for ever.
          blocking(_from, to, event) {
            (event.target as IDBDatabase).close();
            if (to === null) return;
            state.hasMadeWay = true;
            onNewer();
          },
        }),
        state,
      ),
  );
}

interface State {
  /** A newer version of the program has the database to itself. */
  hasMadeWay: boolean;
}

async function migrate(
  database: IDBPDatabase<Schema>,
  from: number,
  transaction: IDBPTransaction<Schema, Name[], 'versionchange'>,
): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step(database, transaction);
}

export class Database {
  constructor(
    private readonly database: IDBPDatabase<Schema>,
    private readonly state: State,
  ) {}

  read<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    return guarded(() => work(this.opened()));
  }

  private opened(): IDBPDatabase<Schema> {
    if (this.state.hasMadeWay) throw new StorageError('newer', 'the database is of a newer version');
    return this.database;
  }

  /** One strict transaction: all of it is on the disk when the promise resolves, or none of it. */
  write<Names extends Name[]>(
    stores: Names,
    work: (transaction: Transaction<Names>) => Promise<void>,
  ): Promise<void> {
    return guarded(async () => {
      const transaction = this.opened().transaction(stores, 'readwrite', { durability: 'strict' });
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
  VersionError: 'newer',
};

/** Turns the browser's errors into ours; whatever is not among them means that storage is out of reach. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
    throw new StorageError(CODES[name] ?? 'blocked', message === '' ? name : message, { cause: error });
  }
}
