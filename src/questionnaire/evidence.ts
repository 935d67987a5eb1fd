import type { Answer, Checklist, Evidence, Grade } from '../checklist/index.ts';

/**
 * How far a piece of evidence carries. In a supplier's declaration what is not attached is only said to exist, so it counts
 * as the supplier's own document at most.
 */
export function gradeOf(
  { grade, file }: Pick<Evidence, 'grade' | 'file'>,
  { declared }: Pick<Checklist, 'declared'>,
): Grade {
  return declared && !file && grade > 'E1' ? 'E1' : grade;
}

/** The best grade among the evidence of an answer, whatever its age; an answer without evidence is an assertion, E0. */
export function bestGrade(answer: Pick<Answer, 'evidence'>, checklist: Pick<Checklist, 'declared'>): Grade {
  return (answer.evidence ?? [])
    .map((piece) => gradeOf(piece, checklist))
    .reduce<Grade>((best, grade) => (grade > best ? grade : best), 'E0');
}
