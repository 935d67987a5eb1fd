import { NO, YES } from '../checklist/index.ts';
import { currentGrade, neededGrade } from './evidence.ts';
import type { Facts, Theme } from './facts.ts';
import type { FlagFinding, ThemeFinding } from './types.ts';
import type { RaisedTrigger } from './signals.ts';

/** What is known about a theme before its recommendation is judged. */
export interface JudgedTheme {
  theme: Theme;
  finding: ThemeFinding;
  flags: FlagFinding[];
  triggers: RaisedTrigger[];
}

/**
 * What an answer counts as. Order matters:
 * - A "no" stays "no" whatever its evidence; only remediation that cleared everything it raised turns it into a "yes" to be evidenced:
 *   an incident found, disclosed and remedied is not punished.
 * - After a proven false declaration nothing that rests on the supplier's word (E0, E1) counts.
 * - A "yes" counts at the needed grade only.
 */
export function judgeTheme(
  theme: Theme,
  facts: Facts,
  raised: { flags: FlagFinding[]; triggers: RaisedTrigger[] },
  falseDeclaration: boolean,
): JudgedTheme {
  const grade = currentGrade(theme, facts);
  const needs = neededGrade(theme, facts);
  const finding = { question: theme.question.id, core: theme.rules.core, needs, grade };
  const counts = (): ThemeFinding['counts'] => {
    const value = facts.answer(theme.question.id)?.value;
    if (value === undefined) return facts.relevance[theme.number] === YES ? 'unanswered' : 'not-asked';
    if (value === 'not-applicable' || value === 'unknown') return value;
    if (value === 'no' && !isRemedied(raised)) return 'no';
    if (falseDeclaration && grade <= 'E1') return 'not-verified';
    if (value === 'partly' && !isRemedied(raised)) return 'partly';
    return grade >= needs ? 'yes' : 'not-verified';
  };
  return { theme, finding: { ...finding, counts: counts() }, ...raised };
}

/** Something was raised, and all of it has been cleared. */
function isRemedied({ flags, triggers }: { flags: FlagFinding[]; triggers: RaisedTrigger[] }): boolean {
  const all = [...flags, ...triggers];
  return all.length > 0 && all.every(({ state }) => state === 'cleared');
}

/** The theme is known not to be asked. */
export function isLeftOut({ theme }: JudgedTheme, facts: Facts): boolean {
  return facts.relevance[theme.number] === NO;
}
