/** Two copies of one record, brought together. */
export {
  canKeepBoth,
  chosenStanding,
  openDifferences,
  suggestedChoices,
  type Choice,
  type Choices,
  type Side,
} from './choice.ts';
export { consequenceOf, type Consequence } from './consequence.ts';
export type { Difference } from './differences.ts';
export { merge, planMerge, takesOutcome, type MergePlan, type Questions } from './merge.ts';
export { standingOf, type AnswerStanding, type Standing } from './standing.ts';
