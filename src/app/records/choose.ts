/** Which records of a list are shown, and in which order. */
import type { Journey } from '../../checklist/index.ts';
import type { Verdict } from '../../findings/index.ts';
import { stageOf, type RecordStage } from '../../record/index.ts';
import type { RecordSummary } from '../../storage/index.ts';
import type { Known, RecordFacts } from './record-facts.ts';

export const SORTS = ['changed', 'name', 'deadline', 'assessed'] as const;
export type Sort = (typeof SORTS)[number];

export interface Choice {
  search: string;
  journey: Journey | 'unknown' | '';
  stage: RecordStage | '';
  /** The decision, or the proposal while nobody has decided; "gaps" for journeys that judge nobody. */
  verdict: Verdict | 'gaps' | '';
  overdue: boolean;
  sort: Sort;
}

export const EVERYTHING: Choice = {
  search: '',
  journey: '',
  stage: '',
  verdict: '',
  overdue: false,
  sort: 'changed',
};

export interface Listed {
  summary: RecordSummary;
  /** Undefined while they are being worked out. */
  known: Known | undefined;
}

export function factsOf({ known }: Pick<Listed, 'known'>): RecordFacts | undefined {
  return typeof known === 'object' ? known : undefined;
}

/** Facts are worked out one record after the other: all of them only for a choice that asks for them. */
export function needsFacts({ journey, verdict, overdue, sort }: Choice): boolean {
  return journey !== '' || verdict !== '' || overdue || sort === 'deadline';
}

/** @param records last changed first */
export function chosen(records: readonly Listed[], choice: Choice, language: string): Listed[] {
  const words = plain(choice.search)
    .split(' ')
    .filter((word) => word !== '');
  const found = records.filter((one) => fits(one, choice, words));
  const { compare } = new Intl.Collator(language);
  switch (choice.sort) {
    case 'changed':
      return found;
    case 'name':
      return found.sort((a, b) => compare(nameOf(a), nameOf(b)));
    case 'assessed':
      return found.sort((a, b) => later(assessedOn(a), assessedOn(b)));
    case 'deadline':
      // What has no deadline comes last.
      return found.sort((a, b) => -later(deadlineOf(a), deadlineOf(b)));
  }
}

function fits(listed: Listed, choice: Choice, words: readonly string[]): boolean {
  const { summary, known } = listed;
  const facts = factsOf(listed);
  const { journey, stage, verdict, overdue } = choice;
  return (
    matches(summary, words) &&
    (stage === '' || stageOf(summary.outcome) === stage) &&
    (journey === '' || (known === 'no-checklist' ? 'unknown' : facts?.journey) === journey) &&
    (verdict === '' || resultOf(listed) === verdict) &&
    (!overdue || (facts?.overdue ?? 0) > 0)
  );
}

/** What came out so far. */
function resultOf(listed: Listed): Verdict | 'gaps' | undefined {
  const { decision } = listed.summary.outcome;
  const facts = factsOf(listed);
  if (decision) return decision.value;
  return facts ? (facts.verdict ?? 'gaps') : undefined;
}

/** Every word that was typed stands somewhere in who, what, by whom and under which number. */
function matches(summary: RecordSummary, words: readonly string[]): boolean {
  return words.every((word) => searchedText(summary).includes(word));
}

/** Made once for each record, since every letter that is typed asks for all of them. */
const searched = new WeakMap<RecordSummary, string>();

function searchedText(summary: RecordSummary): string {
  const { subject, procurement } = summary.details;
  const { title, buyer, reference } = procurement;
  const text =
    searched.get(summary) ?? plain([subject.name, ...subject.identifiers, title, buyer, reference].join(' '));
  searched.set(summary, text);
  return text;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
const nameOf = ({ summary }: Listed): string => summary.details.subject.name;
const assessedOn = ({ summary }: Listed): string => summary.details.assessedOn;
const deadlineOf = (listed: Listed): string => factsOf(listed)?.nextDeadline ?? '9999-12-31';
const later = (a: string, b: string): number => (a > b ? -1 : a < b ? 1 : 0);
