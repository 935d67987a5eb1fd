/** What falls short, by severity: harm to people first, then what the core of a recommendation lacks. */
import type { JudgedTheme } from './themes.ts';
import { SEVERITIES, type ActionFinding, type GapFinding, type Severity } from './types.ts';

/** @returns the gravest first; equal ones in the order of the checklist */
export function gapsOf(judged: readonly JudgedTheme[], actions: readonly ActionFinding[]): GapFinding[] {
  const byQuestion = new Map<string, ActionFinding[]>();
  for (const action of actions)
    byQuestion.set(action.question, [...(byQuestion.get(action.question) ?? []), action]);
  const gaps = judged.flatMap((one): GapFinding[] => {
    const { theme, finding, flags, triggers } = one;
    const { question } = theme;
    const own = byQuestion.get(question.id) ?? [];
    const severity = severityOf(one, own);
    if (severity === null) return [];
    return [
      {
        question: question.id,
        section: question.section,
        ...(theme.rules.stage && { stage: theme.rules.stage }),
        severity,
        counts: finding.counts,
        flags: flags.filter(isOpen).map(({ key }) => key),
        triggers: triggers.filter(isOpen).map(({ code }) => code),
        actions: own.map(({ key }) => key),
      },
    ];
  });
  return SEVERITIES.flatMap((severity) => gaps.filter((gap) => gap.severity === severity));
}

/**
 * Critical: an open trigger, whatever the answer. High: a core theme is lacking, or the answers call for something to be done at
 * once. Medium: a core theme falls short in part, nobody knows, or it cannot be shown; or another theme is lacking. Low: the rest.
 * An open question is no gap; it is listed as open.
 */
function severityOf(
  { finding: { core, counts }, flags, triggers }: JudgedTheme,
  actions: readonly ActionFinding[],
): Severity | null {
  if (triggers.some(isOpen)) return 'critical';
  if (actions.some(({ type, grade }) => type === 'immediate' && grade === undefined)) return 'high';
  switch (counts) {
    case 'no':
      return core ? 'high' : 'medium';
    case 'partly':
    case 'unknown':
    case 'not-verified':
      return core ? 'medium' : 'low';
    default:
      return flags.some(isOpen) ? (core ? 'medium' : 'low') : null;
  }
}

const isOpen = ({ state }: { state: string }): boolean => state !== 'cleared';
