import { fold } from '../fold.ts';
import type { Choices } from './choice.ts';
import { merge, takesOutcome, type MergePlan } from './merge.ts';

/** What the choices do to what was decided. */
export interface Consequence {
  /** What was decided in ours falls: it was decided on other answers. */
  losesOurs: boolean;
  /** What was decided in theirs was chosen, and cannot be taken over. */
  refusesTheirs: boolean;
}

/** @returns null while something is left open */
export function consequenceOf(plan: MergePlan, choices: Choices): Consequence | null {
  const last = plan.ours.events.at(-1);
  const merged = last && merge(plan, choices, last.at);
  if (!merged) return null;
  return {
    losesOurs: fold(plan.ours).stage !== 'answering' && fold(merged).stage === 'answering',
    refusesTheirs: choices.get('outcome')?.side === 'theirs' && !takesOutcome(plan, choices),
  };
}
