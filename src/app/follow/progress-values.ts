/** What became of an action, as typed on the page, and what it lacks. */
import type { Evidence } from '../../checklist/index.ts';
import { checkEvidence, isDay } from '../../questionnaire/index.ts';
import { updateProblems, type ActionState, type ActionUpdate, type Span } from '../../record/index.ts';
import { isoOf, type DateParts } from '../controls/date-parts.ts';
import { evidenceFromValues } from '../question/answer-from-values.ts';
import type { EvidenceValues } from '../question/form-values.ts';
import type { AnswerMistake } from '../question/mistakes.ts';

export interface ProgressValues {
  on: DateParts;
  name: string;
  role: string;
  note: string;
  /** None or one. */
  evidence: EvidenceValues[];
}

export function updateFrom(values: ProgressValues, key: string, state: ActionState): ActionUpdate {
  const note = values.note.trim();
  const evidence: Evidence[] = values.evidence.map(evidenceFromValues);
  return {
    key,
    state,
    on: isoOf(values.on) ?? '',
    by: { name: values.name.trim(), role: values.role.trim() },
    ...(note && { note }),
    ...(evidence.length > 0 && { evidence }),
  };
}

/** Message keys of what is wrong with each field, the first of each. */
export type ProgressMistakes = Partial<Record<'on' | 'name' | 'note', string>>;

const FIELDS = {
  'name-missing': 'name',
  'own-word': 'name',
  'proof-missing': 'note',
  'not-next': 'note',
  'date-early': 'on',
  'date-in-future': 'on',
} as const;

/** @param before what was said of the action so far */
export function mistakesOf(
  update: ActionUpdate,
  before: readonly ActionUpdate[],
  span: Span,
): { fields: ProgressMistakes; evidence: AnswerMistake[] } {
  const isDate = isDay(update.on);
  const problems = updateProblems(before, isDate ? update : { ...update, on: span.today }, span);
  const fields: ProgressMistakes = Object.fromEntries(
    problems.toReversed().map((problem) => [FIELDS[problem], `progress.problem.${problem}`]),
  );
  const evidence = checkEvidence(update.evidence ?? [], span.today).map(({ code, field, item, data }) => ({
    path: `evidence.${String(item ?? 0)}.${field ?? 'title'}`,
    // Elsewhere evidence is held against the day of the assessment.
    code: code === 'evidence-date-in-future' ? 'evidence-date-after-today' : code,
    data,
  }));
  return { fields: isDate ? fields : { ...fields, on: 'problem.date-invalid' }, evidence };
}
