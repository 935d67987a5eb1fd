/**
 * Transparency laws, and the sentences of a statement: from `laws.yaml` beside a checklist. One set of sentences serves all
 * laws, so that two statements made from one record cannot contradict each other; a law says which of them it asks for.
 */
import type { Expression } from './expression/types.ts';

/** What laws want to read about: c01 entities covered ... c19 recruitment plan, c20 "no steps taken", c21 approval, c22 signature. */
export const ITEMS = [
  'c01',
  'c02',
  'c03',
  'c04',
  'c05',
  'c06',
  'c07',
  'c08',
  'c09',
  'c10',
  'c11',
  'c12',
  'c13',
  'c14',
  'c15',
  'c16',
  'c17',
  'c18',
  'c19',
  'c20',
  'c21',
  'c22',
] as const;
export type Item = (typeof ITEMS)[number];

export interface Laws {
  /** The multiple choice whose options are the laws to draft for. */
  chosen: string;
  laws: Law[];
  sentences: Sentence[];
}

/** "suspended": on the statute book, and not applied in practice. */
export const LAW_STATES = ['in-force', 'suspended'] as const;

/** May a company say that it took no steps? Of the whole, of each item, only that it found no risk, or not at all. */
export const NO_STEPS = ['whole', 'each-item', 'no-risk', 'no'] as const;

export interface Law {
  id: string;
  /** Ids in the register. */
  provisions: string[];
  /** Address of the text. */
  source: string;
  /** Day on which its status was looked at, ISO date. */
  checkedOn: string;
  state: (typeof LAW_STATES)[number];
  /** The parts of the applicability test, each shown with its outcome. */
  criteria: { id: string; when: Expression }[];
  applies: Expression;
  content: Demand[];
  noSteps: (typeof NO_STEPS)[number];
  /** Absent where the law sets no day. */
  deadline?: Deadline;
  publish: Duty[];
  /** Texts: `law.<law>.note.<note>`. */
  notes: string[];
}

/** "duty": the law wants it done, and does not ask that the statement speaks of it. */
export const DEMANDS = ['required', 'suggested', 'duty'] as const;

/** An item of which the law wants to read. */
export interface Demand {
  item: Item;
  demand: (typeof DEMANDS)[number];
  /** What this law asks of the item besides; text `law.<law>.needs.<item>`. */
  needs?: Expression;
}

export const BASES = ['statute', 'guidance'] as const;

/** Months after the end of the financial year, or the first such day ("05-31") after it. */
export type Deadline = { basis: (typeof BASES)[number] } & ({ months: number } | { day: string });

/** Text: `law.<law>.publish.<duty>`. */
export interface Duty {
  id: string;
  /** When it can be taken as done. */
  done?: Expression;
}

/**
 * How far a sentence goes: it says what the item is about ("full"), some of it ("part"), that it is not known, or that
 * nothing is done ("none").
 */
export const COVERS = ['full', 'part', 'unknown', 'none'] as const;

/** Text: `statement.<item>.<id>`, with an argument for each answer that it quotes. */
export interface Sentence {
  id: string;
  item: Item;
  when: Expression;
  covers: (typeof COVERS)[number];
  /** Questions whose answers stand in the sentence. */
  quotes: string[];
}

/** What each sentence may name besides the answers that it quotes. */
export const FIXED_ARGUMENTS = ['company', 'year'] as const;

/** The argument that stands for an answer: names of arguments have neither dots nor hyphens. */
export const argumentOf = (question: string): string => question.replace(/[.-]/g, '_');

export const sentenceKey = ({ item, id }: Pick<Sentence, 'item' | 'id'>): string => `statement.${item}.${id}`;

/** The keys of the texts that laws need. */
export function lawTextKeys({ laws, sentences }: Laws): string[] {
  return [...laws.flatMap(keysOfLaw), ...sentences.map(sentenceKey)];
}

function keysOfLaw({ id, state, content, publish, notes }: Law): string[] {
  const asks = (item: Item): boolean => content.some((one) => one.item === item);
  return [
    'name',
    'document',
    'who',
    ...(state === 'in-force' ? [] : ['state']),
    ...(asks('c21') ? ['approves'] : []),
    ...(asks('c22') ? ['signs'] : []),
    ...content.flatMap(({ item, needs }) => (needs ? [`needs.${item}`] : [])),
    ...publish.map((duty) => `publish.${duty.id}`),
    ...notes.map((note) => `note.${note}`),
  ].map((part) => `law.${id}.${part}`);
}

/** Every condition that laws and sentences put to the answers. */
export function lawConditions({ laws, sentences }: Laws): Expression[] {
  return [
    ...laws.flatMap(({ applies, criteria, content, publish }) => [
      applies,
      ...criteria.map(({ when }) => when),
      ...content.flatMap(({ needs }) => (needs ? [needs] : [])),
      ...publish.flatMap(({ done }) => (done ? [done] : [])),
    ]),
    ...sentences.map(({ when }) => when),
  ];
}
