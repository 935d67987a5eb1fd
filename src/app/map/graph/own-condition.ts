import type { Expression, Question } from '../../../checklist/index.ts';

/**
 * What a question adds to its theme being asked. The compiler has put the theme's condition into that of each of its
 * follow-ups; on the map it stands at the theme, once.
 */
export function ownCondition({ id, when }: Question, theme: Question | undefined): Expression | undefined {
  if (!when || !theme?.when || theme.id === id) return when;
  const inherited = JSON.stringify(theme.when);
  if (JSON.stringify(when) === inherited) return undefined;
  if (when.op !== 'and') return when;
  const rest = when.of.filter((part) => JSON.stringify(part) !== inherited);
  const [first] = rest;
  return first && rest.length === 1 ? first : { op: 'and', of: rest };
}
