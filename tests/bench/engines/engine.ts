/** What every engine of the comparison does; one file each beside this one. */
import type { Checklist } from '../../../src/checklist/index.ts';
import type { Step } from '../workload/answers.ts';

/** An engine makes its own form of the checklist before any clock runs; `load` is what a user waits for. */
export type Engine = (checklist: Checklist) => { load: () => Session };

/**
 * One assessment under way. An answer to a question that is not asked counts nowhere, and comes back when the question does.
 * After each call it is settled which questions are asked.
 */
export interface Session {
  answer(step: Step): void;
  /** All answers of a kept assessment, given to a session without any. */
  restore(steps: readonly Step[]): void;
  isAsked(number: number): boolean;
}
