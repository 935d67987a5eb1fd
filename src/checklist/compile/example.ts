import { isGroupItem, isPlainObject } from '../answer-shape.ts';
import type { Value } from '../answer.ts';
import { COUNTRY_CODES, CURRENCY_CODES } from '../../locale/codes.ts';
import type { Subject } from '../prove/types.ts';
import { THEME_VALUES, type Field, type Question } from '../types.ts';
import { isDate } from './dates.ts';

/** A worked example of a theme; the tests run it through the walk and the findings. Sets are exact for the theme; absent means "not asserted". */
export interface Example {
  theme: string;
  name: string;
  answers: { question: string; value: Value }[];
  flags?: string[];
  triggers?: string[];
  actions?: string[];
  credits?: string[];
  asks?: string[];
  /** Where it stands, for messages. */
  subject: Subject;
}

/** Is it an answer that the question takes? */
export function fits(
  question: Pick<Question, 'kind' | 'options' | 'min' | 'max' | 'fields'>,
  written: unknown,
): boolean {
  if (question.kind === 'yes-partly-no') return isOneOf(THEME_VALUES, written);
  if (written === null) return true;
  if (question.kind !== 'group') return fieldFits({ ...question, kind: question.kind }, written);
  return (
    Array.isArray(written) &&
    written.length > 0 &&
    written.every((item) => itemFits(question.fields ?? [], item))
  );
}

function itemFits(fields: readonly Field[], item: unknown): boolean {
  const values = isGroupItem(item) ? item.values : item;
  return (
    isPlainObject(values) &&
    Object.entries(values).every(([key, value]) => {
      const field = fields.find(({ id }) => id === key);
      return field !== undefined && (value === null || fieldFits(field, value));
    })
  );
}

function fieldFits(rule: Omit<Field, 'id'>, written: unknown): boolean {
  switch (rule.kind) {
    case 'choice':
      return isOneOf(rule.options, written);
    case 'choices':
      return (
        Array.isArray(written) && written.length > 0 && written.every((one) => isOneOf(rule.options, one))
      );
    case 'number':
      return isWithin(rule, written);
    case 'money':
      return (
        isPlainObject(written) &&
        'amount' in written &&
        'currency' in written &&
        isWithin({ min: 0, ...rule }, written.amount) &&
        CURRENCY_CODES.has(String(written.currency))
      );
    case 'date':
      return isDate(written);
    case 'country':
      return COUNTRY_CODES.has(String(written));
    case 'text':
      return typeof written === 'string' && written.trim() !== '';
  }
}

const isOneOf = (options: readonly string[] = [], written: unknown): boolean =>
  typeof written === 'string' && options.includes(written);

function isWithin(
  { min = -Infinity, max = Infinity }: { min?: number; max?: number },
  written: unknown,
): boolean {
  return typeof written === 'number' && Number.isFinite(written) && written >= min && written <= max;
}
