/**
 * Statuses, verdicts and the effect of answers, found by giving every answer with every grade of evidence and asking the
 * findings themselves; no part of it knows how proofs are made.
 */
import {
  GRADES,
  link,
  NO,
  YES,
  type Answer,
  type Checklist,
  type Expression,
  type Question,
} from '../../../src/checklist/index.ts';
import { findingsOf, STATUSES, type Findings } from '../../../src/findings/index.ts';
import { buildModel, derive, type Model, type WalkState } from '../../../src/questionnaire/index.ts';
import { fold } from '../../../src/record/index.ts';
import { Scenario } from '../../support/scenario.ts';
import { everyValue } from './random-checklist.ts';

/** Checklists with more ways to answer every question, asked or not, are passed over. */
const MOST_WAYS = 2_500;

const DAY = '2026-01-01';
const VERDICTS = ['exclude', 'hold-and-remediate', 'proceed-with-conditions', 'proceed'] as const;
const BETTER = [
  ['no', 'partly'],
  ['no', 'yes'],
  ['partly', 'yes'],
  ['unknown', 'yes'],
] as const;

/** For each question the number of one of its possible answers; those to questions that are not asked are never looked at. */
type Way = number[];

interface Judged {
  state: WalkState;
  status: Findings['recommendations'][number]['status'];
  hasReason: boolean;
  verdict: Findings['verdict'];
  /** High inherent risk although every judgement of risk says "low". */
  riskTwice: boolean;
}

/** What holds, by the name of the claim; and for each choice the options that are never told apart. */
export interface JudgedAll {
  told: Record<string, boolean>;
  alike: Record<string, string[][]>;
}

export function judgeEverything(checklist: Checklist): JudgedAll | undefined {
  const every = new Ways(checklist);
  if (every.count > MOST_WAYS) return undefined;
  return { told: { ...reached(every), ...improved(every) }, alike: alikeOptions(every) };
}

class Ways {
  readonly model: Model;
  readonly answers: Answer[][];
  readonly count: number;
  private readonly assessment;
  private readonly known = new Map<string, Judged>();

  constructor(readonly checklist: Checklist) {
    this.model = buildModel(checklist);
    this.answers = checklist.questions.map(everyAnswer);
    this.count = this.answers.reduce((product, { length }) => product * length, 1);
    const blank = fold(new Scenario(this.model).record);
    this.assessment = { ...blank, details: { ...blank.details, assessedOn: DAY } };
  }

  *all(from: Way = [], at = from.length): Generator<Way> {
    const own = this.answers[at];
    if (!own) yield from;
    else for (const number of own.keys()) yield* this.all([...from, number], at + 1);
  }

  judge(way: Way): Judged {
    const key = way.join();
    const known = this.known.get(key);
    if (known) return known;
    const judged = this.judgedAnew(way);
    this.known.set(key, judged);
    return judged;
  }

  private judgedAnew(way: Way): Judged {
    const state = derive(
      this.model,
      way.map((number, question) => this.answers[question]?.[number]),
    );
    const { recommendations, verdict, inherentRisk } = findingsOf(this.model, this.assessment, state);
    const [row] = recommendations;
    if (!row) throw new Error('a random checklist has one recommendation');
    const judgements = this.checklist.questions.flatMap(
      ({ id, theme, reasonNeeded, rules, options }, number) =>
        reasonNeeded && !rules && theme === id && options?.includes('low')
          ? [state.answers[number]?.value]
          : [],
    );
    const allLow = judgements.length > 0 && judgements.every((value) => value === 'low');
    return {
      state,
      status: row.status,
      hasReason: row.because.length > 0,
      verdict,
      riskTwice: inherentRisk === 'high' && allLow,
    };
  }
}

/** A theme's answers come with evidence of every grade. */
function everyAnswer(question: Question): Answer[] {
  const values = everyValue(question);
  if (!question.rules) return values.map((value) => ({ value }));
  return values.flatMap((value) =>
    GRADES.map((grade) => ({ value, evidence: [{ grade, date: DAY, title: 'seen' }] })),
  );
}

function reached(every: Ways): Record<string, boolean> {
  const judged = [...every.all()].map((way) => every.judge(way));
  return {
    ...Object.fromEntries(
      STATUSES.map((one) => [
        `status-never-reached ${word(one)}`,
        judged.some(({ status }) => status === one),
      ]),
    ),
    ...Object.fromEntries(
      VERDICTS.map((one) => [
        `verdict-never-reached ${word(one)}`,
        judged.some(({ verdict }) => verdict === one),
      ]),
    ),
    // The findings give one status whatever happens; the proofs have to find that out.
    'status-twice': true,
    'status-none': judged.every(({ hasReason }) => hasReason),
    'risk-twice': !judged.some(({ riskTwice }) => riskTwice),
  };
}

/** In the words of the proofs. */
const word = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Steps of each result from the worst up; true where the step is taken. */
const SCALES: Record<string, ((judged: Judged) => boolean)[]> = {
  '11': [
    ({ status }) => status !== 'not-met',
    ({ status }) => status === 'met' || status === 'not-applicable',
  ],
  verdict: [
    ({ verdict }) => verdict !== 'exclude',
    ({ verdict }) => verdict !== 'exclude' && verdict !== 'hold-and-remediate',
  ],
};

/** Is a result worse after the better answer, whatever is answered to what is asked after one of the two answers only? */
function improved(every: Ways): Record<string, boolean> {
  const told: Record<string, boolean> = {};
  every.checklist.questions.forEach(({ id, rules }, theme) => {
    if (!rules) return;
    for (const [from, to] of BETTER)
      for (const [scale, steps] of Object.entries(SCALES))
        told[`better-answer-worse ${id} ${from} ${to} ${scale}`] = !steps.some((step) =>
          isEverLost(every, theme, from, to, step),
        );
  });
  return told;
}

function isEverLost(
  every: Ways,
  theme: number,
  from: string,
  to: string,
  step: (judged: Judged) => boolean,
): boolean {
  const following = every.checklist.questions.map((_, number) => number).filter((one) => one > theme);
  const values = every.answers[theme]?.map(({ value }) => value) ?? [];
  const grades = GRADES.length;
  for (const way of every.all()) {
    const at = way[theme] ?? 0;
    if (values[at] !== from) continue;
    const better = values.indexOf(to) + (at % grades);
    const isLost = (one: Way): boolean => {
      const other = one.with(theme, better);
      const before = every.judge(one);
      return before.state.relevance[theme] !== NO && step(before) && !step(every.judge(other));
    };
    if (isLostWhatever(every, following, 0, way, (one) => one.with(theme, better), isLost)) return true;
  }
  return false;
}

/** Questions that are asked in one of two assessments only are answered in every way; those asked in both, as in `way`. */
function isLostWhatever(
  every: Ways,
  following: readonly number[],
  at: number,
  way: Way,
  other: (way: Way) => Way,
  isLost: (way: Way) => boolean,
): boolean {
  const number = following[at];
  if (number === undefined) return isLost(way);
  const before = every.judge(way).state.relevance[number] !== NO;
  const after = every.judge(other(way)).state.relevance[number] !== NO;
  const goOn = (one: Way): boolean => isLostWhatever(every, following, at + 1, one, other, isLost);
  if (before === after) return goOn(way);
  return (every.answers[number] ?? []).every((_, answer) => goOn(way.with(number, answer)));
}

/** Options of a choice after which every condition says the same, whatever the other answers are. */
function alikeOptions(every: Ways): Record<string, string[][]> {
  const readers = conditionsIn(every.checklist).map((one) => link(one, every.model.indexOf));
  return Object.fromEntries(
    every.checklist.questions.flatMap(({ id, kind }, number) => {
      if (kind !== 'choice') return [];
      const groups = new Map<string, string[]>();
      every.answers[number]?.forEach(({ value }, answer) => {
        const effect = [...every.all()]
          .filter((way) => way[number] === answer)
          .map((way) => every.judge(way).state)
          .map((state) => readers.map((reader) => readsYes(reader, state)).join(''))
          .join();
        if (typeof value === 'string') groups.set(effect, [...(groups.get(effect) ?? []), value]);
      });
      return [[id, [...groups.values()].filter(({ length }) => length > 1)]];
    }),
  );
}

const readsYes = (reader: ReturnType<typeof link>, { answers, relevance }: WalkState): 0 | 1 =>
  reader(answers, relevance) === YES ? 1 : 0;

function conditionsIn({ questions, highRisk }: Checklist): Expression[] {
  const all = questions.flatMap(({ when, rules }) => [
    when,
    ...(rules?.flags.flatMap((one) => [one.when, one.cleared]) ?? []),
    ...(rules?.triggers.flatMap((one) => [one.when, one.confirmed, one.cleared]) ?? []),
    ...(rules?.credits.map((one) => one.when) ?? []),
    ...(rules?.actions.map((one) => one.when) ?? []),
  ]);
  return [highRisk, ...all].filter((one) => one !== undefined);
}
