/** What a diagram branches on, in the order of the questions. */
import { GRADES, type Question } from '../types.ts';
import { keyOf, type Domain } from './domain.ts';
import type { Atom } from './candidates.ts';

/** A question's answer, the grade of its evidence, or an atom about which the class of the answer says nothing. */
export type Variable = { question: number; arity: number } & (
  { about: 'answer' } | { about: 'grade' } | { about: 'free'; atom: Atom }
);

export class Variables {
  readonly all: Variable[] = [];
  private readonly byQuestion: number[][];
  private readonly byAtom = new Map<string, number>();

  constructor(questions: readonly Question[], domains: readonly Domain[]) {
    this.byQuestion = questions.map(({ rules }, question) => {
      const { values = [], free = [] } = domains[question] ?? {};
      const answer = this.add({ question, about: 'answer', arity: values.length });
      const grades = rules ? [this.add({ question, about: 'grade', arity: GRADES.length })] : [];
      return [answer, ...grades, ...free.map((atom) => this.addFree(question, atom))];
    });
  }

  /** Those of one question, ascending; the first is its answer. */
  of(question: number): readonly number[] {
    return this.byQuestion[question] ?? [];
  }

  answer(question: number): number {
    return this.of(question)[0] ?? -1;
  }

  /** @param question a theme */
  grade(question: number): number {
    return this.of(question)[1] ?? -1;
  }

  /** The variable of an atom that has one of its own, by its key. */
  free(key: string): number | undefined {
    return this.byAtom.get(key);
  }

  private addFree(question: number, atom: Atom): number {
    const variable = this.add({ question, about: 'free', arity: 2, atom });
    this.byAtom.set(keyOf(atom), variable);
    return variable;
  }

  private add(variable: Variable): number {
    return this.all.push(variable) - 1;
  }
}
