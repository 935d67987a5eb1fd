/**
 * The state of a walk: raw answers, which questions are asked, and which answers wait for a word of confirmation.
 * Immutable; `apply` gives a new one. Everything in it follows from the log of changes alone.
 */
import { NO, OPEN, type Answer, type Change } from '../checklist/index.ts';
import { Board, WalkState } from './board.ts';
import type { Model } from './model.ts';
import { propagate, settleAll } from './propagate.ts';

/** "Answer later". */
export const LATER = 1;
/** The answer was set aside since it was given, given while its question did not apply, or taken over from an earlier assessment. */
export const STALE = 2;

/** What a change did to answers elsewhere. */
export interface Applied {
  state: WalkState;
  /** Answers whose question no longer applies. */
  setAside: readonly string[];
  /** Answers that are back and wait for a word of confirmation. */
  returned: readonly string[];
}

/** A walk before the first answer. */
export function startState(model: Model): WalkState {
  return derive(model, []);
}

/**
 * The state with these answers, computed from nothing in one pass.
 * @param answers by question number
 */
export function derive(model: Model, answers: readonly (Answer | undefined)[]): WalkState {
  const board = new Board(model.conditions, model.questions.length);
  for (let number = 0; number < board.answers.length; number++) board.lay(number, answers[number]);
  settleAll(model.conditions, board);
  return new WalkState(board);
}

/** One change to one answer; a change to a question that the checklist does not have changes nothing. */
export function apply(model: Model, state: WalkState, change: Change): Applied {
  const number = model.indexOf(change.question);
  if (number < 0) return { state, setAside: NONE, returned: NONE };
  const { after, board } = state.next();
  state.keep(board, number);
  const { marks } = board;
  const mark = marks[number] ?? 0;
  if (change.type === 'deferred' || change.type === 'confirmed') {
    marks[number] = change.type === 'deferred' ? mark | LATER : mark & ~STALE;
    return { state: after, setAside: NONE, returned: NONE };
  }
  const answer = change.type === 'cleared' ? undefined : change.answer;
  marks[number] = change.type === 'carried' || (answer && board.relevance[number] === NO) ? STALE : 0;
  const isNews = board.lay(number, answer);
  const moved = isNews ? propagate(model.conditions, number, board, state) : NOTHING;
  if (moved.length === 0) return { state: after, setAside: NONE, returned: NONE };
  return { state: after, ...markMoved(model, moved, board) };
}

/** Answers whose question is no longer asked become stale; ids of these, and of stale ones whose question is asked again. */
function markMoved(
  { questions }: Model,
  moved: readonly number[],
  { answers, relevance, marks }: Board,
): Pick<Applied, 'setAside' | 'returned'> {
  const setAside: string[] = [];
  const returned: string[] = [];
  for (const number of moved) {
    if (answers[number] === undefined) continue;
    const id = questions[number]?.id ?? '';
    const mark = marks[number] ?? 0;
    if (relevance[number] === NO) {
      marks[number] = mark | STALE;
      setAside.push(id);
    } else if (mark & STALE) returned.push(id);
  }
  return { setAside, returned };
}

/** The state after a log of changes. */
export function replay(model: Model, changes: Iterable<Change>): WalkState {
  let state = startState(model);
  for (const change of changes) state = apply(model, state, change).state;
  return state;
}

const NONE: readonly string[] = [];
const NOTHING: readonly number[] = [];

/** For checks and messages: how a relevance reads in words. */
export function relevanceWord(relevance: number | undefined): 'asked' | 'not-asked' | 'not-known' {
  return relevance === NO ? 'not-asked' : relevance === OPEN ? 'not-known' : 'asked';
}
