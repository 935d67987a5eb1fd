import { describe, expect, it } from 'vitest';
import { readAnswers, recordFromAnswers, recordProblems } from '../../src/exchange/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import { replay } from '../../src/questionnaire/index.ts';
import { fold, verifyHead } from '../../src/record/index.ts';
import { goodSupplier, Scenario, supplier } from '../support/scenario.ts';

const AROUND = { id: '00000000-0000-4000-8000-000000000002', tool: 'test', at: '2026-11-23T09:00:00Z' };

const file = {
  checklist: 'supplier',
  assessedOn: '2026-11-23',
  subject: { name: 'Hadal Garments Ltd', country: 'BD', identifiers: ['BD-RJSC 12345'] },
  procurement: {
    title: 'Work clothing',
    buyer: 'Ministry of Works',
    reference: 'MW-2026-114',
    value: { amount: 1250000, currency: 'USD' },
  },
  assessor: { name: 'A. Officer', role: 'Procurement officer' },
  answers: {
    'rec10c.identity-documents': {
      value: 'no',
      evidence: [{ grade: 'E3', date: '2026-10-01', title: 'Visit report', file: 'visit.pdf' }],
      note: 'Passports in a safe',
    },
    'rec10a.labour-providers.providers': { value: [{ name: 'Agency' }] },
  },
};

const GROUP = 'rec10a.labour-providers.providers';

function read(change: object = {}) {
  const answers = readAnswers(JSON.stringify({ ...file, ...change }));
  if (!answers.ok) return answers;
  return recordFromAnswers(supplier, answers.value, AROUND);
}

describe('an answers file', () => {
  it('becomes a record with a log', () => {
    const result = read({
      answers: { 'rec10c.identity-documents': file.answers['rec10c.identity-documents'] },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(verifyHead(result.value)).toBe(true);
    const assessment = fold(result.value);
    expect(assessment.details.procurement.value).toBe('USD\u00A01,250,000');
    const findings = findingsOf(supplier, assessment, replay(supplier, assessment.changes));
    expect(findings.triggers.map(({ code }) => code)).toEqual(['ZT-B3']);
  });

  it('gives each item of a list an id of its own', () => {
    const result = read({ answers: { [GROUP]: { value: [{ name: 'Agency' }, { name: 'Broker' }] } } });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(fold(result.value).changes.at(-1)).toMatchObject({
      question: GROUP,
      answer: {
        value: [
          { id: 'item-1', values: { name: 'Agency' } },
          { id: 'item-2', values: { name: 'Broker' } },
        ],
      },
    });
  });

  it('keeps a decision beside what the tool proposed', () => {
    const result = read({ answers: {}, decision: { value: 'proceed', reasons: 'urgent' } });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(fold(result.value).decision).toMatchObject({
      value: 'proceed',
      proposed: 'proceed-with-conditions',
      by: { name: 'A. Officer' },
    });
  });

  it('takes identifiers as text or with their scheme', () => {
    const result = read({
      answers: {},
      subject: { name: 'X', country: 'BD', identifiers: ['77', { scheme: 'BD-RJSC', id: '12345' }] },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(fold(result.value).details.subject.identifiers).toEqual(['77', 'BD-RJSC 12345']);
  });

  it.each<[string, object]>([
    [
      'evidence',
      {
        answers: {
          x: { value: 'no', evidence: Array(201).fill({ grade: 'E1', date: '2026-10-01', title: 'x' }) },
        },
      },
    ],
    ['identifiers', { subject: { name: 'X', country: 'BD', identifiers: Array(51).fill('77') } }],
    ['text', { decision: { value: 'proceed', reasons: 'x'.repeat(20_001) } }],
  ])('is refused with more %s than a record holds', (_, change) => {
    expect(read({ answers: {}, ...change })).toMatchObject({
      ok: false,
      problems: [{ code: 'field', data: { fault: 'large' } }],
    });
  });

  it('takes an assessor as a name alone', () => {
    expect(read({ answers: {}, assessor: 'A. Officer' })).toMatchObject({ ok: true });
  });

  it.each<[string, object, [string, string][]]>([
    [
      'questions that do not exist',
      { answers: { 'rec10c.passports': { value: 'no' } } },
      [['question-unknown', 'answers.rec10c.passports']],
    ],
    [
      'values that are no answer',
      { answers: { 'rec10c.identity-documents': { value: 'maybe' }, 'rec16.instruments': { value: 3 } } },
      [
        ['option-unknown', 'answers.rec10c.identity-documents.value'],
        ['option-unknown', 'answers.rec16.instruments.value'],
      ],
    ],
    [
      'an option that is chosen twice',
      { answers: { 'rec16.instruments.which': { value: ['ungp', 'ungp'] } } },
      [['option-twice', 'answers.rec16.instruments.which.value']],
    ],
    [
      'an entry of a group whose name no record holds',
      { answers: { [GROUP]: { value: [{ id: 'x'.repeat(501), values: {} }] } } },
      [['field', `answers.${GROUP}.value.0.id`]],
    ],
    [
      'more entries than a group takes',
      { answers: { [GROUP]: { value: Array.from({ length: 1001 }, () => ({})) } } },
      [['items-too-many', `answers.${GROUP}.value`]],
    ],
    [
      '"does not apply" without a reason',
      { answers: { 'rec16.instruments': { value: 'not-applicable' } } },
      [['reason-missing', 'answers.rec16.instruments.reason']],
    ],
    [
      'a judgement of risk without a reason',
      { answers: { 'risk.industry': { value: 'low' } } },
      [['reason-missing', 'answers.risk.industry.reason']],
    ],
    [
      'evidence from the future',
      {
        answers: {
          'rec16.instruments': { value: 'yes', evidence: [{ grade: 'E1', date: '2027-01-01', title: 'x' }] },
        },
      },
      [['evidence-date-in-future', 'answers.rec16.instruments.evidence.0.date']],
    ],
    [
      'a grade that does not exist',
      {
        answers: {
          'rec16.instruments': { value: 'yes', evidence: [{ grade: 'E5', date: '2026-01-01', title: 'x' }] },
        },
      },
      [['field', 'answers.rec16.instruments.evidence.0.grade']],
    ],
    ['another checklist', { checklist: 'buyer' }, [['checklist-unknown', 'checklist']]],
    [
      'a country that does not exist',
      { subject: { name: 'X', country: 'ZZ', identifiers: [] } },
      [['country-unknown', 'subject.country']],
    ],
    ['fields that nobody knows', { score: 5 }, [['field-unknown', 'score']]],
    ['no date', { assessedOn: undefined }, [['field', 'assessedOn']]],
  ])('is refused, with every problem and its place, when it has %s', (_, change, expected) => {
    const result = read({ answers: {}, ...change });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems.map(({ code, path }) => [code, path])).toEqual(expected);
  });
});

describe('a record from outside', () => {
  it('is held against its checklist, although its seal is whole', () => {
    const scenario = new Scenario(supplier)
      .says('rec10c.housing', ['x'])
      .says('rec10c.identity-documents', 'no')
      .says('rec99.none', 'yes');
    expect(verifyHead(scenario.record)).toBe(true);
    expect(recordProblems(supplier, scenario.record)).toEqual([
      { code: 'answer-not-fitting', path: 'events.1.answer.value', data: { question: 'rec10c.housing' } },
      { code: 'question-unknown', path: 'events.3.question', data: { question: 'rec99.none' } },
    ]);
    expect(recordProblems(supplier, goodSupplier().record)).toEqual([]);
  });

  it('is held against what may be said of an action: nobody verifies their own word', () => {
    const done = {
      key: 'rec10c.identity-documents.return-documents',
      state: 'done',
      on: '2026-12-01',
      by: { name: 'Mei Lin', role: '' },
      note: 'Receipts',
    } as const;
    const verified = { ...done, state: 'verified' } as const;
    const followed = (by: string) =>
      goodSupplier()
        .happens({ type: 'carried', question: 'rec10c.housing', answer: { value: 'yes' } })
        .happens({ type: 'action-updated', update: done })
        .happens({ type: 'action-updated', update: { ...verified, by: { name: by, role: '' } } }).record;
    expect(recordProblems(supplier, followed('A. Officer'))).toEqual([]);
    const last = followed('Mei Lin').events.length - 1;
    expect(recordProblems(supplier, followed('Mei Lin'))).toEqual([
      { code: 'update-not-fitting', path: `events.${String(last)}.update`, data: { action: done.key } },
    ]);
  });
});
