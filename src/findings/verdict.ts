/**
 * The verdict that the tool proposes; the first rule that matches wins, and no score can outweigh a trigger.
 * A person decides. Source: the domain notes, section 5.
 */
import type { Because, FlagFinding, RecommendationFinding, TriggerFinding, Verdict } from './types.ts';

export interface Judged {
  recommendations: RecommendationFinding[];
  triggers: TriggerFinding[];
  redFlags: FlagFinding[];
}

export function verdictOf({ recommendations, triggers, redFlags }: Judged): {
  verdict: Verdict;
  reasons: Because[];
  grounds: string[];
} {
  const of = (harmClass: 'A' | 'B', ...states: TriggerFinding['state'][]) =>
    triggers.filter((trigger) => trigger.class === harmClass && states.includes(trigger.state));
  const confirmed = of('A', 'confirmed');
  if (confirmed.length > 0)
    return {
      verdict: 'exclude',
      reasons: [byTriggers('class-a-confirmed', confirmed)],
      grounds: groundsOf(confirmed),
    };

  const suspected = of('A', 'suspected');
  const harm = of('B', 'suspected', 'confirmed');
  const hold = [byTriggers('class-b-open', harm), byTriggers('class-a-suspected', suspected)].filter(isGiven);
  if (hold.length > 0)
    return { verdict: 'hold-and-remediate', reasons: hold, grounds: groundsOf([...harm, ...suspected]) };

  const open = recommendations.filter(({ status }) => status !== 'met' && status !== 'not-applicable');
  const flags = redFlags.filter(({ state }) => state === 'open');
  const conditions: Because[] = [
    {
      rule: 'recommendation-open' as const,
      questions: unique(open.flatMap(({ because }) => because.flatMap(({ questions }) => questions))),
      items: open.map(({ id }) => id),
    },
    {
      rule: 'red-flag-open' as const,
      questions: unique(flags.map(({ question }) => question)),
      items: flags.map(({ key }) => key),
    },
  ].filter(isGiven);
  if (conditions.length > 0) return { verdict: 'proceed-with-conditions', reasons: conditions, grounds: [] };
  return {
    verdict: 'proceed',
    reasons: [{ rule: 'all-met', questions: [], items: recommendations.map(({ id }) => id) }],
    grounds: [],
  };
}

function byTriggers(
  rule: 'class-a-confirmed' | 'class-a-suspected' | 'class-b-open',
  triggers: TriggerFinding[],
): Because {
  return {
    rule,
    questions: unique(triggers.flatMap(({ questions }) => questions)),
    items: triggers.map(({ code }) => code),
  };
}

const groundsOf = (triggers: TriggerFinding[]): string[] =>
  unique(triggers.flatMap(({ grounds }) => grounds));
const isGiven = ({ items }: Because): boolean => items.length > 0;
const unique = (all: string[]): string[] => [...new Set(all)];
