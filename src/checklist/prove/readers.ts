import type { Expression } from '../expression/types.ts';
import type { Checklist } from '../types.ts';

/** Every condition of a checklist: of relevance, and of the rules. */
export function conditionsOf({ questions, highRisk }: Checklist): Expression[] {
  const rules = questions.flatMap(({ rules }) =>
    rules
      ? [
          ...rules.flags.flatMap(({ when, cleared }) => [when, cleared]),
          ...rules.triggers.flatMap(({ when, confirmed, cleared }) => [when, confirmed, cleared]),
          ...rules.credits.map(({ when }) => when),
          ...rules.actions.map(({ when }) => when),
        ]
      : [],
  );
  return [highRisk, ...questions.map(({ when }) => when), ...rules].filter((one) => one !== undefined);
}
