/** The walk: what is asked next, which answers count, and the statechart that drives the pages. */
export {
  checkAnswer,
  checkEvidence,
  isDay,
  TEXT_LIMIT,
  type AnswerProblem,
  type ProblemCode,
} from './check-answer.ts';
export type { WalkState } from './board.ts';
export { bestGrade, gradeOf } from './evidence.ts';
export {
  activeQuestion,
  createWalkMachine,
  phaseOf,
  walkMachineConfig,
  type Grain,
  type Phase,
  type WalkEvent,
  type WalkMachine,
} from './machine.ts';
export { buildModel, type Model, type ModelSection } from './model.ts';
export {
  effectiveAnswer,
  followingQuestion,
  nextQuestion,
  openQuestions,
  precedingQuestion,
  questionStatus,
  relevanceOf,
  sectionStatus,
  setAside,
  toConfirm,
  tracesOf,
  undecidedQuestions,
  type QuestionStatus,
  type SectionProgress,
  type SectionState,
  type Trace,
} from './reading.ts';
export { apply, derive, replay, startState, type Applied } from './walk-state.ts';
export { startWalk, type Walk } from './start-walk.ts';
