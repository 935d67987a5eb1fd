/** Third door of the room: what can be proven of a checklist before anyone answers it. */
import type { Checklist } from '../../checklist/index.ts';
import { betterAnswerClaims, prove, type Proof } from '../../checklist/prove/index.ts';
import { ratingClaims } from './rating-claims.ts';
import { judgedLow, ratingsOf, scalesOf } from './ratings.ts';

export { exampleDiagnostics } from './examples.ts';
export { isSeen, type Assessed } from './seen.ts';
export { selfTestsOf, type Promised, type SelfTest } from './self-tests.ts';

export interface ProveOptions {
  /** Nodes that one claim may add to the diagram before the bounded search takes over. */
  nodeLimit?: number;
}

/** @returns every claim with its outcome; never throws for a checklist that compiled */
export function proveChecklist(checklist: Checklist, options: ProveOptions = {}): Proof {
  const ratings = ratingsOf(checklist);
  return prove(checklist, {
    ...options,
    readers: judgedLow(checklist),
    more: (symbolic) => [
      ...ratingClaims(symbolic, ratings),
      ...betterAnswerClaims(symbolic, scalesOf(ratings)),
    ],
  });
}
