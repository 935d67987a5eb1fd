/** The first of the random checklists, which say at once whether anything is wrong; `brute-force*.test.ts` take the thousands. */
import { expect, it } from 'vitest';
import { compareFindings } from './compare-findings.ts';
import { compareMany } from './compare-ways.ts';

it('proofs agree with trying all answers', () => {
  expect(compareMany(150, 7, undefined)).toMatchObject({ differences: [], undecided: 0 });
});

it('the bounded search agrees with trying all answers', () => {
  expect(compareMany(30, 8, 0).differences).toEqual([]);
});

it('proofs of findings agree with judging all ways of answering', () => {
  expect(compareFindings(6).differences).toEqual([]);
});

it('what the bounded search finds out of statuses agrees too, and what it does not decide it says', () => {
  const { differences, outcomes } = compareFindings(6, 0);
  expect(differences).toEqual([]);
  expect(outcomes.get('better-answer-worse')).toEqual(new Set(['undecided']));
  expect(outcomes.get('status-never-reached')).toContain('holds');
});
