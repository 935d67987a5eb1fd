/** What proofs say of statuses, verdicts and better answers, against the findings for every way of answering. */
import { describe, expect, it } from 'vitest';
import { compareFindings } from './compare-findings.ts';

const CHECKLISTS = 300;

describe('what a proof says of findings and what trying all answers shows', () => {
  it(`agree on ${String(CHECKLISTS)} random checklists`, () => {
    const { differences, outcomes } = compareFindings(CHECKLISTS);
    expect(differences).toEqual([]);
    for (const code of [
      'status-never-reached',
      'verdict-never-reached',
      'better-answer-worse',
      'option-without-effect',
      'risk-twice',
    ])
      expect(outcomes.get(code), code).toEqual(new Set(['holds', 'refuted']));
    // The findings have exactly one status by the way they are written; a proof that doubts it would be wrong.
    for (const code of ['status-twice', 'status-none'])
      expect(outcomes.get(code), code).toEqual(new Set(['holds']));
  });
});
