/** For each question, every answer that something tells apart from the others, given in an assessment in which it is asked. */
import type { Value } from '../answer.ts';
import { satisfy } from './decide.ts';
import { asked } from './formula.ts';
import type { Symbolic } from './symbolic.ts';
import type { Witness } from './types.ts';
import { withAnswer } from './witness.ts';

export interface GivenAnswer {
  question: string;
  value: Value;
  witness: Witness;
}

/** Nothing for a question that is never asked. */
export function givenAnswers(symbolic: Symbolic): GivenAnswer[] {
  return symbolic.checklist.questions.flatMap(({ id }, number) => {
    const found = satisfy(symbolic, asked(id));
    if (found.outcome !== 'yes') return [];
    // Whether a question is asked does not depend on its own answer.
    return (symbolic.domains[number]?.values ?? []).map((value) => ({
      question: id,
      value,
      witness: withAnswer(symbolic, found.witness, number, value),
    }));
  });
}
