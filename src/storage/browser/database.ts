/**
 * The browser's database. A write is acknowledged after a strict transaction, so after it is on the disk; of two tabs
 * that add the same key one gets `conflict` and nothing is overwritten. Each transaction looks at the lock itself, so that a
 * tab which has not heard of one writes nothing past it.
 */
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { StorageError } from '../error.ts';
import type { Box, KeptLock } from '../types.ts';
import { formUnder } from './form.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { Rows, type Place, type ReadRows } from './rows.ts';
import { LOCK, type Name } from './schema.ts';

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
        await openDB(name, MIGRATIONS.length, {
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
  database: Parameters<Migration>[0],
  from: number,
  transaction: Parameters<Migration>[1],
): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step(database, transaction);
}

type Part<N extends Name> = <M extends N>(name: M) => Rows<M>;
type ReadPart<N extends Name> = <M extends N>(name: M) => ReadRows<M>;
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<unknown, string[], Mode>;

export class Database {
  /** Opens the lock, where there is one. */
  box: Box | null = null;

  constructor(
    private readonly database: IDBPDatabase,
    private readonly state: State,
  ) {}

  /** @throws StorageError `locked` when there is a lock that is not open here */
  read<N extends Name, T>(names: N[], work: (part: ReadPart<N>) => Promise<T>): Promise<T> {
    return guarded(async () => {
      const transaction = this.opened().transaction([...names, LOCK], 'readonly');
      const form = formUnder(await lockIn(transaction), this.box);
      // Whoever reads is handed nothing that writes.
      const place = (name: N): Place => transaction.objectStore(name) as unknown as Place;
      return work((name) => new Rows(name, place(name), form));
    });
  }

  /**
   * One strict transaction: all of it is on the disk when the promise resolves, or none of it.
   * @throws StorageError `locked` when there is a lock that is not open here
   */
  write<N extends Name>(names: N[], work: (part: Part<N>) => Promise<void>): Promise<void> {
    return this.strictly([...names, LOCK], async (transaction) => {
      const form = formUnder(await lockIn(transaction), this.box);
      await work((name) => new Rows(name, transaction.objectStore(name), form));
    });
  }

  lock(): Promise<KeptLock | null> {
    return guarded(async () => (await lockIn(this.opened().transaction([LOCK], 'readonly'))) ?? null);
  }

  /** @param change what becomes of the lock; null takes it off */
  changeLock(change: (lock: KeptLock | undefined) => KeptLock | null): Promise<void> {
    return this.strictly([LOCK], async (transaction) => {
      const changed = change(await lockIn(transaction));
      const store = transaction.objectStore(LOCK);
      await (changed ? store.put(changed) : store.delete(LOCK));
    });
  }

  private opened(): IDBPDatabase {
    if (this.state.hasMadeWay) throw new StorageError('newer', 'the database is of a newer version');
    return this.database;
  }

  private strictly(
    names: string[],
    work: (transaction: Transaction<'readwrite'>) => Promise<void>,
  ): Promise<void> {
    return guarded(async () => {
      const transaction = this.opened().transaction(names, 'readwrite', { durability: 'strict' });
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

async function lockIn(transaction: Transaction<'readonly' | 'readwrite'>): Promise<KeptLock | undefined> {
  return (await transaction.objectStore(LOCK).get(LOCK)) as KeptLock | undefined;
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
