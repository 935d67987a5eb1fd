/** Can this ever be? The diagram answers exactly; past its limit a bounded search does; and where that ends, we say so. */
import type { Formula } from './formula.ts';
import { search, type Found } from './search.ts';
import type { Symbolic } from './symbolic.ts';
import { isShown } from './trial.ts';
import type { Claim, ProofCode } from './types.ts';
import { witnessOf } from './witness.ts';

/**
 * @returns with "yes", answers that make the formula true. Where atoms were taken as free of each other, a path through the
 * diagram can fail to be a way that people can go, so it is tried on the engine itself first
 */
export function satisfy(symbolic: Symbolic, formula: Formula): Found {
  const path = symbolic.attempt(() => symbolic.diagrams.path(symbolic.node(formula)) ?? 'none');
  if (path === 'none') return { outcome: 'no' };
  if (path) {
    const witness = witnessOf(symbolic, path);
    if (symbolic.isExact || isShown(symbolic, witness, formula)) return { outcome: 'yes', witness };
  }
  return search(symbolic, formula);
}

/** What a claim is about. */
export type About = Pick<Claim, 'subject' | 'data'>;

/** The claim that something can happen; the witness makes it happen. */
export function canBe(symbolic: Symbolic, code: ProofCode, about: About, formula: Formula): Claim {
  return concluded(code, about, satisfy(symbolic, formula), 'holds', 'refuted');
}

/** The claim that something cannot happen; the witness makes it happen all the same. */
export function cannotBe(symbolic: Symbolic, code: ProofCode, about: About, formula: Formula): Claim {
  return concluded(code, about, satisfy(symbolic, formula), 'refuted', 'holds');
}

function concluded(
  code: ProofCode,
  { subject, data }: About,
  found: Found,
  ifYes: Claim['outcome'],
  ifNo: Claim['outcome'],
): Claim {
  if (found.outcome === 'yes') return { code, subject, data, outcome: ifYes, witness: found.witness };
  return { code, subject, data, outcome: found.outcome === 'no' ? ifNo : 'undecided' };
}
