import fc from 'fast-check';
import { createActor, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import {
  activeQuestion,
  buildModel,
  createWalkMachine,
  phaseOf,
  startState,
  startWalk,
  walkMachineConfig,
  type Grain,
  type Model,
  type WalkEvent,
} from '../../src/questionnaire/index.ts';
import { anyChange, type Done } from '../support/arbitrary.ts';
import { Scenario, small, supplier } from '../support/scenario.ts';

const answer = (question: string, value: string): WalkEvent => ({
  type: 'ANSWER',
  question,
  answer: { value },
});

describe.each<Grain>(['question', 'section'])('the walk, with a state for each %s', (grain) => {
  function walk(model = small, scenario = new Scenario(model)) {
    const actor = createActor(createWalkMachine(model, grain), { input: { state: scenario.state } });
    actor.start();
    return actor;
  }

  it('begins at the first question', () => {
    expect(activeQuestion(walk().getSnapshot())).toBe('risk.industry');
  });

  it('goes to the next open question, follow-ups first, and to the review when none is open', () => {
    const actor = walk();
    const visited: (string | null)[] = [];
    for (const [question, value] of [
      ['risk.industry', 'low'],
      ['work.documents', 'no'],
      ['work.documents.held', 0],
      ['law.convictions', 'yes'],
    ] as const) {
      visited.push(activeQuestion(actor.getSnapshot()));
      actor.send({ type: 'ANSWER', question, answer: { value } });
      actor.send({ type: 'NEXT' });
    }
    expect(visited).toEqual(['risk.industry', 'work.documents', 'work.documents.held', 'law.convictions']);
    expect(phaseOf(actor.getSnapshot())).toBe('reviewing');
  });

  it('comes to the review when an answer taken over from last year is put off', () => {
    const carried = new Scenario(small).happens({
      type: 'carried',
      question: 'law.convictions',
      answer: { value: 'yes' },
    });
    const actor = walk(small, carried.says('risk.industry', 'low').says('work.documents', 'yes'));
    actor.send({ type: 'GOTO.law.convictions' });
    actor.send({ type: 'DEFER', question: 'law.convictions' });
    actor.send({ type: 'GOTO.risk.industry' });
    actor.send({ type: 'NEXT' });
    expect(phaseOf(actor.getSnapshot())).toBe('reviewing');
  });

  it('comes to the review when all that is left is to be answered later', () => {
    const actor = walk();
    for (let step = 0; step < 10 && phaseOf(actor.getSnapshot()) === 'walking'; step++) {
      actor.send({ type: 'DEFER', question: activeQuestion(actor.getSnapshot()) ?? '' });
      actor.send({ type: 'NEXT' });
    }
    expect(phaseOf(actor.getSnapshot())).toBe('reviewing');
  });

  it('goes anywhere in any order, but not to a question that does not apply', () => {
    const actor = walk();
    actor.send({ type: 'GOTO.law.convictions' });
    expect(activeQuestion(actor.getSnapshot())).toBe('law.convictions');
    actor.send(answer('work.documents', 'yes'));
    actor.send({ type: 'GOTO.work.documents.held' });
    expect(activeQuestion(actor.getSnapshot())).toBe('law.convictions');
  });

  it('returns to the review after a change that was asked for there', () => {
    const actor = walk();
    actor.send({ type: 'REVIEW' });
    actor.send({ type: 'GOTO.work.documents', returnTo: 'review' });
    actor.send(answer('work.documents', 'yes'));
    actor.send({ type: 'NEXT' });
    expect(phaseOf(actor.getSnapshot())).toBe('reviewing');
    actor.send({ type: 'GOTO.work.documents' });
    actor.send({ type: 'NEXT' });
    expect(phaseOf(actor.getSnapshot())).toBe('walking');
  });

  it('goes back one asked question at a time', () => {
    const actor = walk(small, new Scenario(small).says('work.documents', 'yes'));
    actor.send({ type: 'GOTO.law.convictions' });
    actor.send({ type: 'BACK' });
    expect(activeQuestion(actor.getSnapshot())).toBe('work.documents');
  });

  it('says which answers a change has set aside', () => {
    const actor = walk(
      small,
      new Scenario(small).says('work.documents', 'no').says('work.documents.held', 3),
    );
    actor.send(answer('work.documents', 'yes'));
    expect(actor.getSnapshot().context.last).toEqual({ setAside: ['work.documents.held'], returned: [] });
  });

  it('takes no answer once the statement is issued, until it is reopened', () => {
    const actor = walk();
    for (const type of ['DECIDE', 'ISSUE'] as const) actor.send({ type });
    actor.send(answer('work.documents', 'yes'));
    expect(actor.getSnapshot().context.state).toEqual(startState(small));
    actor.send({ type: 'REOPEN' });
    expect(phaseOf(actor.getSnapshot())).toBe('reviewing');
  });
});

describe.each<Grain>(['question', 'section'])('the machine with a state for each %s', (grain) => {
  it('is plain JSON, and the same for the same checklist', () => {
    const config = walkMachineConfig(supplier, grain);
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
    expect(config).toEqual(walkMachineConfig(supplier, grain));
  });

  it('reaches every one of them, and the review from everywhere', () => {
    const { questions } = small;
    const events: WalkEvent[] = [
      ...questions.map(({ id }): WalkEvent => ({ type: `GOTO.${id}` })),
      { type: 'NEXT' },
      { type: 'REVIEW' },
      { type: 'DECIDE' },
      { type: 'ISSUE' },
      { type: 'REOPEN' },
    ];
    const machine = createWalkMachine(small, grain);
    type Snapshot = SnapshotFrom<typeof machine>;
    const map = getAdjacencyMap(machine, {
      events,
      input: { state: startState(small) },
      serializeState: ({ value }) => JSON.stringify(value),
    });
    const visited = Object.values(map).flatMap(({ state }) => activeQuestion(state as Snapshot) ?? []);
    const place = (id: string): string => (grain === 'question' ? id : small.question(id).section);
    expect(new Set(visited.map(place))).toEqual(new Set(questions.map(({ id }) => place(id))));
    const toReview = adjacencyMapToArray(map).filter(({ event }) => event.type === 'REVIEW');
    for (const { state, nextState } of toReview)
      expect(phaseOf(nextState)).toBe(phaseOf(state) === 'issued' ? 'issued' : 'reviewing');
  });

  it('has no way to a question that the checklist does not have', () => {
    const actor = createActor(createWalkMachine(small, grain), { input: { state: startState(small) } });
    actor.start();
    actor.send({ type: 'GOTO.work.nothing' });
    expect(activeQuestion(actor.getSnapshot())).toBe('risk.industry');
  });
});

describe.each<Grain>(['question', 'section'])(
  'the short way of answers, with a state for each %s',
  (grain) => {
    it('comes to the same as the machine itself, whatever happens before and after', () => {
      fc.assert(
        fc.property(anyEvents(supplier), (events) => {
          const short = startWalk(supplier, startState(supplier), grain);
          const own = createActor(createWalkMachine(supplier, grain), {
            input: { state: startState(supplier) },
          });
          own.start();
          for (const event of events) {
            short.send(event);
            own.send(event);
            expect(shown(short.getSnapshot())).toEqual(shown(own.getSnapshot()));
          }
        }),
        { numRuns: 50 },
      );
    });
  },
);

function anyEvents(model: Model): fc.Arbitrary<WalkEvent[]> {
  const question = fc.constantFrom(...model.questions.map(({ id }) => id));
  const move = fc.constantFrom('NEXT', 'BACK', 'REVIEW', 'DECIDE', 'ISSUE', 'REOPEN');
  const one = fc.oneof(
    { weight: 6, arbitrary: anyChange(model).map(eventOf) },
    { weight: 2, arbitrary: question.map((id): WalkEvent => ({ type: `GOTO.${id}` })) },
    { weight: 2, arbitrary: move.map((type): WalkEvent => ({ type })) },
  );
  // Both together, or chance would hardly ever lead to an issued statement.
  const issue = fc.constant<WalkEvent[]>([{ type: 'DECIDE' }, { type: 'ISSUE' }]);
  const some = fc.oneof({ weight: 9, arbitrary: one.map((event) => [event]) }, issue);
  return fc.array(some, { maxLength: 60 }).map((events) => events.flat());
}

function eventOf(change: Done): WalkEvent {
  const { question } = change;
  switch (change.type) {
    case 'answered':
      return { type: 'ANSWER', question, answer: change.answer };
    case 'cleared':
      return { type: 'CLEAR', question };
    case 'deferred':
      return { type: 'DEFER', question };
    case 'confirmed':
      return { type: 'CONFIRM', question };
  }
}

/** All that a snapshot tells. */
function shown(snapshot: SnapshotFrom<ReturnType<typeof createWalkMachine>>): object {
  const { value, status, context, error } = snapshot;
  const { answers, relevance, marks } = context.state;
  return {
    ...{ value, status, error, meta: snapshot.getMeta() },
    context: { ...context, state: { answers: [...answers], relevance: [...relevance], marks: [...marks] } },
    mayReopen: snapshot.can({ type: 'REOPEN' }),
    parts: Object.keys(snapshot).sort(),
  };
}

describe('a very long checklist', () => {
  const sections = (model: Model): object[] =>
    Object.values(walkMachineConfig(model).states.open.states.walking.states);

  it('has a state for each section only: one for each question would take long to make', () => {
    expect(sections(longer(1_000)).every((section) => 'states' in section)).toBe(true);
    expect(sections(longer(1_001)).some((section) => 'states' in section)).toBe(false);
  });
});

/** The small checklist with more questions in its first section. */
function longer(count: number): Model {
  const { checklist } = small;
  const [first] = checklist.questions;
  if (!first) throw new Error('an empty checklist');
  const more = Array.from({ length: count - checklist.questions.length }, (_, at) => ({
    ...first,
    id: `${first.section}.more-${String(at)}`,
  }));
  return buildModel({ ...checklist, questions: [...checklist.questions, ...more] });
}
