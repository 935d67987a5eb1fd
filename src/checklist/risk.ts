import type { Question } from './types.ts';

/**
 * A judgement of risk: a plain question that can be answered "low", with a reason. Inherent risk is low when all of them say so.
 * Follow-ups and questions with other answers can ask for a reason too, and judge nothing.
 */
export function isRiskJudgement({ id, theme, kind, reasonNeeded, rules, options = [] }: Question): boolean {
  return kind === 'choice' && reasonNeeded && !rules && theme === id && options.includes('low');
}
