/** What a diagram branches on, in the order of the questions. */
import { GRADES, type Question } from '../types.ts';
import { keyOf, type Domain } from './domain.ts';
import type { Atom } from './candidates.ts';

/** A question's answer, the grade of its evidence, or an atom that is taken as free. */
export interface Variable {
  question: number;
  about: 'answer' | 'grade' | 'free';
  arity: number;
}

export class Variables {
  readonly all: Variable[] = [];
  private readonly byQuestion: number[][];
  private readonly byAtom = new Map<string, number>();

  constructor(
    questions: readonly Question[],
    domains: readonly Domain[],
    atoms: readonly (readonly Atom[])[],
  ) {
    this.byQuestion = questions.map(({ rules }, question) => {
      const { values = [], exact = true } = domains[question] ?? {};
      const answer = this.add({ question, about: 'answer', arity: values.length });
      const grades = rules ? [this.add({ question, about: 'grade', arity: GRADES.length })] : [];
      return [
        answer,
        ...grades,
        ...(exact ? [] : this.addFree(question, domains[question], atoms[question])),
      ];
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

  /** The variable of an atom that is taken as free of the others, by its key. */
  free(key: string): number | undefined {
    return this.byAtom.get(key);
  }

  private addFree(question: number, domain: Domain | undefined, atoms: readonly Atom[] = []): number[] {
    const keys = new Set(atoms.map(keyOf));
    return [...keys]
      .filter((key) => !domain?.truths.has(key))
      .map((key) => {
        const variable = this.add({ question, about: 'free', arity: 2 });
        this.byAtom.set(key, variable);
        return variable;
      });
  }

  private add(variable: Variable): number {
    return this.all.push(variable) - 1;
  }
}
