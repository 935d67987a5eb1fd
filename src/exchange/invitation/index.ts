/** A supplier is asked to declare itself: the invitation, the declaration that answers it, and the one file that comes back. */
export { makeInvitation, writeInvitation, type InvitationWish } from './make.ts';
export { readInvitation } from './read.ts';
export { startDeclaration, type DeclarationStart } from './start.ts';
export { evidenceOf, handOver } from './hand-over.ts';
export { packReturn, readReturn, type ReturnedDeclaration } from './return-file.ts';
export { matchProblems, type MatchProblem } from './match.ts';
