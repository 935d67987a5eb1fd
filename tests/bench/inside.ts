/** Parts of our own engine that the others do not have. */
import { assign, createActor, setup } from 'xstate';
import { findingsOf } from '../../src/findings/index.ts';
import { buildModel, derive, replay, startState, startWalk } from '../../src/questionnaire/index.ts';
import type { Assessment } from '../../src/record/index.ts';
import { cpuMilliseconds, median } from './measure.ts';
import type { Step } from './workload/answers.ts';
import type { Workload } from './workload/workload.ts';

/** Milliseconds. */
export interface Inside {
  /** An event to an actor of xstate that only keeps it: what no answer through an actor can cost less than. */
  event: number;
  model: number;
  actor: number;
  derive: number;
  findings: number;
}

const PERSON = { name: 'A. Officer', role: 'Buyer' };
const ASSESSMENT: Omit<Assessment, 'changes'> = {
  details: {
    subject: { name: 'Example Ltd', country: 'DE', identifiers: [] },
    procurement: { title: 'Workwear', buyer: 'City', reference: 'A-1', value: '' },
    assessor: PERSON,
    assessedOn: '2026-11-23',
  },
  edits: new Map(),
  texts: [],
  updates: new Map(),
  decision: null,
  adoption: null,
  issuedOn: null,
  stage: 'answering',
  declaration: null,
  signature: null,
  invitations: [],
  received: [],
  moved: null,
  salvaged: null,
};

export function inside({ checklist, walk }: Workload): Inside {
  const model = buildModel(checklist);
  const start = startState(model);
  const state = replay(model, walk);
  const { answers } = state;
  return {
    event: repeated(emptyWalk(walk)) / walk.length,
    model: repeated(() => buildModel(checklist)),
    // Made anew each time, as for the first walk of a process.
    actor: repeated(() => startWalk({ ...model }, start).stop()),
    derive: repeated(() => derive(model, answers)),
    findings: repeated(() => findingsOf(model, { ...ASSESSMENT, changes: walk }, state)),
  };
}

/** A walk through a chart as deep as ours in which an answer does nothing. */
function emptyWalk(walk: readonly Step[]): () => void {
  const machine = setup({
    types: { context: {} as { last: Step | null }, events: {} as { type: 'ANSWER'; step: Step } },
    actions: { keep: assign({ last: ({ event }) => event.step }) },
  }).createMachine({
    context: { last: null },
    initial: 'open',
    states: {
      open: {
        on: { ANSWER: { actions: 'keep' } },
        initial: 'walking',
        states: { walking: { initial: 'section', states: { section: {} } } },
      },
    },
  });
  return () => {
    const actor = createActor(machine).start();
    for (const step of walk) actor.send({ type: 'ANSWER', step });
    actor.stop();
  };
}

/** Half a second of it, or nine times; the median of the later half. */
function repeated(work: () => unknown): number {
  const times: number[] = [];
  const end = performance.now() + 500;
  while (times.length < 9 || (performance.now() < end && times.length < 2000))
    times.push(cpuMilliseconds(() => void work()));
  return median(times.slice(Math.floor(times.length / 2)));
}
