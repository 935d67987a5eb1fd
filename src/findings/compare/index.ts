/** Two sets of answers or findings held beside each other. */
export { AGREEMENTS, compareAnswers, type Agreement, type ComparedAnswer } from './compare-answers.ts';
