/**
 * The conditions of a checklist in flat arrays, so that running them again costs little at any length. Each comparison that
 * conditions make with an answer is a test; it is made once for an answer, whoever reads it. A condition is then a few
 * instructions over the outcomes of tests, in postfix order.
 */
import {
  NO,
  OPEN,
  targetOf,
  testOf,
  YES,
  type Answer,
  type Comparing,
  type Expression,
  type Question,
  type Truth,
} from '../checklist/index.ts';

export interface Conditions {
  /** The instructions of each question's condition; none for a question that is always asked. */
  readonly code: Slices;
  /** For each question the tests of its answer, by number. */
  readonly tests: Slices;
  /** For each question the questions whose condition reads it, ascending. */
  readonly readers: Slices;
  /** By test: what it says of an answer, and the number of the question that it looks at. */
  readonly makes: readonly ((answer: Answer | undefined) => Truth)[];
  readonly looksAt: Uint32Array;
}

/** A list for each question in one array: that of question n from `first[n]` up to `first[n + 1]`. */
export interface Slices {
  readonly first: Uint32Array;
  readonly list: Int32Array;
}

/** Instructions: a number from 0 on is a test, whose truth is put on the stack. */
const AND = -1;
const OR = -2;
const NOT = -3;
const PUT_NO = -4;
const PUT_YES = -5;

export function flatten(questions: readonly Question[], indexOf: (id: string) => number): Conditions {
  const tests = new Tests(indexOf, questions.length);
  const code = questions.map(({ when }, reader) =>
    when ? instructionsOf(when, (one) => tests.use(one, reader)) : [],
  );
  return {
    code: slices(code),
    tests: slices(tests.byQuestion),
    readers: slices(tests.readers.map((one) => [...one])),
    makes: tests.made.map(testOf),
    looksAt: Uint32Array.from(tests.made, (one) => indexOf(targetOf(one))),
  };
}

/** The tests that conditions need, each once. */
class Tests {
  readonly made: Comparing[] = [];
  readonly byQuestion: number[][];
  readonly readers: Set<number>[];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly indexOf: (id: string) => number,
    count: number,
  ) {
    this.byQuestion = Array.from({ length: count }, () => []);
    this.readers = Array.from({ length: count }, () => new Set());
  }

  /** @returns the number of the test */
  use(comparison: Comparing, reader: number): number {
    const question = this.indexOf(targetOf(comparison));
    this.readers[question]?.add(reader);
    const key = JSON.stringify(comparison);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.made.push(comparison) - 1;
    this.numbers.set(key, number);
    this.byQuestion[question]?.push(number);
    return number;
  }
}

function instructionsOf(expression: Expression, test: (comparison: Comparing) => number): number[] {
  switch (expression.op) {
    case 'constant':
      return [expression.value ? PUT_YES : PUT_NO];
    case 'not':
      return [...instructionsOf(expression.of, test), NOT];
    case 'and':
    case 'or': {
      const join = expression.op === 'and' ? AND : OR;
      const parts = expression.of.map((part) => instructionsOf(part, test));
      // "And" of nothing is true, "or" of nothing false.
      if (parts.length === 0) return [join === AND ? PUT_YES : PUT_NO];
      return parts.flatMap((part, at) => (at === 0 ? part : [...part, join]));
    }
    default:
      return [test(expression)];
  }
}

function slices(lists: readonly (readonly number[])[]): Slices {
  const first = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, number) => {
    first[number + 1] = (first[number] ?? 0) + length;
  });
  return { first, list: Int32Array.from(lists.flat()) };
}

/**
 * Is the question asked?
 * @param outcomes by test
 * @param relevance by question number, of the questions before this one
 */
export function isAsked(
  { code: { first, list }, looksAt }: Conditions,
  number: number,
  outcomes: Uint8Array,
  relevance: Uint8Array,
): Truth {
  const end = first[number + 1] ?? 0;
  let top = 0;
  // What stays when there are no instructions.
  stack[0] = YES;
  for (let at = first[number] ?? 0; at < end; at++) {
    const instruction = list[at] ?? 0;
    if (instruction >= 0)
      stack[++top] = least(outcomes[instruction] ?? OPEN, relevance[looksAt[instruction] ?? 0] ?? YES);
    else if (instruction === NOT) stack[top] = YES - (stack[top] ?? OPEN);
    else if (instruction === PUT_YES) stack[++top] = YES;
    else if (instruction === PUT_NO) stack[++top] = NO;
    else {
      const right = stack[top--] ?? OPEN;
      const left = stack[top] ?? OPEN;
      stack[top] = instruction === AND ? least(left, right) : most(left, right);
    }
  }
  return (stack[top] ?? YES) as Truth;
}

/** Deeper than any condition nests; a condition is limited in length. */
const stack = new Uint8Array(1 << 12);

const least = (a: number, b: number): number => (a < b ? a : b);
const most = (a: number, b: number): number => (a > b ? a : b);
