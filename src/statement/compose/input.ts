import type { Findings, Verdict } from '../../findings/index.ts';
import type { Model, WalkState } from '../../questionnaire/index.ts';
import type { AssessmentRecord, Assessment } from '../../record/index.ts';
import type { Paper } from '../paper.ts';
import type { Words } from './words.ts';

/** How a document is to be made, whatever it says. */
export interface Edition {
  /** Name and version of the program, "Probity 0.1.0". */
  tool: string;
  paper: Paper;
}

/** Everything a statement is made from. */
export interface StatementInput extends Edition {
  /** Where the document is published, as `publicAddress` gives it; goes into its code. */
  address?: string;
  model: Model;
  record: AssessmentRecord;
  /** `fold(record)`. */
  assessment: Assessment;
  /** `replay(model, assessment.changes)`. */
  state: WalkState;
  findings: Findings;
  words: Words;
}

/** What the document is about: the person's decision, or the tool's proposal while nobody has decided. */
export function outcomeOf({ assessment, findings }: StatementInput): Verdict {
  return assessment.decision?.value ?? proposalOf(findings);
}

/** What the tool proposes. @throws RangeError for a journey that judges nobody; it ends in a report, not in a statement */
export function proposalOf({ verdict }: Findings): Verdict {
  if (verdict === null) throw new RangeError('only a supplier is judged');
  return verdict;
}

/** Final only when a named person has decided and nothing is open. */
export function isProvisional({ assessment, findings }: StatementInput): boolean {
  return findings.provisional || assessment.decision === null;
}
