/** The answers that a proof shows are ones that a person could give: in their order, each once, on a day that suits them all. */
import { describe, expect, it } from 'vitest';
import { NODE_LIMIT, Symbolic } from '../../../src/checklist/prove/index.ts';
import { withAnswer, witnessFrom, type Given } from '../../../src/checklist/prove/witness.ts';
import { small } from '../../support/scenario.ts';

const { checklist, indexOf } = small;
const symbolic = new Symbolic(checklist, [], NODE_LIMIT);

describe('a witness', () => {
  it('is dated on the latest day that is answered, and so is its evidence', () => {
    const given: Given[] = [
      { number: indexOf('work.documents'), value: 'no', grade: 'E2' },
      { number: indexOf('work.documents.since'), value: '2026-08-01' },
    ];
    expect(witnessFrom(checklist, given)).toEqual({
      on: '2026-08-01',
      answers: [
        {
          question: 'work.documents',
          answer: { value: 'no', evidence: [{ grade: 'E2', date: '2026-08-01', title: 'E2' }] },
        },
        { question: 'work.documents.since', answer: { value: '2026-08-01' } },
      ],
    });
  });

  it('is dated on its own day where no later one is answered', () => {
    const given = [
      { number: indexOf('work.documents.since'), value: '2019-08-01' },
      { number: indexOf('work.housing.crowded'), value: 'z' },
    ];
    expect(witnessFrom(checklist, given).on).toBe('2026-01-01');
  });

  it('has a reason wherever an answer needs one', () => {
    const given: Given[] = [
      { number: indexOf('risk.industry'), value: 'low' },
      { number: indexOf('work.documents'), value: 'not-applicable' },
      { number: indexOf('work.documents.since'), value: null },
      { number: indexOf('law.convictions'), value: 'no' },
    ];
    const { answers } = witnessFrom(checklist, given);
    expect(answers.map(({ answer }) => answer.reason)).toEqual(['—', '—', '—', undefined]);
  });

  it('holds one answer to a question, where it belongs', () => {
    const first = withAnswer(symbolic, { on: '2026-01-01', answers: [] }, indexOf('law.convictions'), 'yes');
    const second = withAnswer(symbolic, first, indexOf('risk.industry'), 'low');
    const third = withAnswer(symbolic, second, indexOf('law.convictions'), 'no');
    const last = withAnswer(symbolic, third, indexOf('work.documents.since'), '2026-08-01');
    expect(last).toEqual({
      on: '2026-08-01',
      answers: [
        { question: 'risk.industry', answer: { value: 'low', reason: '—' } },
        { question: 'work.documents.since', answer: { value: '2026-08-01' } },
        { question: 'law.convictions', answer: { value: 'no' } },
      ],
    });
  });
});
