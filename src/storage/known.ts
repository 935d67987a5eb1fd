import { unknownPart, type AssessmentRecord } from '../record/index.ts';
import { StorageError } from './error.ts';

/** To read on would overlook what counts, and to write on would build on it. @throws StorageError `newer` */
export function checkKnown(record: AssessmentRecord): void {
  const unknown = unknownPart(record);
  if (unknown === undefined) return;
  throw new StorageError('newer', `record ${record.id} holds “${unknown}”`);
}
