import type { Law } from '../../../checklist/index.ts';
import type { LawFinding, LawFindings } from '../../../findings/index.ts';
import type { Model, WalkState } from '../../../questionnaire/index.ts';
import type { Assessment, AssessmentRecord, Period } from '../../../record/index.ts';
import type { Edition } from '../input.ts';
import type { Words } from '../words.ts';

/** Everything a transparency statement is made from. */
export interface TransparencyInput extends Edition {
  model: Model;
  record: AssessmentRecord;
  /** `fold(record)`. */
  assessment: Assessment;
  /** `replay(model, assessment.changes)`. */
  state: WalkState;
  findings: LawFindings;
  /** Over the catalogue `laws` as well. */
  words: Words;
}

/** @throws RangeError for a law that the checklist does not have: the caller has looked */
export function findingFor({ findings }: TransparencyInput, law: string): LawFinding {
  const found = findings.laws.find((one) => one.law.id === law);
  if (!found) throw new RangeError(`no law ${law}`);
  return found;
}

export const lawText = ({ id }: Law, part: string, { t }: Words): string => t(`law.${id}.${part}`);

/** "the financial year 2025". */
export function yearText(period: Period | undefined, { t, date }: Words): string {
  if (!period) return t('year.unknown');
  const { from, to } = period;
  const year = to.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return t('year.calendar', { year });
  return t('year.span', { from: date(from), to: date(to) });
}
