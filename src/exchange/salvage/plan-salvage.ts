/**
 * Going on from a damaged record: what of it can be taken over. Nothing that is read there is certain, so every answer waits for
 * a word, and nothing that was decided or signed comes along. What does not come along is named.
 */
import type { Answer, Change, Evidence } from '../../checklist/index.ts';
import { replay, tracesOf, type Model } from '../../questionnaire/index.ts';
import type { DamageCode, Details, Salvage } from '../../record/index.ts';
import type { Readable } from '../../record/readable.ts';
import { fits } from '../fits.ts';

/** The damaged record, as far as it can be read. */
export interface Wreck extends Pick<Readable, 'events'> {
  id: string;
  /** See `Salvage`; how many events are there, and how many there must be, or 0 where that is not known. */
  damage: { code: DamageCode; event: number; kept: number; expected: number };
  /** So many events at the beginning are as they were written: a kept head still fits. */
  proven: number;
}

export interface PlannedSalvage {
  salvage: Salvage;
  /** As they were told last; null where nothing tells them. */
  details: Details | null;
  /** In the order of the checklist. */
  taken: TakenAnswer[];
  /** Questions to be answered later; an answer that waits as well is among those that are taken. */
  later: string[];
  lost: LostAnswer[];
  /** Evidence that its answer goes on without. */
  evidence: { question: string; title: string }[];
  /** Numbers of the events that are there and cannot be read. */
  unreadable: number[];
  /** So many are not there at all. */
  missing: number;
}

export interface TakenAnswer {
  question: string;
  answer: Answer;
  /** Its event is among those that are as they were written. */
  isProven: boolean;
}

/** The words are under `salvage.loss.<reason>`. */
export interface LostAnswer {
  question: string;
  reason: 'question-gone' | 'answer-not-fitting' | 'unreadable';
}

/**
 * @param model of the checklist that the record was made with
 * @param files digests of the evidence files that are there and sound
 */
export function planSalvage(model: Model, wreck: Wreck, files: ReadonlySet<string>): PlannedSalvage {
  const { id, damage, events } = wreck;
  const words = wordsIn(wreck);
  const last = lastWords(words);
  const traces = tracesOf(
    model,
    replay(
      model,
      words.flatMap((word) => changeBy(model, word)),
    ),
  );
  const taken: TakenAnswer[] = [];
  const evidence: PlannedSalvage['evidence'] = [];
  for (const { question, answer } of traces) {
    if (!answer) continue;
    const [kept, gone] = sorted(answer.evidence ?? [], files);
    const { evidence: _, ...rest } = answer;
    const isProven = last.get(question)?.isProven ?? false;
    taken.push({ question, answer: kept.length > 0 ? { ...rest, evidence: kept } : rest, isProven });
    evidence.push(...gone.map(({ title }) => ({ question, title })));
  }
  const lost = [...last.values()].flatMap((word) => lossOf(model, word));
  const unreadable = events.filter(({ event }) => event === null).map(({ number }) => number);
  const missing = Math.max(damage.expected - damage.kept, 0);
  const certain = taken.filter(({ isProven }) => isProven).length;
  return {
    salvage: {
      from: id,
      ...firstFault(damage, unreadable),
      carried: { proven: certain, unproven: taken.length - certain },
      left: { events: unreadable.length + missing, answers: lost.length, evidence: evidence.length },
    },
    details: events.flatMap(({ event }) => (event && 'details' in event ? event.details : [])).at(-1) ?? null,
    taken,
    later: traces.filter(({ isLater }) => isLater).map(({ question }) => question),
    lost,
    evidence,
    unreadable,
    missing,
  };
}

/** A store looks no closer at an event than at its place in the log. */
function firstFault(
  { code, event }: Wreck['damage'],
  unreadable: readonly number[],
): Pick<Salvage, 'code' | 'event'> {
  const earlier = unreadable.find((number) => number < event);
  return earlier === undefined ? { code, event } : { code: 'unreadable', event: earlier };
}

/** What was done to a question; without a change where the event cannot be read. */
interface Word {
  question: string;
  change?: Change;
  isProven: boolean;
}

function wordsIn({ events, proven }: Wreck): Word[] {
  return events.flatMap(({ event, question }, index): Word[] => {
    const isProven = index < proven;
    if (event && 'question' in event) return [{ question: event.question, change: event, isProven }];
    return question === undefined ? [] : [{ question, isProven }];
  });
}

/** Of each question what was done last to its answer. */
function lastWords(words: readonly Word[]): Map<string, Word> {
  const changing = words.filter(({ change }) => change?.type !== 'confirmed' && change?.type !== 'deferred');
  return new Map(changing.map((word) => [word.question, word]));
}

/** What cannot be taken over was still the last word: an answer before it must not come up again. */
function changeBy(model: Model, word: Word): Change[] {
  const { question, change } = word;
  if (model.indexOf(question) < 0) return [];
  return [change && lossOf(model, word).length === 0 ? change : { type: 'cleared', question }];
}

function lossOf(model: Model, { question, change }: Word): LostAnswer[] {
  if (!change) return [{ question, reason: 'unreadable' }];
  if (!('answer' in change)) return [];
  if (model.indexOf(question) < 0) return [{ question, reason: 'question-gone' }];
  return fits(model.question(question), change.answer) ? [] : [{ question, reason: 'answer-not-fitting' }];
}

/** @returns those whose files are there, or that have none; and the others */
function sorted(evidence: readonly Evidence[], files: ReadonlySet<string>): [Evidence[], Evidence[]] {
  const isThere = ({ file }: Evidence): boolean => file === undefined || files.has(file.digest);
  return [evidence.filter(isThere), evidence.filter((one) => !isThere(one))];
}
