/** What became of the answers when an assessment went on with another version of its checklist. */
import type { Answer } from '../checklist/index.ts';
import type { ChecklistPin } from './pin.ts';

/**
 * Why an answer that was taken over waits for a word of confirmation:
 * - `words`: the question, its options or its fields are worded anew.
 * - `form`: what can be answered has changed.
 * - `waiting`: it waited before.
 * - `returned`: it had been set aside, and its question is asked now.
 */
export const MOVE_REASONS = ['words', 'form', 'waiting', 'returned'] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

export const LOSS_REASONS = ['question-gone', 'answer-not-fitting'] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** Every answer of the earlier record stands in exactly one of `kept`, `confirm`, `aside` and `dropped`. */
export interface Move {
  from: ChecklistPin;
  /** Questions that are asked as before: their answers go on counting. */
  kept: string[];
  /** Questions whose answers were taken over and wait for a word. */
  confirm: { question: string; reasons: MoveReason[] }[];
  /** Questions that are not asked here: their answers are set aside, and come back with a request to confirm. */
  aside: string[];
  /** Answers that have no place any more; they count nowhere and stay readable. */
  dropped: { question: string; reason: LossReason; answer: Answer }[];
  /** Questions that are to be answered now and were not before. */
  added: string[];
  /** Actions that are gone, whose wording by the officer was left behind; `<theme id>.<action id>`. */
  actions: string[];
}
