/** An assessment goes on with another version of its checklist: nothing is lost in silence, and nothing counts that was not asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/checklist/index.ts';
import { recordProblems } from '../../../src/exchange/index.ts';
import { carryOut, planMove, type Version } from '../../../src/exchange/move/index.ts';
import {
  effectiveAnswer,
  questionStatus,
  replay,
  setAside,
  toConfirm,
  tracesOf,
  type Model,
} from '../../../src/questionnaire/index.ts';
import {
  fold,
  namedFiles,
  verifyHead,
  writeRecord,
  type AssessmentRecord,
  type Move,
} from '../../../src/record/index.ts';
import { readRecord } from '../../../src/record/read.ts';
import { anyWalk } from '../../support/arbitrary.ts';
import { Scenario } from '../../support/scenario.ts';
import { versionWith } from './versions.ts';

const AROUND = {
  id: '00000000-0000-4000-8000-00000000000b',
  tool: '0.2.0',
  at: '2026-12-01T08:00:00Z',
};

const today = versionWith();
const VERSION: [string, string, string] = ['checklist.yaml', 'version: 1.0.0', 'version: 1.1.0'];

/** Every kind of change at once. */
const changed = versionWith(
  [
    VERSION,
    ['work.yaml', 'unit: passports, min: 0,', 'unit: passports, min: 0, max: 11,'],
    [
      'work.yaml',
      '{ id: since, kind: date, past: true, when: this.held > 10 }',
      '{ id: reason, kind: text, when: this.held > 2 }',
    ],
    [
      'work.yaml',
      'options: ["yes", "no"], when: this.held > 0',
      'options: ["yes", "no", other], when: this.held > 0',
    ],
    ['law.yaml', 'when: this == "no" }\n      - { id: self', 'when: this == "partly" }\n      - { id: self'],
  ],
  { 'work.housing.ask': 'Is the housing safe, and warm in winter?' },
);

function movedTo(record: AssessmentRecord, then: Version, now: Version) {
  const plan = planMove(record, then, now);
  return { move: plan.move, record: carryOut(plan, record, now.model.checklist, AROUND) };
}

const stateOf = (model: Model, record: AssessmentRecord) => replay(model, fold(record).changes);

const listed = ({ kept, confirm, aside, dropped }: Move): string[] => [
  ...kept,
  ...confirm.map(({ question }) => question),
  ...aside,
  ...dropped.map(({ question }) => question),
];

const FILE = { name: 'a.pdf', size: 1, type: 'application/pdf', digest: 'a'.repeat(64) };

describe('an assessment that goes on with a changed checklist', () => {
  const earlier = new Scenario(today.model)
    .says('risk.industry', 'high', { reason: 'Garments' })
    .says('work.documents', 'no')
    .says('work.documents.held', 12)
    .says('work.documents.returned', 'no')
    .happens({
      type: 'answered',
      question: 'work.documents.since',
      answer: {
        value: '2026-01-31',
        evidence: [{ grade: 'E2', date: '2026-10-01', title: 'Register', file: FILE }],
      },
    })
    .says('work.housing', 'yes', { grade: 'E3' })
    .says('law.convictions', 'no')
    .says('law.convictions.final', 'no')
    .happens({ type: 'action-edited', edit: { key: 'work.documents.return', owner: 'Site manager' } })
    .happens({ type: 'action-edited', edit: { key: 'work.gone.fix', owner: 'Nobody' } }).record;
  const { move, record } = movedTo(earlier, today, changed);

  it('tells of every answer what becomes of it, and why', () => {
    expect(move).toMatchObject({
      from: earlier.checklist,
      kept: ['risk.industry', 'work.documents', 'law.convictions'],
      confirm: [
        { question: 'work.documents.returned', reasons: ['form'] },
        { question: 'work.housing', reasons: ['words'] },
      ],
      dropped: [
        { question: 'work.documents.held', reason: 'answer-not-fitting', answer: { value: 12 } },
        { question: 'work.documents.since', reason: 'question-gone', answer: { value: '2026-01-31' } },
      ],
      actions: ['work.gone.fix'],
    });
    expect(move.aside).toEqual(['law.convictions.final']);
  });

  it('asks for a word on a question that is worded anew, or can be answered in another way', () => {
    const after = stateOf(changed.model, record);
    expect(toConfirm(changed.model, after)).toEqual(['work.documents.returned', 'work.housing']);
  });

  it('is a whole record of its own that follows the earlier one', () => {
    expect(record.follows).toEqual({ id: earlier.id, digest: earlier.head.digest });
    expect(record.checklist).toMatchObject({ version: '1.1.0', digest: changed.model.checklist.digest });
    expect(fold(record).details).toEqual(fold(earlier).details);
    expect(fold(record).moved).toEqual(move);
    expect(verifyHead(record)).toBe(true);
    expect(readRecord(writeRecord(record))).toEqual({ ok: true, value: record });
    expect(recordProblems(changed.model, record)).toEqual([]);
  });

  it('leaves the earlier record as it was', () => {
    expect(recordProblems(today.model, earlier)).toEqual([]);
    expect(verifyHead(earlier)).toBe(true);
  });

  it('keeps the evidence of an answer that has no place any more', () => {
    expect(namedFiles(record.events)).toEqual([FILE]);
  });

  it('takes the officer’s wording of an action along where the action is still there', () => {
    expect([...fold(record).edits]).toEqual([
      ['work.documents.return', { key: 'work.documents.return', owner: 'Site manager' }],
    ]);
  });
});

describe('an answer that had been set aside', () => {
  it('waits for a word where its question is asked now', () => {
    const wider = versionWith([
      VERSION,
      ['law.yaml', 'options: ["yes", "no"], when: this == "no" }', 'options: ["yes", "no"] }'],
    ]);
    const earlier = new Scenario(today.model)
      .says('law.convictions', 'no')
      .says('law.convictions.final', 'yes')
      .says('law.convictions', 'yes').record;
    const { move, record } = movedTo(earlier, today, wider);
    expect(move.confirm).toEqual([{ question: 'law.convictions.final', reasons: ['returned'] }]);
    expect(toConfirm(wider.model, stateOf(wider.model, record))).toEqual(['law.convictions.final']);
  });
});

describe('what is new', () => {
  it('is listed where it is to be answered now and was not before', () => {
    const longer = versionWith([
      VERSION,
      ['work.yaml', '- { id: held, kind', '- { id: asked, kind: text }\n      - { id: held, kind'],
    ]);
    const { move } = movedTo(new Scenario(today.model).says('work.documents', 'yes').record, today, longer);
    expect(move.added).toEqual(['work.documents.asked']);
  });
});

/** What fits no question is no answer, and no reader lets it in. */
const anyRecord = (model: Model) =>
  anyWalk(model, 30).map((changes: Change[]) => {
    const all = changes.reduce((scenario, change) => scenario.happens(change), new Scenario(model)).record;
    const misfits = new Set(recordProblems(model, all).map(({ path }) => path.split('.')[1]));
    return changes
      .filter((_, at) => !misfits.has(String(at + 1)))
      .reduce((scenario, change) => scenario.happens(change), new Scenario(model)).record;
  });

describe('laws of moving', () => {
  it('to the same version changes nothing that counts, shows or waits', () => {
    fc.assert(
      fc.property(anyRecord(today.model), (earlier) => {
        const { move, record } = movedTo(earlier, today, today);
        const [before, after] = [earlier, record].map((one) => stateOf(today.model, one));
        if (!before || !after) throw new Error('two states');
        for (const { id } of today.model.questions) {
          expect(effectiveAnswer(today.model, after, id)).toEqual(effectiveAnswer(today.model, before, id));
          expect(questionStatus(today.model, after, id)).toBe(questionStatus(today.model, before, id));
        }
        expect(setAside(today.model, after)).toEqual(setAside(today.model, before));
        expect(move).toMatchObject({ dropped: [], added: [], actions: [] });
        expect(move.confirm.map(({ question }) => question)).toEqual(toConfirm(today.model, before));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['forward', today, changed],
    ['back', changed, today],
  ])(
    '%s, every answer is listed exactly once, and each that goes on counts for a question as it was',
    (_, then, now) => {
      fc.assert(
        fc.property(anyRecord(then.model), (earlier) => {
          const { move, record } = movedTo(earlier, then, now);
          const before = tracesOf(then.model, stateOf(then.model, earlier)).filter(({ answer }) => answer);
          expect(listed(move).sort()).toEqual(before.map(({ question }) => question).sort());
          const after = stateOf(now.model, record);
          const given = new Map(before.map(({ question, answer }) => [question, answer]));
          for (const question of [...move.kept, ...move.confirm.map((one) => one.question)])
            expect(effectiveAnswer(now.model, after, question)).toEqual(given.get(question));
          expect(toConfirm(now.model, after).sort()).toEqual(move.confirm.map((one) => one.question).sort());
          expect(setAside(now.model, after).map(({ question }) => question)).toEqual(move.aside);
          expect(recordProblems(now.model, record)).toEqual([]);
        }),
        { numRuns: 200 },
      );
    },
  );
});
