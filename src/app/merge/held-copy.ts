/** A copy of a record that came in a file and was continued otherwise than the one here: held until the tab is closed. */
import type { AssessmentRecord } from '../../record/index.ts';

interface HeldCopy {
  record: AssessmentRecord;
  /** Bytes of evidence that came with it, by digest. */
  files: ReadonlyMap<string, Uint8Array>;
}

const held = new Map<string, HeldCopy>();

export function holdCopy(record: AssessmentRecord, files: HeldCopy['files'] = new Map()): void {
  held.set(record.id, { record, files });
}

/** @param id of the record */
export function heldCopy(id: string): HeldCopy | undefined {
  return held.get(id);
}
