import type { Expression } from './types.ts';

/** Ids of the questions that a condition reads, each once. Fields inside a group are not questions. */
export function questionsIn(expression: Expression): string[] {
  const found = new Set<string>();
  collect(expression, found);
  return [...found];
}

function collect(expression: Expression, found: Set<string>): void {
  switch (expression.op) {
    case 'constant':
      return;
    case 'and':
    case 'or':
      for (const part of expression.of) collect(part, found);
      return;
    case 'not':
      collect(expression.of, found);
      return;
    case 'any':
    case 'all':
    case 'count':
      found.add(expression.group);
      return;
    case 'answered':
    case 'is':
    case 'compare':
    case 'holds':
      found.add(expression.question);
  }
}
