/** What follows from the answers for the laws of a checklist, and for the sentences of a statement. */
import type { Demand, Item, Law, Sentence } from '../../checklist/index.ts';

export interface LawFindings {
  /** Sentences that the answers support, in the order of the items. The same for every law. */
  said: SaidSentence[];
  /** Answers behind them that returned after being set aside, and wait for a word of confirmation. */
  toConfirm: string[];
  laws: LawFinding[];
}

export interface SaidSentence extends Pick<Sentence, 'item' | 'id' | 'covers' | 'quotes'> {
  /** Questions whose answers it rests on. */
  questions: string[];
}

/** True, false, or not to be told from the answers that there are. */
export type Told = 'yes' | 'no' | 'not-known';

export interface LawFinding {
  law: Law;
  /** Is it among the laws that the company wants a draft for? */
  chosen: boolean;
  applies: Told;
  criteria: { id: string; holds: Told; questions: string[] }[];
  /** Each item, in order; those that the law does not ask for have no demand. */
  coverage: ItemCoverage[];
  /** What the law requires and the draft lacks. */
  gaps: ItemCoverage[];
  /** What the law or its guidance suggests, or wants done, and the draft lacks. */
  suggestions: ItemCoverage[];
  /** ISO date; null where the law sets none, or the financial year is not known. */
  due: string | null;
  duties: { id: string; done: Told | null }[];
}

export interface ItemCoverage {
  item: Item;
  demand: Demand['demand'] | null;
  /** "thin": something is said, and not all that the law asks for; or only that it is unknown, or that nothing is done. */
  state: 'present' | 'thin' | 'missing';
  /** Ids of the sentences that are said. */
  sentences: string[];
  /** Questions whose answers they rest on. */
  questions: string[];
  /** What this law wants of the item besides is not there. */
  needsMore: boolean;
  /** Questions that would complete it. */
  completes: string[];
}
