/** The machine of every checklist as a graph, by the value of its states: what can be reached from where. */
import { describe, expect, it } from 'vitest';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import {
  activeQuestion,
  buildModel,
  createWalkMachine,
  derive,
  startState,
  walkMachineConfig,
  type Model,
  type WalkEvent,
  type WalkState,
} from '../../src/questionnaire/index.ts';
import { proveChecklist, selfTestsOf } from '../../src/findings/prove/index.ts';
import { bundledChecklists, corpusChecklists, type Named } from '../support/checklists.ts';

describe.each<[string, Named[]]>([
  ...bundledChecklists.map((one): [string, Named[]] => [`the checklist "${one[0]}"`, [one]]),
  ['every checklist of the corpus', corpusChecklists],
])('in the machine of %s', (_, checklists) => {
  it('every state is reached, and leads to the review and to the issue', () => {
    for (const [name, checklist] of checklists) {
      const { states, steps, start } = graphOf(buildModel(checklist));
      expect(reachedFrom(start, steps), name).toEqual(states);
      const backwards = steps.map(({ from, to }) => ({ from: to, to: from }));
      for (const end of [REVIEW, ISSUED]) expect(reachedFrom(end, backwards), name).toEqual(states);
    }
  });

  it('the review is one step away, and only the issue is left by nothing but REOPEN', () => {
    for (const [name, checklist] of checklists) {
      const { states, steps } = graphOf(buildModel(checklist));
      const toReview = steps.filter(({ event, to }) => event === 'REVIEW' && to === REVIEW);
      expect(new Set([ISSUED, ...toReview.map(({ from }) => from)]), name).toEqual(states);
      const leaving = steps.filter(({ from, to }) => from === ISSUED && to !== ISSUED);
      expect(leaving, name).toMatchObject([{ event: 'REOPEN', to: REVIEW }]);
    }
  });

  it('no question is reached that does not apply, once all is answered', () => {
    for (const [name, checklist] of checklists) {
      const model = buildModel(checklist);
      for (const { witness } of selfTestsOf(checklist, proveChecklist(checklist)).slice(0, 3)) {
        const answers = new Map(witness.answers.map(({ question, answer }) => [question, answer]));
        const given = model.questions.map(({ id }) => answers.get(id));
        const { steps } = graphOf(model, derive(model, given));
        const reached = new Set(steps.map(({ question }) => question));
        expect(reached, name).toEqual(new Set([...answers.keys(), null]));
      }
    }
  });
});

interface Step {
  from: string;
  event: string;
  to: string;
  /** The question on screen afterwards. */
  question: string | null;
}

const REVIEW = 'open.reviewing';
const ISSUED = 'issued';

interface Graph {
  start: string;
  states: Set<string>;
  steps: Step[];
}

/** Every step from every state; two states with the same value are one, whatever the answers are. */
function graphOf(model: Model, state: WalkState = startState(model)): Graph {
  const plain = ['NEXT', 'BACK', 'REVIEW', 'DECIDE', 'ISSUE', 'REOPEN'] as const;
  const events = [
    ...plain.map((type): WalkEvent => ({ type })),
    ...model.questions.map(({ id }): WalkEvent => ({ type: `GOTO.${id}` })),
  ];
  const map = getAdjacencyMap(createWalkMachine(model), {
    events,
    input: { state },
    serializeState: ({ value }) => pathOf(value),
  });
  const steps = adjacencyMapToArray(map).map(({ state: from, event, nextState: to }) => ({
    from: pathOf(from.value),
    event: event.type,
    to: pathOf(to.value),
    question: activeQuestion(to),
  }));
  const start = Object.keys(map)[0] ?? '';
  return { start, steps, states: statesIn(walkMachineConfig(model)) };
}

/** One region: from the outermost state to the one that is active in it. */
function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as object)
    .map(([key, inner]) => `${key}.${pathOf(inner)}`)
    .join(' and ');
}

/** The paths of all states without states of their own. */
function statesIn(node: object, path: string[] = []): Set<string> {
  const states = 'states' in node ? (node.states as Record<string, object>) : {};
  const inner = Object.entries(states).flatMap(([key, one]) => [...statesIn(one, [...path, key])]);
  return new Set(inner.length > 0 ? inner : [path.join('.')]);
}

function reachedFrom(start: string, steps: readonly Pick<Step, 'from' | 'to'>[]): Set<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of steps) next.set(from, [...(next.get(from) ?? []), to]);
  const reached = new Set([start]);
  for (const state of reached) for (const to of next.get(state) ?? []) reached.add(to);
  return reached;
}
