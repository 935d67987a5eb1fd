/** For each kind of question a handful of values among which is one for every way in which conditions can tell values apart. */
import type { FieldValue } from '../answer.ts';
import { COUNTRY_CODES } from '../../locale/codes.ts';
import type { Expression } from '../expression/types.ts';
import type { FieldKind, ValueRule } from '../types.ts';

export type Atom = Extract<
  Expression,
  { op: 'is' | 'compare' | 'holds' | 'answered' | 'any' | 'all' | 'count' }
>;

/** Options of a multiple choice that may be combined freely before their number gets out of hand: 2^8 combinations. */
const COMBINED_OPTIONS = 8;

/**
 * @param atoms every atom of every condition on the question (or on the field of a group)
 * @returns undefined where there would be too many
 */
export function candidatesOf(
  rule: ValueRule & { kind: FieldKind },
  atoms: readonly Atom[],
): FieldValue[] | undefined {
  const literals = atoms.flatMap((atom) =>
    atom.op === 'is' ? atom.values : atom.op === 'compare' ? [atom.value] : [],
  );
  const words = unique(literals.filter((literal) => typeof literal === 'string'));
  switch (rule.kind) {
    case 'choice':
      return rule.options ?? [];
    case 'choices':
      return combinations(rule.options ?? [], atoms);
    case 'number':
      return numbers(rule, literals);
    case 'money':
      return numbers({ min: 0, ...rule }, literals).map((amount) => ({ amount, currency: 'USD' }));
    case 'date':
      return days(words);
    case 'country':
      return [...words.filter((code) => COUNTRY_CODES.has(code)), ...another(COUNTRY_CODES, words)];
    case 'text':
      return [...words.filter((word) => word.trim() !== ''), ...another(TEXTS, words)];
  }
}

const TEXTS = ['…', '……', '………'];

/** One value that no condition names. */
function another(all: Iterable<string>, named: readonly string[]): string[] {
  for (const one of all) if (!named.includes(one)) return [one];
  return [];
}

/** Every combination of the options that conditions name; an option that none names makes up for an empty one. */
function combinations(options: readonly string[], atoms: readonly Atom[]): string[][] | undefined {
  const read = unique(atoms.flatMap((atom) => (atom.op === 'holds' ? [atom.option] : [])));
  if (read.length > COMBINED_OPTIONS) return undefined;
  const others = another(options, read);
  return Array.from({ length: 2 ** read.length }, (_, bits) => [
    ...read.filter((_option, i) => bits & (1 << i)),
    ...others,
  ]).filter((chosen) => chosen.length > 0);
}

/** Each threshold within bounds, the bounds, and one number between neighbours, whole where there is a whole one. */
function numbers({ min = -Infinity, max = Infinity }: ValueRule, literals: readonly unknown[]): number[] {
  const marks = literals.filter((literal) => typeof literal === 'number');
  const within = marks.map((mark) => Math.min(Math.max(mark, min), max));
  const ends = unique([min, ...within, max]).sort((a, b) => a - b);
  return ends
    .flatMap((end, i) => [end, ...ends.slice(i + 1, i + 2).map((next) => between(end, next))])
    .filter(Number.isFinite);
}

/** A number strictly between, or the bound itself where the other side is open. */
function between(low: number, high: number): number {
  if (low === -Infinity) return high === Infinity ? 1 : Math.ceil(high) - 1;
  if (high === Infinity) return Math.floor(low) + 1;
  const whole = Math.floor(low) + 1;
  return whole < high ? whole : (low + high) / 2;
}

const DAY = 86_400_000;

function days(words: readonly string[]): string[] {
  const marks = words
    .map((word) => Date.parse(`${word}T00:00:00Z`) / DAY)
    .filter((day) => Number.isInteger(day))
    .sort((a, b) => a - b);
  const near =
    marks.length > 0 ? marks.flatMap((day) => [day - 1, day, day + 1]) : [Date.UTC(2026, 0, 1) / DAY];
  return unique(near).map((day) => new Date(day * DAY).toISOString().slice(0, 10));
}

export function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}
