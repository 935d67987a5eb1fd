import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** One step from a version of the database to the next. Logs are never rewritten: digests and signatures stand on them. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;
