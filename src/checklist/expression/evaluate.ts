/**
 * Turns conditions into closures over arrays indexed by question number. Three-valued after Kleene: with the truths in the order
 * false, not known yet, true, "and" is the least of its parts and "or" the greatest.
 */
import type { Answer, FieldValue, GroupItem, Value } from '../answer.ts';
import type { Comparison, Expression, Literal } from './types.ts';

/** 0 false, 1 not known yet, 2 true. Also used for "is the question asked". */
export type Truth = 0 | 1 | 2;
export const NO = 0;
export const OPEN = 1;
export const YES = 2;

export type Answers = readonly (Answer | undefined)[];
export type Relevance = { readonly [index: number]: number };
export type Condition = (answers: Answers, relevance: Relevance) => Truth;

/**
 * @param expression a condition whose questions all exist (the compiler has checked it)
 * @param indexOf number of a question
 */
export function link(expression: Expression, indexOf: (question: string) => number): Condition {
  switch (expression.op) {
    case 'constant': {
      const value = expression.value ? YES : NO;
      return () => value;
    }
    case 'and':
      return conjunction(expression.of.map((part) => link(part, indexOf)));
    case 'or':
      return disjunction(expression.of.map((part) => link(part, indexOf)));
    case 'not': {
      const inner = link(expression.of, indexOf);
      return (answers, relevance) => (YES - inner(answers, relevance)) as Truth;
    }
    default: {
      const index = indexOf(targetOf(expression));
      const test = testOf(expression);
      return (answers, relevance) => least(test(answers[index]), (relevance[index] ?? YES) as Truth);
    }
  }
}

const least = (a: Truth, b: Truth): Truth => (a < b ? a : b);

function conjunction(parts: Condition[]): Condition {
  return (answers, relevance) => {
    let result: Truth = YES;
    for (const part of parts) {
      result = least(result, part(answers, relevance));
      if (result === NO) return NO;
    }
    return result;
  };
}

function disjunction(parts: Condition[]): Condition {
  return (answers, relevance) => {
    let result: Truth = NO;
    for (const part of parts) {
      const truth = part(answers, relevance);
      if (truth === YES) return YES;
      if (truth === OPEN) result = OPEN;
    }
    return result;
  };
}

/** A comparison with one question, of which conditions are made. */
export type Comparing = Exclude<Expression, { op: 'constant' | 'and' | 'or' | 'not' }>;

/** Id of the question that a comparison looks at. */
export const targetOf = (expression: Comparing): string =>
  'group' in expression ? expression.group : expression.question;

/** What a comparison says of an answer to its question, provided that the question is asked. */
export function testOf(expression: Comparing): (answer: Answer | undefined) => Truth {
  const holds = valueTest(expression);
  return (answer) => {
    if (answer === undefined) return OPEN;
    return answer.value !== null && holds(answer.value) ? YES : NO;
  };
}

function valueTest(expression: Comparing): (value: Value) => boolean {
  switch (expression.op) {
    case 'answered':
      return () => true;
    case 'any':
    case 'all':
    case 'count':
      return groupTest(expression);
    default:
      return fieldTest(expression);
  }
}

/** An answer that says something: "not available" (null) does not. */
export function hasValue(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.value !== null;
}

/** A comparison of one value, which may be that of a group's field. */
function fieldTest(
  expression: Extract<Expression, { op: 'is' | 'compare' | 'holds' }>,
): (value: Value) => boolean {
  switch (expression.op) {
    case 'is': {
      const wanted: readonly Value[] = expression.values;
      return expression.not ? (value) => !wanted.includes(value) : (value) => wanted.includes(value);
    }
    case 'holds':
      return (value) => Array.isArray(value) && (value as unknown[]).includes(expression.option);
    case 'compare':
      return (value) => ordered(value, expression.by, expression.value);
  }
}

/** Money compares by its amount; ISO dates compare as text. */
function ordered(value: Value, by: Comparison, literal: Literal): boolean {
  const left = isMoney(value) ? value.amount : value;
  if (typeof left !== typeof literal) return false;
  return compare(left as Literal, by, literal);
}

function compare(left: Literal, by: Comparison, right: Literal): boolean {
  switch (by) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
      return left === right;
    case '!=':
      return left !== right;
  }
}

function isMoney(value: Value): value is { amount: number; currency: string } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type GroupExpression = Extract<Expression, { op: 'any' | 'all' } | { op: 'count' }>;

function groupTest(expression: GroupExpression): (value: Value) => boolean {
  const matches = itemTest(expression.where);
  return (value) => {
    const items = value as GroupItem[];
    if (expression.op === 'count')
      return compare(items.filter(matches).length, expression.by, expression.value);
    return expression.op === 'any' ? items.some(matches) : items.every(matches);
  };
}

/** Inside a group there is no "not known yet": the group is answered as a whole, and an empty field matches nothing. */
function itemTest(where: Expression): (item: GroupItem) => boolean {
  switch (where.op) {
    case 'constant':
      return () => where.value;
    case 'and': {
      const parts = where.of.map(itemTest);
      return (item) => parts.every((part) => part(item));
    }
    case 'or': {
      const parts = where.of.map(itemTest);
      return (item) => parts.some((part) => part(item));
    }
    case 'not': {
      const inner = itemTest(where.of);
      return (item) => !inner(item);
    }
    case 'answered':
      return (item) => fieldOf(item, where.question) !== null;
    case 'is':
    case 'compare':
    case 'holds': {
      const test = fieldTest(where);
      return (item) => {
        const value = fieldOf(item, where.question);
        return value !== null && test(value);
      };
    }
    case 'any':
    case 'all':
    case 'count':
      throw new Error('groups do not nest; the compiler refuses this');
  }
}

function fieldOf(item: GroupItem, field: string): FieldValue | null {
  return Object.hasOwn(item.values, field) ? (item.values[field] ?? null) : null;
}
