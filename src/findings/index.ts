/** What follows from the answers: status of the recommendations, triggers, verdict, plan. */
export * from './types.ts';
export { findingsOf } from './find.ts';
export { addDays, addMonths } from './days.ts';
export { lastDay } from './evidence.ts';
export { AGREEMENTS, compareAnswers, type Agreement, type ComparedAnswer } from './compare/index.ts';
export {
  creditsForSupplier,
  mayTellDecision,
  pointsForSupplier,
  type SupplierPoint,
} from './for-supplier.ts';
export type * from './laws/types.ts';
export { nextDeadline, standingOf, STANDINGS, workloadOf, type Standing, type Workload } from './standing.ts';
