import type { Expression } from './expression/types.ts';
import { lawConditions } from './laws.ts';
import type { Checklist } from './types.ts';

/** Every condition of a checklist: of relevance, of the rules, and of the laws. */
export function conditionsOf({
  questions,
  highRisk,
  laws,
}: Pick<Checklist, 'questions' | 'highRisk' | 'laws'>): Expression[] {
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
  return [
    highRisk,
    ...questions.map(({ when }) => when),
    ...rules,
    ...(laws ? lawConditions(laws) : []),
  ].filter((one) => one !== undefined);
}
