/**
 * The tests that a checklist writes for itself: for everything that the proof says can happen, a complete assessment in
 * which it does. Whoever walks it through the machine must find it in the findings (`seen.ts`).
 */
import { conditionsOf, type Checklist } from '../../checklist/index.ts';
import {
  completed,
  givenAnswers,
  NODE_LIMIT,
  Symbolic,
  type Claim,
  type GivenAnswer,
  type Proof,
  type Witness,
} from '../../checklist/prove/index.ts';
import { judgedLow } from './ratings.ts';

export interface SelfTest {
  promise: Promised;
  /** An answer to every question that is asked, and to no other. */
  witness: Witness;
  /** What the witness becomes with the better answer that worsens a result. */
  better?: Witness;
}

/** A claim whose witness shows that something can happen, wanted or not; or an answer that is given. */
export type Promised = Claim | Pick<GivenAnswer, 'question' | 'value'>;

/** @param proof of the same checklist */
export function selfTestsOf(checklist: Checklist, proof: Proof): SelfTest[] {
  const readers = [...conditionsOf(checklist), ...judgedLow(checklist)];
  const symbolic = new Symbolic(checklist, readers, NODE_LIMIT);
  const ofClaims = proof.claims.flatMap((claim): SelfTest[] => {
    const { witness, better } = claim;
    if (!witness || claim.outcome === 'undecided') return [];
    const further = better ? { better: completed(symbolic, better) } : {};
    return [{ promise: claim, witness: completed(symbolic, witness), ...further }];
  });
  const ofAnswers = givenAnswers(symbolic).map(({ question, value, witness }): SelfTest => ({
    promise: { question, value },
    witness: completed(symbolic, witness),
  }));
  return [...ofClaims, ...ofAnswers];
}
