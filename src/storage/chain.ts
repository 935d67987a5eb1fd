import { verifyHead, type AssessmentRecord } from '../record/index.ts';
import { StorageError } from './error.ts';

/** @throws StorageError `damaged` when an event was changed, or lost, since it was kept */
export function checkChain(record: AssessmentRecord): void {
  if (verifyHead(record)) return;
  throw new StorageError(
    'damaged',
    `the log of record ${record.id} is not the one that its head was made from`,
  );
}
