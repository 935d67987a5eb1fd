import type { AssessmentRecord } from './types.ts';

/** The text of a record file. */
export function writeRecord(record: AssessmentRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
