/** The file of one assessment. Reading one from outside has a door of its own, `read.ts`, because it brings zod. */
export * from './types.ts';
export { sealInvitation, verifyInvitation } from './invitation.ts';
export { fold, type Assessment } from './fold.ts';
export { append, extend, startRecord, verifyHead, type RecordStart } from './log.ts';
export { writeRecord } from './write.ts';
