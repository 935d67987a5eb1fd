/** Whatever anybody does in whatever order: the real machine against the rules of a walk said as plainly as can be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/checklist/index.ts';
import {
  activeQuestion,
  buildModel,
  phaseOf,
  relevanceOf,
  replay,
  startWalk,
  type Model,
  type Phase,
  type Walk,
  type WalkEvent,
} from '../../src/questionnaire/index.ts';
import { anyCarried, anyChange, type Done } from '../support/arbitrary.ts';
import { bundledChecklists, corpusChecklists, randomChecklists } from '../support/checklists.ts';
import { difference, placeFaults, stateFaults } from '../support/drive.ts';
import { PlainWalk, viewOf } from '../support/plain-walk.ts';

const bundled = bundledChecklists.map(([name, checklist]): Walked => [
  `the checklist "${name}"`,
  60,
  [buildModel(checklist)],
]);
const corpus = corpusChecklists.map(([, checklist]) => buildModel(checklist));
const random = randomChecklists(100, 77).map(([, checklist]) => buildModel(checklist));

type Walked = [name: string, walks: number, models: Model[]];

const all: Walked[] = [
  ...bundled,
  ['the checklists of the corpus', 400, corpus],
  ['random checklists', 1_200, random],
];

describe.each(all)('walks in any order by %s', (_, numRuns, models) => {
  const walk = fc
    .constantFrom(...models)
    .chain((model) =>
      fc.tuple(fc.constant(model), fc.array(anyCarried(model), { maxLength: 5 }), anyWalk(model)),
    );

  it('of answering, clearing, confirming, putting off, going on, back and anywhere, reviewing, deciding, issuing, reopening: machine, engine, log and plain rules agree after every step', () => {
    fc.assert(
      fc.property(walk, ([model, carried, events]) => {
        expect(faultsOf(model, carried, events)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('of a person who answers what is on screen: what is on screen applies', () => {
    fc.assert(
      fc.property(walk, ([model, carried, events]) => {
        expect(events.flatMap(personWalk(model, carried))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

/** On the page an answer is given to the question on screen, and a word of confirmation on the review as well. */
function personWalk(model: Model, carried: readonly Change[]): (event: WalkEvent) => string[] {
  const walk = startWalk(model, replay(model, carried));
  return (event) => {
    const shown = activeQuestion(walk.getSnapshot());
    const isElsewhere = 'question' in event && event.question !== shown;
    if (isElsewhere && (shown !== null || event.type === 'ANSWER')) return [];
    walk.send(event);
    const question = activeQuestion(walk.getSnapshot());
    const { state } = walk.getSnapshot().context;
    return question !== null && relevanceOf(model, state, question) === 'not-asked' ? [question] : [];
  };
}

/** A walk that stays with a few questions that have to do with each other; among 150 it would seldom come back to one. */
function anyWalk(model: Model): fc.Arbitrary<WalkEvent[]> {
  const themes = [...new Set(model.questions.map(({ theme }) => theme))];
  return fc.uniqueArray(fc.constantFrom(...themes), { minLength: 1, maxLength: 3 }).chain((chosen) => {
    const questions = model.questions.filter(({ theme }, at) => chosen.includes(theme) || at < 7);
    return fc.array(anyMove({ ...model, questions }), { maxLength: 70 }).map((moves) => moves.flat());
  });
}

/** A step of any kind, or a way through decision and issue. */
function anyMove(model: Model): fc.Arbitrary<WalkEvent[]> {
  const ids = fc.constantFrom(...model.questions.map(({ id }) => id));
  const plain = fc.constantFrom<WalkEvent>(...PLAIN.map((type) => ({ type })));
  const step = fc.oneof(
    { weight: 6, arbitrary: anyChange(model).map(eventOf) },
    { weight: 2, arbitrary: ids.map((id): WalkEvent => ({ type: `GOTO.${id}` })) },
    { weight: 1, arbitrary: ids.map((id): WalkEvent => ({ type: `GOTO.${id}`, returnTo: 'review' })) },
    { weight: 4, arbitrary: plain },
  );
  const issued = fc
    .array(step, { maxLength: 3 })
    .map((ignored): WalkEvent[] => [{ type: 'DECIDE' }, { type: 'ISSUE' }, ...ignored, { type: 'REOPEN' }]);
  return fc.oneof({ weight: 20, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: issued });
}

const PLAIN = ['NEXT', 'NEXT', 'NEXT', 'BACK', 'BACK', 'REVIEW', 'DECIDE', 'REOPEN'] as const;

const EVENTS = { answered: 'ANSWER', cleared: 'CLEAR', deferred: 'DEFER', confirmed: 'CONFIRM' } as const;

function eventOf(change: Done): WalkEvent {
  const { question } = change;
  if (change.type === 'answered') return { type: 'ANSWER', question, answer: change.answer };
  return { type: EVENTS[change.type], question };
}

/** @param carried answers of an earlier assessment, with which the walk begins */
function faultsOf(model: Model, carried: readonly Change[], events: readonly WalkEvent[]): string[] {
  const walk = startWalk(model, replay(model, carried));
  const rules = new PlainMachine(model, carried);
  for (const [step, event] of events.entries()) {
    walk.send(event);
    rules.send(event);
    const faults = [...placeFaults(model, walk), ...rules.faults(walk)];
    if (faults.length > 0) return [`step ${String(step)}, ${event.type}:`, ...faults];
  }
  return stateFaults(model, walk, rules.log);
}

/** Where a walk is after each event. */
class PlainMachine {
  readonly log: Change[];
  private readonly answers: PlainWalk;
  private phase: Phase = 'walking';
  private at: string;
  private returnsToReview = false;

  constructor(
    private readonly model: Model,
    carried: readonly Change[],
  ) {
    this.log = [...carried];
    this.answers = new PlainWalk(model);
    for (const change of carried) this.answers.happens(change);
    this.at = model.questions[0]?.id ?? '';
  }

  send(event: WalkEvent): void {
    // An issued statement stands until it is reopened.
    if (this.phase === 'issued') {
      if (event.type === 'REOPEN') this.phase = 'reviewing';
      return;
    }
    if ('question' in event) this.change(event);
    else if (event.type.startsWith('GOTO.')) this.goTo(event.type.slice('GOTO.'.length), 'returnTo' in event);
    else if (event.type === 'REVIEW') this.leaveFor('reviewing');
    else if (event.type === 'DECIDE') this.leaveFor('deciding');
    else if (event.type === 'ISSUE' && this.phase === 'deciding') this.phase = 'issued';
    else if (event.type === 'NEXT' && this.phase === 'walking') this.goOn();
    else if (event.type === 'BACK') this.goBack();
  }

  faults(walk: Walk): string[] {
    const snapshot = walk.getSnapshot();
    const is = { phase: phaseOf(snapshot), question: activeQuestion(snapshot) };
    const expected = { phase: this.phase, question: this.phase === 'walking' ? this.at : null };
    const seen = viewOf(this.model, snapshot.context.state);
    return [...difference('place', is, expected), ...difference('machine', seen, this.answers.view())];
  }

  private change(event: Extract<WalkEvent, { question: string }>): void {
    const { question } = event;
    const change: Change =
      event.type === 'ANSWER'
        ? { type: 'answered', question, answer: event.answer }
        : { type: CHANGES[event.type], question };
    this.answers.happens(change);
    this.log.push(change);
  }

  private goTo(question: string, returnsToReview: boolean): void {
    if (!this.answers.mayBeAsked(question)) return;
    this.phase = 'walking';
    this.at = question;
    this.returnsToReview = returnsToReview;
  }

  private leaveFor(phase: Phase): void {
    this.phase = phase;
    this.returnsToReview = false;
  }

  private goOn(): void {
    const next = this.returnsToReview ? null : this.answers.next(this.at);
    if (next === null) this.leaveFor('reviewing');
    else this.goTo(next, false);
  }

  private goBack(): void {
    if (this.phase === 'deciding') this.phase = 'reviewing';
    else if (this.phase === 'reviewing') this.goTo(this.at, false);
    else if (this.returnsToReview) this.leaveFor('reviewing');
    else {
      const before = this.answers.preceding(this.at);
      if (before !== null) this.goTo(before, false);
    }
  }
}

const CHANGES = { CLEAR: 'cleared', DEFER: 'deferred', CONFIRM: 'confirmed' } as const;
