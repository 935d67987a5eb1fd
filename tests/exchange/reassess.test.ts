/** A new assessment that begins with what was found last time. */
import { describe, expect, it } from 'vitest';
import { reassess, recordProblems } from '../../src/exchange/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import { buildModel, replay, toConfirm, type Model } from '../../src/questionnaire/index.ts';
import { fold, verifyHead, writeRecord, type AssessmentRecord } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { goodSupplier, Scenario, small, supplier } from '../support/scenario.ts';
import { compileSmall } from '../support/small-checklist.ts';

const AROUND = {
  id: '00000000-0000-4000-8000-00000000000b',
  tool: '0.1.0',
  at: '2027-11-20T08:00:00Z',
  assessedOn: '2027-11-20',
};

const judged = (model: Model, record: AssessmentRecord) => {
  const assessment = fold(record);
  const state = replay(model, assessment.changes);
  return { assessment, state, findings: findingsOf(model, assessment, state) };
};

describe('a new assessment of a supplier that was assessed a year ago', () => {
  const earlier = goodSupplier().leavesNothingOpen().record;
  const { record, left } = reassess(supplier, earlier, AROUND);

  it('names the one it follows, and is a whole record of its own', () => {
    expect(record.follows).toEqual({ id: earlier.id, digest: earlier.head.digest });
    expect(verifyHead(record)).toBe(true);
    expect(readRecord(writeRecord(record))).toEqual({ ok: true, value: record });
    expect(recordProblems(supplier, record)).toEqual([]);
    expect(left).toEqual([]);
  });

  it('takes over who and what, on the day of today; no decision, no edits', () => {
    const { details, decision, stage } = fold(record);
    expect(details).toEqual({ ...fold(earlier).details, assessedOn: '2027-11-20' });
    expect([decision, stage]).toEqual([null, 'answering']);
  });

  it('asks for a word on every answer, and is not final before', () => {
    const { state, findings } = judged(supplier, record);
    expect(toConfirm(supplier, state)).toEqual(
      supplier.questions.map(({ id }) => id).filter((id) => state.answers[supplier.indexOf(id)]),
    );
    expect(findings.provisional).toBe(true);
  });

  it('counts no evidence that has expired since', () => {
    expect(judged(supplier, earlier).findings.expired).toEqual([]);
    expect(judged(supplier, record).findings.expired.length).toBeGreaterThan(20);
  });

  it('is sealed over what it follows', () => {
    const { follows: _, ...without } = record;
    expect(verifyHead(without)).toBe(false);
  });
});

describe('what was set aside or cleared', () => {
  it('is not taken over', () => {
    const earlier = new Scenario(small)
      .says('work.documents', 'no')
      .says('work.documents.held', 3)
      .says('work.documents', 'yes')
      .says('risk.industry', 'low')
      .clears('risk.industry').record;
    const { record } = reassess(small, earlier, AROUND);
    expect(fold(record).changes).toEqual([
      {
        type: 'carried',
        question: 'work.documents',
        answer: expect.objectContaining({ value: 'yes' }) as unknown,
      },
    ]);
  });
});

describe('a checklist that has changed since', () => {
  const changed = compileSmall([
    ['work.yaml', 'unit: passports, min: 0', 'unit: passports, min: 0, max: 11'],
  ]);

  it('takes over what still fits and lists the rest', () => {
    if (!changed.ok) throw new Error(JSON.stringify(changed.diagnostics));
    const today = buildModel(changed.checklist);
    const earlier = new Scenario(small)
      .says('work.documents', 'no')
      .says('work.documents.held', 3)
      .says('work.documents.held', 12)
      .happens({ type: 'answered', question: 'work.gone', answer: { value: 'yes' } }).record;
    const { record, left } = reassess(today, earlier, AROUND);
    expect(left).toEqual([
      { question: 'work.documents.held', code: 'answer-not-fitting' },
      { question: 'work.gone', code: 'question-gone' },
    ]);
    expect(fold(record).changes.map(({ question }) => question)).toEqual(['work.documents']);
    expect(record.checklist.digest).toBe(changed.checklist.digest);
    expect(recordProblems(today, record)).toEqual([]);
  });
});
