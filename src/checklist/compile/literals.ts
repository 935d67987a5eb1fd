/** Can an answer be equal to, or be compared with, a fixed value? */
import { COUNTRY_CODES } from '../../locale/codes.ts';
import type { DiagnosticCode } from '../diagnostics.ts';
import type { Literal } from '../expression/types.ts';
import { THEME_VALUES, type Field, type Question } from '../types.ts';
import { isDate } from './dates.ts';

/** A question or a field of a group: what the checks need to know of it. */
export type Operand = Pick<Question, 'kind' | 'options'> & { id: string; fields?: Field[] };

/** @returns why no answer can have this value; undefined where one can */
export function misfit(
  operand: Operand,
  literal: Literal,
): { code: DiagnosticCode; data: Record<string, string> } | undefined {
  const { id } = operand;
  const options = optionsOf(operand);
  const wantsNumber = operand.kind === 'number' || operand.kind === 'money';
  if (wantsNumber !== (typeof literal === 'number') || !hasForm(operand, literal))
    return { code: 'wrong-literal', data: { id, literal: String(literal), kind: kindWord(operand) } };
  if (options && !options.includes(String(literal)))
    return { code: 'unknown-option', data: { id, option: String(literal), options: options.join(', ') } };
  return undefined;
}

/** The words that an answer can be; undefined for answers that are no choice. */
function optionsOf({ kind, options }: Operand): readonly string[] | undefined {
  if (kind === 'yes-partly-no') return THEME_VALUES;
  return kind === 'choice' || kind === 'choices' ? options : undefined;
}

/** For the catalogue, whose selectors have no hyphens. */
const kindWord = ({ kind }: Operand): string => (kind === 'yes-partly-no' ? 'theme' : kind);

/** Dates compare as ISO text and countries by their code, so no other way of writing them ever fits. */
function hasForm({ kind }: Operand, literal: Literal): boolean {
  if (kind === 'date') return isDate(literal);
  return kind !== 'country' || COUNTRY_CODES.has(String(literal));
}
