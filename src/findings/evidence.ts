/** What evidence is worth on a given day. */
import { type Evidence, type Grade, type ThemeRules, YES } from '../checklist/index.ts';
import { gradeOf } from '../questionnaire/index.ts';
import { addMonths } from './days.ts';
import type { Facts, Theme } from './facts.ts';
import type { ExpiredEvidence } from './types.ts';

/** Grade that a "yes" on this theme must have; higher where inherent risk is high and the theme says so. */
export function neededGrade({ rules }: Theme, { highRisk }: Facts): Grade {
  return (highRisk === YES ? rules.evidence.highRisk : undefined) ?? rules.evidence.needs;
}

/** Last day on which a piece of evidence counts. */
export function lastDay(piece: Evidence, rules: ThemeRules, facts: Facts): string {
  return addMonths(piece.date, rules.evidence.months ?? facts.model.checklist.evidenceMonths[piece.grade]);
}

/** Best grade among the evidence that exists on the day and has not expired; E0, an assertion, without any. */
export function currentGrade(theme: Theme, facts: Facts): Grade {
  const pieces = facts.answer(theme.question.id)?.evidence ?? [];
  return pieces
    .filter((piece) => piece.date <= facts.on && facts.on <= lastDay(piece, theme.rules, facts))
    .map((piece) => gradeOf(piece, facts.model.checklist))
    .reduce<Grade>((best, grade) => (grade > best ? grade : best), 'E0');
}

/** Evidence that no longer counts on the day. */
export function expiredEvidence(facts: Facts): ExpiredEvidence[] {
  return facts.themes.flatMap(({ question, rules }) =>
    (facts.answer(question.id)?.evidence ?? [])
      .map((piece) => ({ piece, expiredOn: lastDay(piece, rules, facts) }))
      .filter(({ expiredOn }) => expiredOn < facts.on)
      .map(({ piece: { title, grade, date }, expiredOn }) => ({
        question: question.id,
        title,
        grade,
        date,
        expiredOn,
      })),
  );
}
