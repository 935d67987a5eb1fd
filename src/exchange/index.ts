/** Other people's formats, in and out; and the answers file, in which people and programs write an assessment. */
export { answersJsonSchema, type AnswersFile } from './answers/schema.ts';
export {
  readAnswers,
  recordFromAnswers,
  type AnswersProblem,
  type Outcome,
  type Surroundings,
} from './answers/read.ts';
export { calendarFile, type CalendarDay } from './calendar.ts';
export { recordProblems, type RecordProblem } from './check-record.ts';
export {
  chooseFiles,
  decode,
  packChecklist,
  unpackChecklist,
  type ArchiveProblem,
  type ArchiveResult,
} from './checklist-archive.ts';
export {
  makeInvitation,
  writeInvitation,
  type InvitationWish,
  readInvitation,
  startDeclaration,
  type DeclarationStart,
  evidenceOf,
  handOver,
  packReturn,
  readReturn,
  type ReturnedDeclaration,
  matchProblems,
  type MatchProblem,
} from './invitation/index.ts';
export { reassess, type LeftAnswer, type Reassessment } from './reassess.ts';
export { sarifLog, type WordedDiagnostic } from './sarif.ts';
export { isBundle } from './bundle/is-bundle.ts';
export { isArchive } from './zip/directory.ts';
