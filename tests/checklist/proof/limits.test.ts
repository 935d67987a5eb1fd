/** However a checklist is made, its proof ends, and says of each claim what came of it. */
import { describe, expect, it } from 'vitest';
import type { Checklist, Expression, Question } from '../../../src/checklist/index.ts';
import { proveChecklist } from '../../../src/findings/prove/index.ts';
import { RandomChecklist, sequence } from './random-checklist.ts';

/** A checklist of these questions, otherwise like any. */
const checklistOf = (questions: Question[]): Checklist => ({
  ...new RandomChecklist(sequence(1), 1).checklist,
  highRisk: { op: 'constant', value: false },
  questions,
});

const is = (question: string, value: string): Expression => ({ op: 'is', question, values: [value] });

function choice(id: string, when?: Expression): Question {
  return {
    id,
    section: 'work',
    theme: id,
    kind: 'choice',
    options: ['a', 'b', 'c'],
    clauses: ['11'],
    paragraphs: [],
    safety: false,
    reasonNeeded: false,
    ...(when ? { when } : {}),
  };
}

function theme(id: string): Question {
  return {
    ...choice(id),
    kind: 'yes-partly-no',
    rules: {
      core: false,
      evidence: { needs: 'E1' },
      indicators: [],
      references: [],
      flags: [{ id: 'bad', when: is(id, 'no'), actions: ['mend'] }],
      triggers: [],
      credits: [],
      actions: [{ id: 'mend', type: 'contract-condition', owner: 'buyer', days: 30 }],
    },
  };
}

const many = <T>(length: number, make: (number: number) => T): T[] =>
  Array.from({ length }, (_, number) => make(number));

function outcomes(checklist: Checklist) {
  const { claims, paths } = proveChecklist(checklist);
  const count = (code: string, outcome: string): number =>
    claims.filter((claim) => claim.code === code && claim.outcome === outcome).length;
  return { count, paths };
}

describe('a proof ends', () => {
  it('where each of 2,000 questions hangs on the one before it', () => {
    const questions = many(2000, (n) => choice(`work.q${n}`, n > 0 ? is(`work.q${n - 1}`, 'a') : undefined));
    const { count } = outcomes(checklistOf(questions));
    expect(count('never-asked', 'holds')).toBeGreaterThan(1000);
    expect(count('never-asked', 'refuted')).toBe(0);
    expect(count('never-asked', 'holds') + count('never-asked', 'undecided')).toBe(2000);
  });

  it('where one condition has 300 parts, which is long and not deep', () => {
    const some: Expression = { op: 'or', of: many(300, (n) => is(`work.q${n}`, 'a')) };
    const both: Expression = { op: 'and', of: [some, { op: 'not', of: { ...some, of: [...some.of] } }] };
    const { count } = outcomes(
      checklistOf([...many(300, (n) => choice(`work.q${n}`)), choice('work.last', both)]),
    );
    expect(count('never-asked', 'refuted')).toBe(1);
  });

  it('where one section has 2,000 themes', () => {
    const { count, paths } = outcomes(checklistOf(many(2000, (n) => theme(`work.t${n}`))));
    expect(count('flag-never-raised', 'holds')).toBe(2000);
    expect(count('status-never-reached', 'undecided')).toBeGreaterThan(0);
    expect(paths).toEqual({ shortest: 2000, longest: 2000, count: '1' });
  });

  it('where a condition compares so many answers with so many others that no diagram holds it', () => {
    const pairs = many(30, (n): Expression => ({
      op: 'or',
      of: ['a', 'b'].map((value) => ({
        op: 'and',
        of: [is(`work.q${n}`, value), is(`work.q${n + 30}`, value)],
      })),
    }));
    // Names all of them in their order, so that no order of reading brings each beside the one that it is compared with.
    const named: Expression = { op: 'or', of: many(60, (n) => is(`work.q${n}`, 'c')) };
    const { count, paths } = outcomes(
      checklistOf([
        ...many(60, (n) => choice(`work.q${n}`)),
        choice('work.last', { op: 'and', of: [named, ...pairs] }),
      ]),
    );
    expect(count('never-asked', 'holds')).toBeGreaterThanOrEqual(60);
    expect(count('option-without-effect', 'undecided')).toBe(60);
    expect(paths).toBeUndefined();
  });

  it('with the ways counted, where each of many late questions reads one of the first and one that stands between', () => {
    const { paths } = outcomes(
      checklistOf([
        ...many(30, (n) => choice(`work.q${n}`)),
        choice('work.wanted'),
        ...many(30, (n) =>
          choice(`work.told${n}`, { op: 'and', of: [is('work.wanted', 'a'), is(`work.q${n}`, 'a')] }),
        ),
      ]),
    );
    expect(paths).toEqual({ shortest: 31, longest: 61, count: String(2 ** 31) });
  });
});
