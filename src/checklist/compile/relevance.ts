/** When each question is asked. */
import type { Expression } from '../expression/types.ts';
import type { Conditions, Head } from './conditions.ts';
import type { Entries, Entry } from './entries.ts';

/** A follow-up needs its theme to be asked; a theme that is not core is asked at full depth. */
export function settleRelevance(head: Head, entries: Entries, conditions: Conditions): void {
  const fullDepth = fullDepthOf(head, entries, conditions);
  for (const [number, entry] of entries.all.entries()) {
    const { question, section, path, when } = entry;
    const theme = entries.of(question.theme);
    const parts: Expression[] = [];
    if (question.rules && !question.rules.core) parts.push(fullDepth);
    if (theme && theme !== entry && theme.question.when) parts.push(theme.question.when);
    if (when !== undefined) {
      const reading = { self: question.theme, before: number };
      parts.push(conditions.lowered(section.source, [...path, 'when'], when, reading));
    }
    const [first] = parts;
    if (first) question.when = parts.length === 1 ? first : { op: 'and', of: parts };
  }
}

/** Themes that are not core wait for this condition, so it may read nothing that is asked after the first of them. */
function fullDepthOf({ source, content }: Head, { all }: Entries, conditions: Conditions): Expression {
  const expression = conditions.required('full-depth');
  const first = all.findIndex(isAtDepth);
  if (first >= 0) conditions.checkOrder(source, ['full-depth'], content['full-depth'], expression, first);
  return expression;
}

const isAtDepth = ({ question }: Entry): boolean => question.rules?.core === false;
