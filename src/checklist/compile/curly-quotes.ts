/** Quotes of a word processor or of a Chinese keyboard: YAML takes them for a part of the value, which is then found nowhere. */
import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';

const QUOTE = '[“”„«»「」『』‘’＂＇]';
const AT_AN_END = new RegExp(`^${QUOTE}|${QUOTE}$`);

export const isInCurlyQuotes = (value: unknown): boolean =>
  typeof value === 'string' && AT_AN_END.test(value);

/** @param code what is said of an id that nothing has */
export function notFound(
  code: DiagnosticCode,
  id: string | number,
): { code: DiagnosticCode; data: Diagnostic['data'] } {
  return isInCurlyQuotes(id)
    ? { code: 'wrong-form', data: { value: id, form: 'quotes' } }
    : { code, data: { id } };
}
