/** What is called impossible at a glance is false in every way in which the parts can come out, and nothing else is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO, YES } from '../../../src/checklist/expression/evaluate.ts';
import { asked, every, no, some, truthOf, type Formula } from '../../../src/checklist/prove/formula.ts';
import { isImpossible } from '../../../src/checklist/prove/impossible.ts';

const QUESTIONS = ['a', 'b', 'c'];
const [A, B, C] = [asked('a'), asked('b'), asked('c')];
const PARTS = [A, B, C];
const BOTH = every(A, B);
const D = asked('d');

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

it('agrees with trying every way', () => {
  const formulas = fc.sample(tree, { seed: 20211012, numRuns: 2000 });
  const seen = formulas.filter((formula) => isImpossible(formula, PARTS));
  expect(seen).toEqual(formulas.filter((formula) => !canBeTrue(formula)));
  expect(seen.length).toBeGreaterThan(50);
});

it.each<[what: string, formula: Formula, expected: boolean]>([
  ['a part and its negation', every(A, no(A)), true],
  ['nothing that holds', some(), true],
  ['a part and its negation in two alternatives', some(A, no(A)), false],
  ['what one part in another says, each being taken for itself', every(BOTH, no(A)), false],
  ['what is none of the parts: it may be true, and it may be false', every(D, no(D)), false],
])('%s', (_, formula, expected) => {
  expect(isImpossible(formula, [...PARTS, BOTH])).toBe(expected);
});

it('says so where there are more parts than it can tell apart', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => asked(id));
  expect(() => isImpossible(every(...six), six)).toThrow(RangeError);
});

it('tells five parts apart', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => asked(id));
  for (const one of five)
    for (const other of five) expect(isImpossible(every(one, no(other)), five)).toBe(one === other);
});
