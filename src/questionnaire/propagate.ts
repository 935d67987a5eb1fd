/** What a changed answer does to the questions after it. */
import { NO, YES, type Truth } from '../checklist/index.ts';
import type { Board, WalkState } from './board.ts';
import type { Model } from './model.ts';

/** Sets the relevance of every question, in one pass: conditions read earlier questions only. */
export function settleAll({ conditions }: Model, { answers, relevance }: Board): void {
  for (let number = 0; number < relevance.length; number++)
    relevance[number] = conditions[number]?.(answers, relevance) ?? YES;
}

/**
 * Looks again at what depends on `start`, in the author's order, and at what depends on that where it changed.
 * @param former the state that the board still showed before this change
 * @returns the questions whose relevance moved to or from "not asked"
 */
export function propagate(
  { conditions, readers: { first, list } }: Model,
  start: number,
  board: Board,
  former: WalkState,
): readonly number[] {
  const { answers, relevance, waiting } = board;
  const from = first[start] ?? 0;
  const to = first[start + 1] ?? 0;
  if (from === to) return NONE;
  let moved: number[] | undefined;
  let last = 0;
  for (let at = from; at < to; at++) waiting[(last = list[at] ?? 0)] = 1;
  for (let number = list[from] ?? 0; number <= last; number++) {
    if (waiting[number] === 0) continue;
    waiting[number] = 0;
    const before = relevance[number];
    const after: Truth = conditions[number]?.(answers, relevance) ?? YES;
    if (before === after) continue;
    former.keep(board, number);
    relevance[number] = after;
    if (before === NO || after === NO) (moved ??= []).push(number);
    for (let at = first[number] ?? 0, end = first[number + 1] ?? 0; at < end; at++) {
      const reader = list[at] ?? 0;
      waiting[reader] = 1;
      if (reader > last) last = reader;
    }
  }
  return moved ?? NONE;
}

const NONE: readonly number[] = [];
