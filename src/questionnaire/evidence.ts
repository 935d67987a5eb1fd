import type { Answer, Grade } from '../checklist/index.ts';

/** The best grade among the evidence of an answer, whatever its age; an answer without evidence is an assertion, E0. */
export function bestGrade(answer: Pick<Answer, 'evidence'>): Grade {
  return (answer.evidence ?? []).reduce<Grade>((best, { grade }) => (grade > best ? grade : best), 'E0');
}
