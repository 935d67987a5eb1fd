/** How large a condition may be. Named conditions stand in for their whole text, so a few lines can grow without end. */
import type { Expression } from '../expression/types.ts';

/** Characters of one condition; the longest of ours has a tenth of it. */
export const LONGEST = 4000;
/** Parts of a condition, those of the named conditions in it included. */
const MOST_PARTS = 2000;
/** Parts within parts; whatever reads a condition later calls itself as often. */
export const DEEPEST = 50;
/** Named conditions that name one another in a row. */
export const LONGEST_CHAIN = 50;

export function tooLarge(expression: Expression): boolean {
  const { parts, depth } = sizeOf(expression);
  return parts > MOST_PARTS || depth > DEEPEST;
}

function sizeOf(expression: Expression): { parts: number; depth: number } {
  const size = { parts: 1, depth: 1 };
  for (const part of partsOf(expression)) {
    const { parts, depth } = sizeOf(part);
    size.parts += parts;
    size.depth = Math.max(size.depth, depth + 1);
  }
  return size;
}

function partsOf(expression: Expression): Expression[] {
  if (expression.op === 'and' || expression.op === 'or') return expression.of;
  if (expression.op === 'not') return [expression.of];
  return 'where' in expression ? [expression.where] : [];
}
