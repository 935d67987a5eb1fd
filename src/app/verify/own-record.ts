/** The record as whoever verifies has it, held against the one in the PDF, or in the place of one that it does not carry. */
import type { AssessmentRecord } from '../../record/index.ts';
import { worded, type OpenProblem } from '../home/open-file.ts';

export type OwnRecord =
  | { step: 'none' }
  | { step: 'read'; name: string; record: AssessmentRecord }
  | { step: 'refused'; problems: OpenProblem[] };

export const NO_RECORD: OwnRecord = { step: 'none' };

/** @param file null where there is none */
export async function readOwnRecord(file: File | null): Promise<OwnRecord> {
  if (!file) return NO_RECORD;
  try {
    // The strict reader brings zod: it is loaded when a record is given.
    const [{ readRecord }, text] = await Promise.all([import('../../record/read.ts'), file.text()]);
    const result = readRecord(text);
    return result.ok
      ? { step: 'read', name: file.name, record: result.value }
      : { step: 'refused', problems: worded(result.problems) };
  } catch (error) {
    console.error(error);
    return { step: 'refused', problems: [{ key: 'saving.failed.other', path: '', data: {} }] };
  }
}
