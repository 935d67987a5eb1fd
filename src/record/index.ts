/** The file of one assessment. Reading one from outside has a door of its own, `read.ts`, because it brings zod. */
export * from './types.ts';
export * from './move.ts';
export type { DamageCode, Salvage } from './salvage.ts';
export type { ChecklistPin } from './pin.ts';
export { isKnownEvent, unknownPart } from './event-types.ts';
export { sealInvitation, verifyInvitation } from './invitation.ts';
export { fold, type Assessment } from './fold.ts';
export { NO_OUTCOME, outcomeAfter, stageOf, type Outcome, type RecordStage } from './outcome.ts';
export { append, continues, extend, heads, startRecord, verifyHead, type RecordStart } from './log.ts';
export { namedFiles } from './named-files.ts';
export { nextStates, stateOf, updateProblems, type Span, type UpdateProblem } from './progress.ts';
export { writeRecord } from './write.ts';
