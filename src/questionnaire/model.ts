/** A checklist with everything looked up once: question numbers, linked conditions, who depends on whom. */
import { link, questionsIn, type Checklist, type Condition, type Question } from '../checklist/index.ts';

export interface Model {
  readonly checklist: Checklist;
  /** In the order in which they are asked; a question's number is its place here. */
  readonly questions: readonly Question[];
  readonly sections: readonly ModelSection[];
  /** -1 for an unknown id. */
  indexOf(this: void, id: string): number;
  /** @throws RangeError for an unknown id: a mistake of the caller, never of a user */
  question(this: void, id: string): Question;
  /** By question number: the condition under which it is asked, if any. */
  readonly conditions: readonly (Condition | undefined)[];
  /** Who looks at whose answers. */
  readonly readers: Readers;
}

/** For each question the numbers of those whose condition reads it, ascending: `list` from `first[n]` up to `first[n + 1]`. */
export interface Readers {
  readonly first: Uint32Array;
  readonly list: Uint32Array;
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
    conditions: questions.map(({ when }) => (when ? link(when, indexOf) : undefined)),
    readers: readersOf(questions, indexOf),
  };
}

function readersOf(questions: readonly Question[], indexOf: Model['indexOf']): Readers {
  const lists = questions.map((): number[] => []);
  questions.forEach(({ when }, number) => {
    for (const read of when ? questionsIn(when) : []) lists[indexOf(read)]?.push(number);
  });
  const first = new Uint32Array(questions.length + 1);
  lists.forEach(({ length }, number) => (first[number + 1] = (first[number] ?? 0) + length));
  return { first, list: Uint32Array.from(lists.flat()) };
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
