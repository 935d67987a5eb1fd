/** What zod finds wrong with the shape of a file, as diagnostics of our own: its words are for programmers, and English. */
import type { z } from 'zod';
import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import { isInCurlyQuotes } from './curly-quotes.ts';

type Issue = z.core.$ZodIssue;

export interface ShapeFault {
  code: DiagnosticCode;
  path: (string | number)[];
  /** The fault is the key itself. */
  atKey?: true;
  data: Diagnostic['data'];
}

/** @returns one fault, or one for each key that does not belong there */
export function faultOf(issue: Issue): ShapeFault[] {
  const path = issue.path as (string | number)[];
  const key = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((one): ShapeFault => ({
        code: 'key-unknown',
        path: [...path, one],
        atKey: true,
        data: { key: one },
      }));
    case 'invalid_type':
      if (issue.input === undefined) return [{ code: 'key-missing', path, data: { key } }];
      if (path.length === 0) return [{ code: 'wrong-root', path, data: { found: kindOf(issue.input) } }];
      return [
        {
          code: 'wrong-kind',
          path,
          data: { key, part: partOf(path), wanted: kindWanted(issue), found: kindOf(issue.input) },
        },
      ];
    case 'invalid_value':
      if (issue.input === undefined) return [{ code: 'key-missing', path, data: { key } }];
      if (isInCurlyQuotes(issue.input))
        return [{ code: 'wrong-form', path, data: formOf(shown(issue.input)) }];
      return [
        {
          code: 'wrong-word',
          path,
          data: { key, value: shown(issue.input), words: issue.values.join(', ') },
        },
      ];
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? [
            {
              code: 'number-too-small',
              path,
              data: { key, min: Number(issue.minimum) + (issue.inclusive ? 0 : 1) },
            },
          ]
        : [{ code: 'key-empty', path, data: { key } }];
    case 'too_big':
      return [{ code: 'number-too-large', path, data: { key, max: Number(issue.maximum) } }];
    case 'invalid_key':
      return [{ code: 'wrong-form', path, atKey: true, data: formOf(key, issue.issues[0]?.message) }];
    default:
      return [{ code: 'wrong-form', path, data: formOf(shown(issue.input), issue.message) }];
  }
}

/** The schema names the form where zod has room for a message. */
const formOf = (value: string, form = ''): Diagnostic['data'] => ({
  value,
  form: isInCurlyQuotes(value) ? 'quotes' : form,
});

/** The last word of a path; of an item of a list, the list's. */
function nameOf(path: readonly (string | number)[]): string {
  const named = path.findLast((step) => typeof step === 'string');
  return named ?? '';
}

/** Is it what the key has, or an item of its list? */
const partOf = (path: readonly (string | number)[]): string =>
  typeof path.at(-1) === 'number' ? 'item' : 'whole';

function kindWanted({ expected }: Extract<Issue, { code: 'invalid_type' }>): string {
  if (expected === 'int') return 'whole';
  return expected === 'array' ? 'list' : expected === 'object' || expected === 'record' ? 'map' : expected;
}

function kindOf(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'list';
  return typeof input === 'object' ? 'map' : typeof input;
}

/** What was written, short enough for a message. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
