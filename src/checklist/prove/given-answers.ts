/** For each question, every answer that something tells apart from the others, given in an assessment in which it is asked. */
import type { Value } from '../answer.ts';
import { satisfy } from './decide.ts';
import { optionsOf, type Domain } from './domain.ts';
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
    return answersIn(symbolic.domains[number]).map((value) => ({
      question: id,
      value,
      witness: withAnswer(symbolic, found.witness, number, value),
    }));
  });
}

/** One for each class; of a multiple choice each option alone that conditions read, and all of them. */
function answersIn(domain: Domain | undefined): Value[] {
  if (!domain) return [];
  const options = optionsOf(domain);
  return [...domain.values, ...options.map((option) => [option]), ...(options.length > 1 ? [options] : [])];
}
