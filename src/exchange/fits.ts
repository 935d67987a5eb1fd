import type { Answer, Question } from '../checklist/index.ts';
import { checkAnswer } from '../questionnaire/index.ts';

/** Dates were checked on the day when they were given. */
const ANY_DAY = '9999-12-31';

/** Is it an answer that the question can have? */
export function fits(question: Question, answer: Answer): boolean {
  return checkAnswer(question, answer, ANY_DAY).length === 0;
}
