/** Two assessments of the same subject, side by side. */
export { compareFindings, isUnchanged } from './compare-findings.ts';
export { isSameSubject } from './same-subject.ts';
export * from './types.ts';
