/** Each question is asked in some assessment, and its condition is there for a reason. */
import type { Expression } from '../expression/types.ts';
import type { Question } from '../types.ts';
import { canBe } from './decide.ts';
import { asked, condition, every, no } from './formula.ts';
import type { Symbolic } from './symbolic.ts';
import type { Claim } from './types.ts';

export function questionClaims(symbolic: Symbolic): Claim[] {
  const themes = new Map(symbolic.checklist.questions.map((question) => [question.id, question]));
  return symbolic.checklist.questions.flatMap((question) =>
    claimsOf(symbolic, question, themes.get(question.theme)),
  );
}

function claimsOf(symbolic: Symbolic, question: Question, theme: Question | undefined): Claim[] {
  const about = { subject: { question: question.id, path: ['when'] }, data: { id: question.id } };
  const reached = canBe(symbolic, 'never-asked', about, asked(question.id));
  const own = ownCondition(question, theme);
  if (!own || reached.outcome === 'refuted') return [reached];
  const passed = every(...(theme && theme !== question ? [asked(theme.id)] : []), no(condition(own)));
  return [reached, canBe(symbolic, 'condition-always-true', about, passed)];
}

/** What the question itself adds to its theme being asked; a theme has nothing of its own, only the depth of the assessment. */
function ownCondition({ when, rules }: Question, theme: Question | undefined): Expression | undefined {
  if (!when || rules) return undefined;
  return JSON.stringify(when) === JSON.stringify(theme?.when) ? undefined : when;
}
