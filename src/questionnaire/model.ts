/** A checklist with everything looked up once: question numbers, conditions, who depends on whom. */
import type { Checklist, Question } from '../checklist/index.ts';
import { flatten, type Conditions } from './conditions.ts';

export interface Model {
  readonly checklist: Checklist;
  /** In the order in which they are asked; a question's number is its place here. */
  readonly questions: readonly Question[];
  readonly sections: readonly ModelSection[];
  /** -1 for an unknown id. */
  indexOf(this: void, id: string): number;
  /** @throws RangeError for an unknown id: a mistake of the caller, never of a user */
  question(this: void, id: string): Question;
  /** When each question is asked. */
  readonly conditions: Conditions;
}

export interface ModelSection {
  readonly key: string;
  readonly recommendation?: string;
  readonly questions: readonly number[];
}

export function buildModel(checklist: Checklist): Model {
  const { questions } = checklist;
  const numbers = new Map(questions.map(({ id }, number) => [id, number]));
  const indexOf = (id: string): number => numbers.get(id) ?? -1;
  return {
    checklist,
    questions,
    sections: sectionsOf(checklist),
    indexOf,
    question: (id) => {
      const question = questions[indexOf(id)];
      if (!question) throw new RangeError(`no question ${id} in checklist ${checklist.id}`);
      return question;
    },
    conditions: flatten(questions, indexOf),
  };
}

function sectionsOf({ sections, questions }: Checklist): ModelSection[] {
  const numbers = new Map<string, number[]>(sections.map(({ key }) => [key, []]));
  questions.forEach(({ section }, number) => numbers.get(section)?.push(number));
  return sections.map(({ key, recommendation }) => ({
    key,
    ...(recommendation === undefined ? {} : { recommendation }),
    questions: numbers.get(key) ?? [],
  }));
}
