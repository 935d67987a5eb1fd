/** What claims are written in: conditions of the checklist, "is asked", evidence of a grade, and what joins them. */
import type { Answer } from '../answer.ts';
import {
  link,
  NO,
  OPEN,
  YES,
  type Answers,
  type Condition,
  type Relevance,
  type Truth,
} from '../expression/evaluate.ts';
import { questionsIn as readBy } from '../expression/references.ts';
import type { Expression } from '../expression/types.ts';
import type { Grade } from '../types.ts';

export type Formula =
  | { op: 'condition'; expression: Expression }
  | { op: 'asked'; question: string }
  /** The question is asked and the best evidence under its answer has at least this grade. */
  | { op: 'graded'; question: string; atLeast: Grade }
  | { op: 'every' | 'some'; of: readonly Formula[] }
  | { op: 'no'; of: Formula };

export const condition = (expression: Expression): Formula => ({ op: 'condition', expression });
export const asked = (question: string): Formula => ({ op: 'asked', question });
export const graded = (question: string, atLeast: Grade): Formula => ({ op: 'graded', question, atLeast });
export const every = (...of: Formula[]): Formula => ({ op: 'every', of });
export const some = (...of: Formula[]): Formula => ({ op: 'some', of });
export const no = (of: Formula): Formula => ({ op: 'no', of });
export const ALWAYS: Formula = { op: 'every', of: [] };
export const NEVER: Formula = { op: 'some', of: [] };

/** Calls `visit` once for each part of a formula. */
function eachPart(formula: Formula, visit: (part: Formula) => void, seen = new Set<Formula>()): void {
  if (seen.has(formula)) return;
  seen.add(formula);
  visit(formula);
  if (formula.op === 'no') eachPart(formula.of, visit, seen);
  else if ('of' in formula) for (const part of formula.of) eachPart(part, visit, seen);
}

/** Ids of the questions of which a formula looks at the evidence. */
export function gradedIn(formula: Formula): Set<string> {
  const found = new Set<string>();
  eachPart(formula, (part) => {
    if (part.op === 'graded') found.add(part.question);
  });
  return found;
}

/** Ids of the questions that a formula reads itself; what decides whether they are asked comes on top. */
export function questionsIn(formula: Formula): Set<string> {
  const found = new Set<string>();
  eachPart(formula, (part) => {
    if (part.op === 'condition') for (const id of readBy(part.expression)) found.add(id);
    else if ('question' in part) found.add(part.question);
  });
  return found;
}

/**
 * A formula as a closure, three-valued like the conditions themselves. Parts that are used several times are evaluated once:
 * written out, a formula about a whole section would be astronomically long.
 */
export function linkFormula(formula: Formula, indexOf: (question: string) => number): Condition {
  const places = new Map<Formula, number>();
  const steps: Step[] = [];
  const place = (part: Formula): number => {
    const known = places.get(part);
    if (known !== undefined) return known;
    const step = linkPart(part, indexOf, place);
    places.set(part, steps.length);
    return steps.push(step) - 1;
  };
  place(formula);
  return (answers, relevance) => {
    const values: Truth[] = [];
    for (const step of steps) values.push(step(answers, relevance, values));
    return values.at(-1) ?? OPEN;
  };
}

type Step = (answers: Answers, relevance: Relevance, values: readonly Truth[]) => Truth;

/** @param place number of the step that computes a part; its value stands there when this part is computed */
function linkPart(
  formula: Formula,
  indexOf: (question: string) => number,
  place: (part: Formula) => number,
): Step {
  switch (formula.op) {
    case 'condition':
      return link(formula.expression, indexOf);
    case 'asked': {
      const index = indexOf(formula.question);
      return (_, relevance) => (relevance[index] ?? YES) as Truth;
    }
    case 'graded': {
      const index = indexOf(formula.question);
      return (answers, relevance) => {
        if (relevance[index] === NO) return NO;
        const answer = answers[index];
        if (!answer) return OPEN;
        return gradeOf(answer) >= formula.atLeast ? YES : NO;
      };
    }
    case 'no': {
      const inner = place(formula.of);
      return (_answers, _relevance, values) => negate(values[inner]);
    }
    default: {
      const parts = formula.of.map(place);
      const decisive = formula.op === 'every' ? NO : YES;
      return (_answers, _relevance, values) => {
        if (parts.some((part) => values[part] === decisive)) return decisive;
        return parts.some((part) => values[part] === OPEN) ? OPEN : negate(decisive);
      };
    }
  }
}

const negate = (truth: Truth | undefined): Truth => (truth === NO ? YES : truth === YES ? NO : OPEN);

const gradeOf = ({ evidence = [] }: Answer): Grade =>
  evidence.reduce<Grade>((best, { grade }) => (grade > best ? grade : best), 'E0');
