/** Can this ever be? The diagram answers exactly; past its limit a bounded search does; and where that ends, we say so. */
import type { Formula } from './formula.ts';
import { search, type Found } from './search.ts';
import type { Symbolic } from './symbolic.ts';
import { isShown } from './trial.ts';
import type { Claim } from './types.ts';
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

export type Stated = Pick<Claim, 'code' | 'subject' | 'data'>;

/** The claim that something can happen; the witness makes it happen. */
export function canBe(symbolic: Symbolic, stated: Stated, formula: Formula): Claim {
  const found = satisfy(symbolic, formula);
  if (found.outcome === 'yes') return { ...stated, outcome: 'holds', witness: found.witness };
  return { ...stated, outcome: found.outcome === 'no' ? 'refuted' : 'undecided' };
}

/** The claim that something cannot happen; the witness makes it happen all the same. */
export function cannotBe(symbolic: Symbolic, stated: Stated, formula: Formula): Claim {
  const found = satisfy(symbolic, formula);
  if (found.outcome === 'yes') return { ...stated, outcome: 'refuted', witness: found.witness };
  return { ...stated, outcome: found.outcome === 'no' ? 'holds' : 'undecided' };
}
