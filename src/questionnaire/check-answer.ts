/** The rules for one answer; the same in the page, on the command line and when a file is read. */
import type {
  Answer,
  Evidence,
  Field,
  FieldValue,
  Money,
  Question,
  Value,
  ValueRule,
} from '../checklist/index.ts';
import { GRADES, isGroupItem, isPlainObject, THEME_VALUES } from '../checklist/index.ts';
import { COUNTRY_CODES, CURRENCY_CODES } from '../locale/codes.ts';

/** What is wrong with an answer, and with which part of it; the words are under `problem.<code>`. */
export interface AnswerProblem {
  code: ProblemCode;
  part: 'value' | 'reason' | 'evidence' | 'note';
  /** Id of an item of a group, or number of a piece of evidence. */
  item?: string | number;
  field?: string;
  data: Record<string, string | number>;
}

export type ProblemCode =
  | 'value-missing'
  | 'value-wrong-kind'
  | 'option-unknown'
  | 'option-twice'
  | 'number-not-finite'
  | 'number-too-small'
  | 'number-too-large'
  | 'currency-unknown'
  | 'country-unknown'
  | 'date-invalid'
  | 'date-in-future'
  | 'text-empty'
  | 'text-too-long'
  | 'text-broken'
  | 'items-missing'
  | 'items-too-many'
  | 'reason-missing'
  | 'evidence-grade-unknown'
  | 'evidence-title-missing'
  | 'evidence-date-invalid'
  | 'evidence-date-in-future';

/** Longest text that one field takes, in characters. */
export const TEXT_LIMIT = 20_000;

/** Most entries that one group takes; a record with more could not be read again. */
const ITEM_LIMIT = 1000;

type Found = Pick<AnswerProblem, 'code' | 'data'>;

/**
 * @param on day of the assessment (ISO): nothing that is said to have happened lies after it
 * @returns every problem; none when the answer may be kept
 */
export function checkAnswer(question: Question, answer: Answer, on: string): AnswerProblem[] {
  return [
    ...valueProblems(question, answer.value, on),
    ...reasonProblems(question, answer),
    ...textProblems('note', answer.note),
    ...textProblems('reason', answer.reason),
    ...checkEvidence(answer.evidence ?? [], on),
  ];
}

function valueProblems(question: Question, value: Value, on: string): AnswerProblem[] {
  if (value === null) return question.kind === 'yes-partly-no' ? [problem('value', 'value-missing')] : [];
  if (question.kind === 'group') return groupProblems(question.fields ?? [], value, on);
  const found =
    question.kind === 'yes-partly-no'
      ? choiceFound([...THEME_VALUES], value)
      : fieldFound(question as ValueRule & { kind: Field['kind'] }, value, on);
  return found.map((one) => ({ ...one, part: 'value' }));
}

function groupProblems(fields: Field[], value: Value, on: string): AnswerProblem[] {
  if (!Array.isArray(value) || !value.every(isGroupItem)) return [problem('value', 'value-wrong-kind')];
  if (value.length === 0) return [problem('value', 'items-missing')];
  if (value.length > ITEM_LIMIT)
    return [{ ...found('items-too-many', { limit: ITEM_LIMIT }), part: 'value' }];
  return value.flatMap((item) => [
    ...fields.flatMap((field): AnswerProblem[] => {
      const written = Object.hasOwn(item.values, field.id) ? item.values[field.id] : null;
      if (written === null || written === undefined) return [];
      return fieldFound(field, written, on).map((one) => ({
        ...one,
        part: 'value',
        item: item.id,
        field: field.id,
      }));
    }),
    ...Object.keys(item.values)
      .filter((key) => !fields.some(({ id }) => id === key))
      .map((key) => ({ ...problem('value', 'value-wrong-kind'), item: item.id, field: key })),
  ]);
}

function fieldFound(rule: ValueRule & { kind: Field['kind'] }, value: Value, on: string): Found[] {
  switch (rule.kind) {
    case 'choice':
      return choiceFound(rule.options ?? [], value);
    case 'choices':
      return choicesFound(rule.options ?? [], value);
    case 'number':
      return typeof value === 'number' ? numberFound(rule, value) : [found('value-wrong-kind')];
    case 'money':
      return isMoney(value) ? moneyFound(rule, value) : [found('value-wrong-kind')];
    case 'date':
      return dateFound(rule, value, on);
    case 'country':
      return typeof value === 'string' && COUNTRY_CODES.has(value)
        ? []
        : [found('country-unknown', { value: shown(value) })];
    case 'text':
      return typeof value === 'string' ? textFound(value, true) : [found('value-wrong-kind')];
  }
}

function choiceFound(options: readonly string[], value: Value): Found[] {
  if (typeof value === 'string' && options.includes(value)) return [];
  return [found('option-unknown', { value: shown(value), options: options.join(', ') })];
}

function choicesFound(options: readonly string[], value: Value): Found[] {
  if (!Array.isArray(value)) return [found('value-wrong-kind')];
  if (value.length === 0) return [found('value-missing')];
  return (value as FieldValue[]).flatMap((one, index, all) =>
    all.indexOf(one) < index ? [found('option-twice', { value: shown(one) })] : choiceFound(options, one),
  );
}

function numberFound({ min, max }: ValueRule, value: number): Found[] {
  if (!Number.isFinite(value)) return [found('number-not-finite')];
  if (min !== undefined && value < min) return [found('number-too-small', { min })];
  if (max !== undefined && value > max) return [found('number-too-large', { max })];
  return [];
}

function moneyFound(rule: ValueRule, { amount, currency }: Money): Found[] {
  const unknown = CURRENCY_CODES.has(currency) ? [] : [found('currency-unknown', { value: shown(currency) })];
  return [...numberFound({ min: 0, ...rule }, amount), ...unknown];
}

function isMoney(value: Value): value is Money {
  return (
    isPlainObject(value) &&
    'amount' in value &&
    'currency' in value &&
    typeof value.amount === 'number' &&
    typeof value.currency === 'string'
  );
}

function dateFound({ past }: ValueRule, value: Value, on: string): Found[] {
  if (typeof value !== 'string' || !isDay(value)) return [found('date-invalid', { value: shown(value) })];
  return past && value > on ? [found('date-in-future', { on })] : [];
}

/** A day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function textFound(text: string, needed: boolean): Found[] {
  if (needed && text.trim() === '') return [found('text-empty')];
  if (text.length > TEXT_LIMIT) return [found('text-too-long', { limit: TEXT_LIMIT })];
  // Half of a surrogate pair cannot be written to a file or a PDF without loss.
  return text.isWellFormed() ? [] : [found('text-broken')];
}

function textProblems(part: 'note' | 'reason', text: string | undefined): AnswerProblem[] {
  return text === undefined ? [] : textFound(text, false).map((one) => ({ ...one, part }));
}

/** "Does not apply" and "not available" need a reason, and so does each judgement of risk. */
function reasonProblems(question: Question, { value, reason }: Answer): AnswerProblem[] {
  const needed = question.reasonNeeded || value === null || value === 'not-applicable';
  return needed && (reason ?? '').trim() === '' ? [problem('reason', 'reason-missing')] : [];
}

/** @param on day after which no evidence can have been made, ISO */
export function checkEvidence(evidence: readonly Evidence[], on: string): AnswerProblem[] {
  return evidence.flatMap((piece, item) =>
    pieceFound(piece, on).map((one) => ({ ...one, part: 'evidence' as const, item })),
  );
}

function pieceFound({ grade, date, title }: Evidence, on: string): (Found & { field: string })[] {
  const all: (Found & { field: string })[] = [];
  if (!GRADES.includes(grade))
    all.push({ ...found('evidence-grade-unknown', { value: shown(grade) }), field: 'grade' });
  if (title.trim() === '') all.push({ ...found('evidence-title-missing'), field: 'title' });
  if (!isDay(date)) all.push({ ...found('evidence-date-invalid', { value: shown(date) }), field: 'date' });
  else if (date > on) all.push({ ...found('evidence-date-in-future', { on }), field: 'date' });
  return all;
}

const found = (code: ProblemCode, data: Found['data'] = {}): Found => ({ code, data });
const problem = (part: AnswerProblem['part'], code: ProblemCode): AnswerProblem => ({ code, part, data: {} });

/** What was written, short enough for a message. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
