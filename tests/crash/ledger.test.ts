import { describe, expect, it } from 'vitest';
import { append, type AssessmentRecord } from '../../src/record/index.ts';
import { evidenceFile, freshRecord, withAnswer } from '../storage/sample-records.ts';
import type { KeptEvidence } from './evidence.ts';
import { Ledger } from './ledger.ts';

const QUESTION = 'rec10c.recruitment-fees';
const FILE = evidenceFile(new TextEncoder().encode('name;wage\n'));
const NONE: KeptEvidence = { there: new Set(), noted: new Set() };
const HERE: KeptEvidence = { there: new Set([FILE.digest]), noted: new Set() };

/** Two answers that were acknowledged, and a third that was under way at the kill. */
function ledger(): Ledger {
  const made = new Ledger();
  made.begin({ type: 'started' });
  made.acknowledge();
  for (const mark of ['one', 'two', 'three']) {
    if (mark !== 'one') made.acknowledge();
    made.begin({ type: 'answered', question: QUESTION, mark });
  }
  return made;
}
const begun = withAnswer(freshRecord(), 'one');
const whole = withAnswer(begun, 'two');
const faultsOf = (record: AssessmentRecord | null, evidence = NONE): string[] =>
  ledger().faults({ record, evidence });

describe('what is found after a kill', () => {
  it('is whole with all that was acknowledged, with or without what was under way', () => {
    expect(faultsOf(whole)).toEqual([]);
    expect(faultsOf(withAnswer(whole, 'three'))).toEqual([]);
    expect(faultsOf(withAnswer(whole, 'three', FILE), HERE)).toEqual([]);
  });

  it.each<[string, AssessmentRecord | null, KeptEvidence]>([
    ['the record is gone', null, NONE],
    ['an acknowledged event is gone', begun, NONE],
    ['another one stands in its place', withAnswer(begun, 'four'), NONE],
    ['it is of another question', append(begun, { type: 'cleared', question: QUESTION }, ''), NONE],
    ['more is there than was given', withAnswer(withAnswer(whole, 'three'), 'four'), NONE],
    ['something else is there than was under way', withAnswer(whole, 'four'), NONE],
    ['the chain does not hold', { ...whole, tool: 'another' }, NONE],
    ['a file that is named is gone', withAnswer(whole, 'three', FILE), NONE],
    ['a file is there that nobody names', whole, HERE],
  ])('has a fault when %s', (_, record, evidence) => {
    expect(faultsOf(record, evidence)).toHaveLength(1);
  });

  it('has none for a file that a later program will clear away', () => {
    expect(faultsOf(whole, { ...HERE, noted: HERE.there })).toEqual([]);
  });

  it('settles what was under way', () => {
    const [lost, kept] = [ledger(), ledger()];
    expect(lost.settle({ record: whole })).toBe(false);
    expect(kept.settle({ record: withAnswer(whole, 'three') })).toBe(true);
    expect([lost.count, kept.count, kept.isUnderWay]).toEqual([3, 4, false]);
  });
});
