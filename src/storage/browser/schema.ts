/** What lies in the browser's database today. */
import type { AssessmentRecord, KeyFile, LogEvent } from '../../record/index.ts';
import type { KeptChecklist, RecordSummary } from '../types.ts';

/** A record without its events, and what the list shows of it. */
export type Header = Omit<AssessmentRecord, 'events'> & { summary: RecordSummary };

/** The rows of each part, as they are when the lock is open. */
export interface Row {
  records: Header;
  events: { record: string; seq: number; event: LogEvent };
  files: { digest: string; bytes: Uint8Array };
  checklists: KeptChecklist;
  keys: KeyFile;
}

export type Name = keyof Row;

/** The index of records by their last change. What is sealed stands in none. */
export const CHANGED = 'changed';

/** Where the lock lies; the one part that is never sealed. */
export const LOCK = 'lock';

/** What of a row stays in sight under a lock: the key by which the database finds it. */
export const KEY_OF = {
  records: ({ id }: Pick<Header, 'id'>) => ({ id }),
  events: ({ record, seq }: Pick<Row['events'], 'record' | 'seq'>) => ({ record, seq }),
  files: ({ digest }: Pick<Row['files'], 'digest'>) => ({ digest }),
  checklists: ({ checklist: { digest } }: { checklist: { digest: string } }) => ({ checklist: { digest } }),
  keys: ({ key }: Pick<KeyFile, 'key'>) => ({ key }),
};

/** Every event of a record: an array sorts after every number. */
export function eventsOf(record: string): IDBKeyRange {
  return IDBKeyRange.bound([record], [record, []]);
}
