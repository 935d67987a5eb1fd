/** An answer as it stands on the page: plain text in every control. Only the page on screen is held like this. */
import type { EvidenceFile, Grade, Question } from '../../checklist/index.ts';
import { NO_DATE, type DateParts } from '../controls/date-parts.ts';

export interface InputValues {
  /** Choice, text, country, number, amount of money. */
  text: string;
  list: string[];
  currency: string;
  date: DateParts;
}

export interface ItemValues {
  id: string;
  values: Record<string, InputValues>;
}

export interface EvidenceValues {
  grade: Grade | '';
  title: string;
  date: DateParts;
  reference: string;
  file: EvidenceFile | null;
}

export interface AnswerValues {
  input: InputValues;
  items: ItemValues[];
  /** "Not available, because". */
  unavailable: boolean;
  reason: string;
  note: string;
  evidence: EvidenceValues[];
}

export const NO_INPUT: InputValues = { text: '', list: [], currency: '', date: NO_DATE };
export const NO_EVIDENCE: EvidenceValues = { grade: '', title: '', date: NO_DATE, reference: '', file: null };

export function emptyItem(question: Question, id: string): ItemValues {
  const values = (question.fields ?? []).map((field) => [field.id, NO_INPUT] as const);
  return { id, values: Object.fromEntries(values) };
}

/** A theme has an answer for what is not known or does not apply, and a judgement of risk has "unknown"; the rest may be "not available". */
export function canBeUnavailable({ kind, reasonNeeded, rules }: Question): boolean {
  return kind !== 'yes-partly-no' && !reasonNeeded && !rules;
}

/** May say "does not apply" or needs a reason for another cause. */
export function asksReason(question: Question, values: Pick<AnswerValues, 'input' | 'unavailable'>): boolean {
  return (
    question.reasonNeeded ||
    values.unavailable ||
    (question.kind === 'yes-partly-no' && values.input.text === 'not-applicable')
  );
}
