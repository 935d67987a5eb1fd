/** A contradiction that is seen at a glance is one: no answers make such a formula true. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO, YES } from '../../../src/checklist/expression/evaluate.ts';
import {
  asked,
  contradicts,
  every,
  no,
  some,
  truthOf,
  type Formula,
} from '../../../src/checklist/prove/formula.ts';

const QUESTIONS = ['a', 'b', 'c'];
const [A, B, C] = [asked('a'), asked('b'), asked('c')];

const { tree } = fc.letrec<{ tree: Formula; parts: Formula[] }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(A, B, C),
    tie('parts').map((parts) => every(...parts)),
    tie('parts').map((parts) => some(...parts)),
    tie('tree').map(no),
  ),
  parts: fc.array(tie('tree'), { maxLength: 4 }),
}));

/** In every way in which the questions are asked or not. */
function canBeTrue(formula: Formula): boolean {
  return Array.from({ length: 2 ** QUESTIONS.length }, (_, bits) => ({
    asked: (id: string) => (bits & (1 << QUESTIONS.indexOf(id)) ? YES : NO),
    condition: () => NO,
    answer: () => undefined,
  })).some((view) => truthOf(formula, view) === YES);
}

it('is never seen where some answers make the formula true', () => {
  const seen = fc.sample(tree, { seed: 20211012, numRuns: 2000 }).filter(contradicts);
  expect(seen.filter(canBeTrue)).toEqual([]);
  expect(seen.length).toBeGreaterThan(50);
});

const both = every(A, B);
it.each<[what: string, formula: Formula, expected: boolean]>([
  ['a part and its negation', every(A, no(A)), true],
  ['one of them deeper', every(every(B, A), C, every(no(A))), true],
  ['what holds only together, and the negation of that', every(both, every(C, no(both))), true],
  ['the negation of something else', every(A, no(B)), false],
  ['a part and its negation in two alternatives', some(A, no(A)), false],
])('%s', (_, formula, expected) => {
  expect(contradicts(formula)).toBe(expected);
});
