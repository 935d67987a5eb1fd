/**
 * fast-check for mutation runs: the same examples in every run, few of them, and no search for a smaller one. A mutant that only a
 * rare example would notice counts as survived.
 */
import fc from 'fast-check';

const MOST = 10;

export default {
  ...fc,
  assert: ((property: never, { numRuns = 100, ...rest }: fc.Parameters = {}) =>
    fc.assert(property, {
      ...rest,
      seed: 6,
      endOnFailure: true,
      numRuns: Math.min(numRuns, MOST),
    } as never)) as typeof fc.assert,
};
