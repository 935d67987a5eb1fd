/** Canonical JSON is what the package makes of it, whichever way it comes about. */
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '../../src/checklist/canonical.ts';

const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '10',
    '9',
    '1e3',
    '01',
    '-1',
    '__proto__',
    'constructor',
    'é',
    '😀',
    '\uffff',
    '\ud800',
    'a.b',
  ),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), fc.array(tie('tree')), fc.dictionary(key, tie('tree'))),
  leaf: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, false, undefined, -0, 1e21, '\u2028', '\ud800', '"\\\u0001', new Date(0)),
  ),
}));

const resultOf = (make: (value: unknown) => string | undefined, value: unknown): unknown => {
  try {
    return make(value);
  } catch (error) {
    return (error as Error).message;
  }
};

it('is the same as that of the package, for plain and for odd values', () => {
  fc.assert(
    fc.property(tree, (value) => {
      expect(resultOf(canonical, value)).toBe(resultOf(canonicalize, value));
    }),
    { seed: 20211012, numRuns: 5000 },
  );
});
