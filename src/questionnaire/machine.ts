/**
 * The statechart of a walk: `open > walking > section > question` with exactly one active question, `reviewing`, `deciding`;
 * and `issued`. Of a very long checklist the sections are the leaves. The configuration is plain JSON (guards and actions are
 * names), so it can be drawn and compared.
 * Which question comes next, what is asked and what counts is decided by the engine (`walk-state.ts`, `reading.ts`), not here.
 */
import { assign, enqueueActions, setup, type SnapshotFrom } from 'xstate';
import { NO, type Answer } from '../checklist/index.ts';
import type { WalkState } from './board.ts';
import type { Model, ModelSection } from './model.ts';
import { isPutOff, nextQuestion, precedingQuestion } from './reading.ts';
import { apply, type Applied } from './walk-state.ts';

export type WalkEvent =
  | { type: 'ANSWER'; question: string; answer: Answer }
  | { type: 'CLEAR' | 'DEFER' | 'CONFIRM'; question: string }
  | { type: `GOTO.${string}`; returnTo?: 'review' }
  | { type: 'NEXT' | 'BACK' | 'REVIEW' | 'DECIDE' | 'ISSUE' | 'REOPEN' };

export interface WalkContext {
  state: WalkState;
  /** The question that is on screen, or was last. */
  at: string;
  /** Where NEXT leads after a change that was asked for on the review page. */
  returnTo: 'review' | null;
  /** What the last change did to answers elsewhere. */
  last: Pick<Applied, 'setAside' | 'returned'>;
}

export type Phase = 'walking' | 'reviewing' | 'deciding' | 'issued';

/** A loop of eventless transitions would hang the page; xstate itself sets no limit. */
const MAX_ITERATIONS = 100;

/** State keys cannot hold a dot, which separates levels. */
const key = (id: string): string => id.replaceAll('.', ':');

/** What a leaf of the chart stands for. The events are the same, and so is what follows from them. */
export type Grain = 'question' | 'section';

/** Beyond this many questions a state for each takes noticeable time and memory to make; then a state is a section. */
const MOST_QUESTION_STATES = 1_000;

export const grainFor = ({ questions }: Model): Grain =>
  questions.length > MOST_QUESTION_STATES ? 'section' : 'question';

/** The machine's configuration as plain JSON, for drawing and for comparing versions. */
export function walkMachineConfig(model: Model, grain: Grain = grainFor(model)) {
  const [first] = model.questions;
  const sections = model.sections.filter(({ questions }) => questions.length > 0);
  return {
    id: 'walk',
    initial: 'open',
    options: { maxIterations: MAX_ITERATIONS },
    states: {
      open: {
        initial: 'walking',
        on: {
          ...(grain === 'question' ? toQuestions(model) : toSections(sections)),
          ANSWER: { actions: 'applyChange' },
          CLEAR: { actions: 'applyChange' },
          DEFER: { actions: 'applyChange' },
          CONFIRM: { actions: 'applyChange' },
          REVIEW: { target: '.reviewing', actions: 'forgetReturn' },
          DECIDE: { target: '.deciding', actions: 'forgetReturn' },
        },
        states: {
          walking: {
            initial: sections[0]?.key,
            on: { NEXT: { actions: 'goToNext' }, BACK: { actions: 'goToPreceding' } },
            states: Object.fromEntries(
              sections.map((section) => [
                section.key,
                grain === 'question' ? sectionOfQuestions(model, section) : sectionState(section),
              ]),
            ),
          },
          reviewing: { on: { BACK: { actions: 'goToLast' } } },
          deciding: { on: { BACK: 'reviewing', ISSUE: '#walk.issued' } },
        },
      },
      issued: { on: { REOPEN: 'open.reviewing' } },
    },
    context: { at: first?.id ?? '' },
  };
}

type Transitions = Record<string, object>;

const arrival = { actions: ['rememberReturn', 'arrive'], reenter: true };

/** A way to each question. */
function toQuestions({ questions }: Model): Transitions {
  return Object.fromEntries(
    questions.map(({ id }) => [
      `GOTO.${id}`,
      { target: `#${key(id)}`, guard: { type: 'isAsked', params: { question: id } }, ...arrival },
    ]),
  );
}

/** A way to each section, taken by the events of its questions: their ids begin with its key. */
function toSections(sections: readonly ModelSection[]): Transitions {
  return Object.fromEntries(
    sections.map(({ key: section }) => [
      `GOTO.${section}.*`,
      { target: `.walking.${section}`, guard: 'isAsked', ...arrival },
    ]),
  );
}

function sectionOfQuestions({ questions }: Model, { questions: numbers }: ModelSection) {
  const ids = numbers.flatMap((number) => questions[number]?.id ?? []);
  const states = ids.map((id): [string, object] => [key(id), { id: key(id), meta: { question: id } }]);
  return { initial: key(ids[0] ?? ''), states: Object.fromEntries(states) };
}

/** The way to another question of the same section is its own: among those of hundreds of sections it would take long to find. */
const sectionState = ({ key: section }: ModelSection) => ({
  meta: { section },
  on: { [`GOTO.${section}.*`]: { guard: 'isAsked', actions: arrival.actions } },
});

export type WalkMachine = ReturnType<typeof createWalkMachine>;

/** @returns the machine of a checklist; its input is the state to start from, usually replayed from a record */
export function createWalkMachine(model: Model, grain = grainFor(model)) {
  const config = walkMachineConfig(model, grain);
  return setup({
    types: { context: {} as WalkContext, events: {} as WalkEvent, input: {} as { state: WalkState } },
    guards: {
      isAsked: ({ context, event }) => {
        const number = model.indexOf(destination(event));
        return number >= 0 && context.state.relevance[number] !== NO;
      },
    },
    actions: {
      arrive: assign({ at: ({ event }) => destination(event) }),
      applyChange: assign(({ context, event }) => changed(model, context, event)),
      rememberReturn: assign({
        returnTo: ({ event }) => ('returnTo' in event ? (event.returnTo ?? null) : null),
      }),
      forgetReturn: assign({ returnTo: null }),
      goToNext: enqueueActions(({ context, enqueue }) => {
        const next = context.returnTo === 'review' ? null : nextQuestion(model, context.state, context.at);
        // Once only "answer later" is left, the review shows it; going round and round would not.
        const isLeft = next !== null && !isPutOff(model, context.state, next);
        enqueue.raise(isLeft ? { type: `GOTO.${next}` } : { type: 'REVIEW' });
      }),
      goToPreceding: enqueueActions(({ context, enqueue }) => {
        const before = precedingQuestion(model, context.state, context.at);
        if (context.returnTo === 'review') enqueue.raise({ type: 'REVIEW' });
        else if (before !== null) enqueue.raise({ type: `GOTO.${before}` });
      }),
      goToLast: enqueueActions(({ context, enqueue }) => {
        enqueue.raise({ type: `GOTO.${context.at}` });
      }),
    },
  }).createMachine({
    ...(config as object),
    context: ({ input }) => ({
      ...config.context,
      state: input.state,
      returnTo: null,
      last: { setAside: [], returned: [] },
    }),
  });
}

const CHANGES = { ANSWER: 'answered', CLEAR: 'cleared', DEFER: 'deferred', CONFIRM: 'confirmed' } as const;

/** What an event does to the answers. */
export function changed(model: Model, context: WalkContext, event: WalkEvent): Partial<WalkContext> {
  if (!('question' in event)) return {};
  const { question } = event;
  const { state, setAside, returned } = apply(
    model,
    context.state,
    event.type === 'ANSWER'
      ? { type: 'answered', question, answer: event.answer }
      : { type: CHANGES[event.type], question },
  );
  return { state, last: { setAside, returned } };
}

/** The question that an event leads to. */
const destination = ({ type }: WalkEvent): string => type.slice('GOTO.'.length);

type WalkSnapshot = SnapshotFrom<WalkMachine>;

/** The question on screen; null while reviewing, deciding or issued. */
export function activeQuestion(snapshot: WalkSnapshot): string | null {
  return phaseOf(snapshot) === 'walking' ? snapshot.context.at : null;
}

export function phaseOf(snapshot: WalkSnapshot): Phase {
  const value: unknown = snapshot.value;
  if (value === 'issued') return 'issued';
  const { open } = value as { open: unknown };
  return open === 'reviewing' || open === 'deciding' ? open : 'walking';
}
