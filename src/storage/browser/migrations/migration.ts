import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Name, Schema } from '../schema.ts';

/** One step from a version of the database to the next. Logs are never rewritten: digests and signatures stand on them. */
export type Migration = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, Name[], 'versionchange'>,
) => void | Promise<void>;
