/** The proofs against the plainest method there is: trying every answer of every question. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/checklist/prove/index.ts';
import { compareMany } from './compare-ways.ts';

/** In parts, so that each takes seconds; the parts are 5,000 checklists. */
const PARTS = [1, 3, 4, 5, 6];
const CHECKLISTS = 1_000;

describe('what a proof says and what trying all answers shows', () => {
  it.each(PARTS)(`agree on ${String(CHECKLISTS)} random checklists (seed %i)`, (seed) => {
    const tally = compareMany(CHECKLISTS, seed, undefined);
    expect(tally.differences).toEqual([]);
    expect(tally.undecided).toBe(0);
    // Both outcomes of every claim have been seen: an agreement on "nothing is ever wrong" would be worth nothing.
    for (const code of CODES) expect(tally.outcomes.get(code), code).toEqual(new Set(['holds', 'refuted']));
  });

  it('agree where every diagram is too large, and the bounded search decides', () => {
    const tally = compareMany(600, 2, 0);
    expect(tally.differences).toEqual([]);
    expect(tally.outcomes.get('flag-never-raised')).toEqual(new Set(['holds', 'refuted']));
  });
});

const CODES: Claim['code'][] = [
  'never-asked',
  'condition-always-true',
  'condition-never-true',
  'flag-never-raised',
  'flag-without-theme',
  'flag-without-action',
  'trigger-without-occasion',
  'trigger-without-theme',
  'clause-skipped',
];
