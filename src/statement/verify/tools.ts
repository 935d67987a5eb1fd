/** What verifying needs from where it runs. */
import type { Model } from '../../questionnaire/index.ts';
import type { AssessmentRecord, ChecklistPin } from '../../record/index.ts';
import type { WordedChecklist } from '../compose/index.ts';
import type { FontSource } from '../fonts/index.ts';

export interface VerifyTools {
  /** This program, "Probity 0.1.0". */
  tool: string;
  fonts: FontSource;
  /** The checklist with that digest, or else one of the same id; undefined when there is none. */
  findChecklist(this: void, pin: ChecklistPin): Promise<WordedChecklist | undefined>;
  /** What in a record does not fit the checklist that it was made with (`recordProblems`). */
  misfits(this: void, model: Model, record: AssessmentRecord): readonly { path: string }[];
  /** The record as whoever verifies has it; needed for documents that do not carry theirs. */
  record?: AssessmentRecord;
}
