/** What lies in the browser's database today. */
import type { DBSchema, StoreNames } from 'idb';
import type { AssessmentRecord, KeyFile, LogEvent } from '../../record/index.ts';
import type { KeptChecklist, RecordSummary } from '../types.ts';

/** A record without its events, and what the list shows of it. */
export type Header = Omit<AssessmentRecord, 'events'> & { summary: RecordSummary };

export interface Schema extends DBSchema {
  records: { key: string; value: Header };
  events: { key: [record: string, seq: number]; value: { record: string; seq: number; event: LogEvent } };
  files: { key: string; value: { digest: string; bytes: Uint8Array } };
  checklists: { key: string; value: KeptChecklist };
  keys: { key: string; value: KeyFile };
}

export type Name = StoreNames<Schema>;

/** Every event of a record: an array sorts after every number. */
export function eventsOf(record: string): IDBKeyRange {
  return IDBKeyRange.bound([record], [record, []]);
}
