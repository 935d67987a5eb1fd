/** Limits of a number or of a date that conditions name, although no side of them leads to anything else. */
import { testOf, YES } from '../expression/evaluate.ts';
import type { FieldKind, Question } from '../types.ts';
import { candidatesOf, unique, type Atom } from './candidates.ts';
import { keyOf, type Domain } from './domain.ts';

/**
 * @param question a number or a date
 * @param atoms what conditions ask of it
 * @param same classes of its values that come to the same
 */
export function idleLimits(
  question: Question,
  domain: Domain,
  atoms: readonly Atom[],
  same: readonly number[],
): string[] {
  const points = candidatesOf(question as Question & { kind: FieldKind }, atoms) ?? [];
  const isSame = points.map((value) => same.includes(classOf(domain, atoms, value as string | number)));
  return unique(atoms.flatMap(literalsOf).map(String)).filter((limit) => {
    const at = points.map(String).indexOf(limit);
    return at >= 0 && isSame.slice(Math.max(at - 1, 0), at + 2).every(Boolean);
  });
}

function classOf(domain: Domain, atoms: readonly Atom[], value: string | number): number {
  const truths = atoms.map((atom) => ({
    of: domain.truths.get(keyOf(atom)),
    now: testOf(atom)({ value }) === YES,
  }));
  return domain.values.findIndex((_, i) => truths.every(({ of, now }) => of?.[i] === now));
}

const literalsOf = (atom: Atom): (string | number)[] =>
  atom.op === 'is' ? atom.values : atom.op === 'compare' ? [atom.value] : [];
