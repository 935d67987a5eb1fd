/** A witness tried on the engine itself. What it leaves open is answered in any way; settled is only what a formula looks at. */
import type { Answer } from '../answer.ts';
import { NO, YES, type Truth } from '../expression/evaluate.ts';
import type { Expression } from '../expression/types.ts';
import { truthOf, type Formula, type View } from './formula.ts';
import type { Symbolic } from './symbolic.ts';
import type { Witness } from './types.ts';
import { answerOf, dayOf, seenOn } from './witness.ts';

/** Does the formula hold for these answers? */
export function isShown(symbolic: Symbolic, witness: Witness, formula: Formula): boolean {
  return truthOf(formula, new Trial(symbolic, witness)) === YES;
}

export class Trial implements View {
  private readonly given: ReadonlyMap<string, Answer>;
  private readonly answers: (Answer | undefined)[] = [];
  private readonly relevance: Truth[] = [];

  constructor(
    private readonly symbolic: Symbolic,
    private readonly witness: Witness,
  ) {
    this.given = new Map(witness.answers.map(({ question, answer }) => [question, answer]));
  }

  condition(expression: Expression): Truth {
    const { links } = this.symbolic;
    for (const number of links.readBy(expression)) this.settle(number);
    return links.condition(expression)(this.answers, this.relevance);
  }

  asked(question: string): Truth {
    const number = this.symbolic.links.indexOf(question);
    this.settle(number);
    return this.relevance[number] ?? NO;
  }

  /** Undefined for a question that is not asked. */
  answer(question: string): Answer | undefined {
    const number = this.symbolic.links.indexOf(question);
    this.settle(number);
    return this.answers[number];
  }

  /** First what decides whether the question is asked; without recursion, for questions can hang on one another in a long chain. */
  private settle(number: number): void {
    const waiting = [number];
    for (let at = waiting.at(-1); at !== undefined; at = waiting.at(-1)) {
      const before = this.symbolic.links.deciding(at).filter((one) => this.relevance[one] === undefined);
      waiting.push(...before);
      if (before.length > 0) continue;
      waiting.pop();
      if (this.relevance[at] === undefined) this.decide(at);
    }
  }

  private decide(number: number): void {
    const { links, checklist, domains } = this.symbolic;
    const truth = links.relevance(number)(this.answers, this.relevance);
    this.relevance[number] = truth;
    const question = checklist.questions[number];
    if (truth === NO || !question) return;
    this.answers[number] =
      this.given.get(question.id) ??
      answerOf(question, domains[number]?.values[0] ?? null, undefined, this.witness.on);
  }
}

/**
 * The witness with an answer to every question that is asked: an assessment that is complete. What it shows does not depend
 * on the answers added.
 */
export function completed(symbolic: Symbolic, witness: Witness): Witness {
  const trial = new Trial(symbolic, witness);
  const answers = symbolic.checklist.questions.flatMap(({ id }) => {
    const answer = trial.answer(id);
    return answer ? [{ question: id, answer }] : [];
  });
  const on = dayOf(
    answers.map(({ answer }) => answer.value),
    witness.on,
  );
  return { on, answers: answers.map((one) => seenOn(on, one)) };
}
