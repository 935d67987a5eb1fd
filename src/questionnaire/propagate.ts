/** What an answer does to the questions after it. */
import { NO } from '../checklist/index.ts';
import type { Board, WalkState } from './board.ts';
import { isAsked, type Conditions } from './conditions.ts';

/** Sets the relevance of every question, in one pass: conditions read earlier questions only. */
export function settleAll(conditions: Conditions, { outcomes, relevance }: Board): void {
  for (let number = 0; number < relevance.length; number++)
    relevance[number] = isAsked(conditions, number, outcomes, relevance);
}

/**
 * Looks again at what depends on `start`, in the author's order, and at what depends on that where it changed.
 * @param former the state that the board still showed before this change
 * @returns the questions whose relevance moved to or from "not asked"
 */
export function propagate(
  conditions: Conditions,
  start: number,
  board: Board,
  former: WalkState,
): readonly number[] {
  const { outcomes, relevance, waiting } = board;
  const { first, list } = conditions.readers;
  const from = first[start] ?? 0;
  const to = first[start + 1] ?? 0;
  if (from === to) return NONE;
  for (let at = from; at < to; at++) waiting[list[at] ?? 0] = 1;
  let last = list[to - 1] ?? 0;
  let moved: number[] | undefined;
  for (let number = list[from] ?? 0; number <= last; number++) {
    if (waiting[number] === 0) continue;
    waiting[number] = 0;
    const before = relevance[number];
    const after = isAsked(conditions, number, outcomes, relevance);
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
