/** Two sets of answers or two assessments of the same subject, side by side. */
export { AGREEMENTS, compareAnswers, type Agreement, type ComparedAnswer } from './compare-answers.ts';
export { compareFindings, isUnchanged } from './compare-findings.ts';
export { isSameSubject } from './same-subject.ts';
export * from './types.ts';
