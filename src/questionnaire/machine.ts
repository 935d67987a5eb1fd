/**
 * The statechart of a walk: `open > walking > section > question` with exactly one active question, `reviewing`, `deciding`;
 * and `issued`. The configuration is plain JSON (guards and actions are names with parameters), so it can be drawn and compared.
 * Which question comes next, what is asked and what counts is decided by the engine (`walk-state.ts`, `reading.ts`), not here.
 */
import { assign, enqueueActions, setup, type SnapshotFrom } from 'xstate';
import { NO, type Answer } from '../checklist/index.ts';
import type { Model } from './model.ts';
import { nextQuestion, precedingQuestion, questionStatus } from './reading.ts';
import { apply, type Applied, type WalkState } from './walk-state.ts';

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

/** The machine's configuration as plain JSON, for drawing and for comparing versions. */
export function walkMachineConfig(model: Model) {
  const [first] = model.questions;
  const sections = model.sections.filter(({ questions }) => questions.length > 0);
  const goto = model.questions.map(({ id }) => [
    `GOTO.${id}`,
    {
      target: `#${key(id)}`,
      guard: { type: 'isAsked', params: { question: id } },
      actions: 'rememberReturn',
      reenter: true,
    },
  ]);
  return {
    id: 'walk',
    initial: 'open',
    options: { maxIterations: MAX_ITERATIONS },
    states: {
      open: {
        initial: 'walking',
        on: {
          ...(Object.fromEntries(goto) as Record<string, object>),
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
              sections.map((section) => [section.key, sectionState(model, section.questions)]),
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

function sectionState(model: Model, numbers: readonly number[]) {
  const ids = numbers.flatMap((number) => model.questions[number]?.id ?? []);
  const states = ids.map((id) => [
    key(id),
    { id: key(id), meta: { question: id }, entry: { type: 'arrive', params: { question: id } } },
  ]);
  return { initial: key(ids[0] ?? ''), states: Object.fromEntries(states) as Record<string, object> };
}

export type WalkMachine = ReturnType<typeof createWalkMachine>;

/** @returns the machine of a checklist; its input is the state to start from, usually replayed from a record */
export function createWalkMachine(model: Model) {
  const config = walkMachineConfig(model);
  return setup({
    types: { context: {} as WalkContext, events: {} as WalkEvent, input: {} as { state: WalkState } },
    guards: {
      isAsked: ({ context }, { question }: { question: string }) =>
        context.state.relevance[model.indexOf(question)] !== NO,
    },
    actions: {
      arrive: assign({ at: (_, { question }: { question: string }) => question }),
      applyChange: assign(({ context, event }) => changed(model, context, event)),
      rememberReturn: assign({
        returnTo: ({ event }) => ('returnTo' in event ? (event.returnTo ?? null) : null),
      }),
      forgetReturn: assign({ returnTo: null }),
      goToNext: enqueueActions(({ context, enqueue }) => {
        const next = context.returnTo === 'review' ? null : nextQuestion(model, context.state, context.at);
        // Once only "answer later" is left, the review shows it; going round and round would not.
        const isLeft = next !== null && questionStatus(model, context.state, next) !== 'later';
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

function changed(model: Model, context: WalkContext, event: WalkEvent): Partial<WalkContext> {
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
