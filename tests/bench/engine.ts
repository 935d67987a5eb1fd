/** The engine: a full derivation, one answer more, and one answer that many questions look at. */
import type { Change, ThemeValue } from '../../src/checklist/index.ts';
import {
  apply,
  buildModel,
  derive,
  startState,
  type Model,
  type WalkState,
} from '../../src/questionnaire/index.ts';
import { cpuMilliseconds, median, type Figure } from './measure.ts';
import { sequence, syntheticChecklist } from './synthetic-checklist.ts';

const ROUNDS = 7;
/** Answers in one round: enough for the clock of the process, however short the checklist. */
const ANSWERS = 20_000;
const VALUES: ThemeValue[] = ['yes', 'partly', 'no', 'unknown'];

export function engineFigures(length: number): Figure[] {
  const checklist = syntheticChecklist(length);
  const model = buildModel(checklist);
  const changes = answersFor(model);
  const rounds = Array.from({ length: ROUNDS + 2 }, () => round(model, changes)).slice(2);
  const of = (name: keyof Round): number => median(rounds.map((one) => one[name]));
  const build = median(Array.from({ length: ROUNDS }, () => cpuMilliseconds(() => buildModel(checklist))));
  return [
    { what: `build the model, ${String(length)} questions`, value: build, unit: 'ms' },
    { what: `derive from all answers, ${String(length)} questions`, value: of('derive'), unit: 'us' },
    { what: `apply one answer, ${String(length)} questions`, value: of('apply'), unit: 'us' },
    { what: `change a gate, ${String(length)} questions`, value: of('gate'), unit: 'us' },
  ];
}

interface Round {
  derive: number;
  apply: number;
  gate: number;
}

function round(model: Model, changes: Change[]): Round {
  const repeats = Math.max(1, Math.round(ANSWERS / model.questions.length));
  let state: WalkState = startState(model);
  const walk = cpuMilliseconds(() => {
    for (let i = 0; i < repeats; i += 1) {
      state = startState(model);
      for (const change of changes) state = apply(model, state, change).state;
    }
  });
  const gates = Array.from({ length: 2000 }, (_, at) =>
    answered(model.questions[at % 20]?.id ?? '', VALUES[at % 4] ?? 'yes'),
  );
  const gate = cpuMilliseconds(() => {
    for (const change of gates) state = apply(model, state, change).state;
  });
  const { answers } = state;
  const anew = cpuMilliseconds(() => {
    for (let i = 0; i < repeats; i += 1) derive(model, answers);
  });
  return {
    derive: (anew / repeats) * 1000,
    apply: (walk / repeats / changes.length) * 1000,
    gate: (gate / gates.length) * 1000,
  };
}

function answersFor(model: Model): Change[] {
  const random = sequence(7);
  return model.questions.map(({ id }) => answered(id, VALUES[Math.floor(random() * VALUES.length)] ?? 'yes'));
}

const answered = (question: string, value: ThemeValue): Change => ({
  type: 'answered',
  question,
  answer: { value },
});
