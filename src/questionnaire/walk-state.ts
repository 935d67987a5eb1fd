/**
 * The state of a walk: raw answers, which questions are asked, and which answers wait for a word of confirmation.
 * Immutable; `apply` gives a new one. Everything in it follows from the log of changes alone.
 */
import { NO, OPEN, YES, type Answer, type Change, type Truth } from '../checklist/index.ts';
import type { Model } from './model.ts';

export interface WalkState {
  /** By question number, never deleted by a change elsewhere. Only `reading.ts` decides which of them count. */
  readonly answers: readonly (Answer | undefined)[];
  /** By question number: is it asked? */
  readonly relevance: Uint8Array;
  /** By question number: bits LATER and STALE. */
  readonly marks: Uint8Array;
}

/** "Answer later". */
export const LATER = 1;
/** The answer was set aside since it was given, or given while its question did not apply. */
export const STALE = 2;

/** What a change did to answers elsewhere. */
export interface Applied {
  state: WalkState;
  /** Answers whose question no longer applies. */
  setAside: string[];
  /** Answers that are back and wait for a word of confirmation. */
  returned: string[];
}

/** A walk before the first answer. */
export function startState(model: Model): WalkState {
  return derive(model, []);
}

/**
 * The state with these answers, computed from nothing in one pass (conditions read earlier questions only).
 * @param answers by question number
 */
export function derive(
  model: Model,
  answers: readonly (Answer | undefined)[],
  marks?: Uint8Array,
): WalkState {
  const count = model.questions.length;
  const relevance = new Uint8Array(count).fill(YES);
  const given = model.questions.map((_, number) => answers[number]);
  for (let number = 0; number < count; number++)
    relevance[number] = relevanceAt(model, number, given, relevance);
  return { answers: given, relevance, marks: marks ?? new Uint8Array(count) };
}

/** One change to one answer; a change to a question that the checklist does not have changes nothing. */
export function apply(model: Model, state: WalkState, change: Change): Applied {
  const number = model.indexOf(change.question);
  if (number < 0) return { state, setAside: [], returned: [] };
  const marks = state.marks.slice();
  if (change.type === 'deferred' || change.type === 'confirmed') {
    marks[number] = change.type === 'deferred' ? mark(marks, number) | LATER : mark(marks, number) & ~STALE;
    return { state: { ...state, marks }, setAside: [], returned: [] };
  }
  const answers = state.answers.slice();
  answers[number] = change.type === 'answered' ? change.answer : undefined;
  marks[number] = change.type === 'answered' && state.relevance[number] === NO ? STALE : 0;
  const relevance = state.relevance.slice();
  const moved = propagate(model, number, answers, relevance);
  const setAside = moved.filter((at) => relevance[at] === NO && answers[at] !== undefined);
  for (const at of setAside) marks[at] = mark(marks, at) | STALE;
  const returned = moved.filter(
    (at) => relevance[at] !== NO && answers[at] !== undefined && mark(marks, at) & STALE,
  );
  const ids = (numbers: number[]): string[] => numbers.flatMap((at) => model.questions[at]?.id ?? []);
  return { state: { answers, relevance, marks }, setAside: ids(setAside), returned: ids(returned) };
}

/** The state after a log of changes. */
export function replay(model: Model, changes: Iterable<Change>): WalkState {
  let state = startState(model);
  for (const change of changes) state = apply(model, state, change).state;
  return state;
}

const mark = (marks: Uint8Array, number: number): number => marks[number] ?? 0;

function relevanceAt(
  model: Model,
  number: number,
  answers: WalkState['answers'],
  relevance: Uint8Array,
): Truth {
  return model.conditions[number]?.(answers, relevance) ?? YES;
}

/** Recomputes only what depends on `start`, in order; returns the questions whose relevance moved to or from "not asked". */
function propagate(
  model: Model,
  start: number,
  answers: WalkState['answers'],
  relevance: Uint8Array,
): number[] {
  const queue = new Queue(model.dependents[start] ?? []);
  const moved: number[] = [];
  for (let number = queue.next(); number !== undefined; number = queue.next()) {
    const before = relevance[number];
    const after = relevanceAt(model, number, answers, relevance);
    if (before === after) continue;
    relevance[number] = after;
    if (before === NO || after === NO) moved.push(number);
    queue.add(model.dependents[number] ?? []);
  }
  return moved;
}

/** Question numbers to look at, smallest first, each once. Conditions read backwards, so nothing smaller is added later. */
class Queue {
  private readonly waiting = new Set<number>();
  private sorted: number[] = [];

  constructor(numbers: readonly number[]) {
    this.add(numbers);
  }

  add(numbers: readonly number[]): void {
    const fresh = numbers.filter((number) => !this.waiting.has(number));
    if (fresh.length === 0) return;
    for (const number of fresh) this.waiting.add(number);
    this.sorted = [...this.sorted, ...fresh].sort((a, b) => b - a);
  }

  next(): number | undefined {
    const number = this.sorted.pop();
    if (number !== undefined) this.waiting.delete(number);
    return number;
  }
}

/** For checks and messages: how a relevance reads in words. */
export function relevanceWord(relevance: number | undefined): 'asked' | 'not-asked' | 'not-known' {
  return relevance === NO ? 'not-asked' : relevance === OPEN ? 'not-known' : 'asked';
}
