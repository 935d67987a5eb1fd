/** Door of the proofs: a checklist's conditions as decision diagrams, and what follows from them. */
export { betterAnswerClaims, type Scale } from './better-answers.ts';
export { canBe, cannotBe, type About } from './decide.ts';
export { nowhere, proofDiagnostics } from './diagnose.ts';
export { serves } from './clause-claims.ts';
export { asked, condition, every, graded, most, NEVER, no, some, type Formula } from './formula.ts';
export { isImpossible } from './impossible.ts';
export { givenAnswers, type GivenAnswer } from './given-answers.ts';
export { NODE_LIMIT, prove, type ProveOptions } from './prove.ts';
export { isTheme, ruleFormulas, type RuleFormulas, type RuledQuestion } from './rules.ts';
export { Symbolic } from './symbolic.ts';
export type * from './types.ts';
export { completed } from './trial.ts';
