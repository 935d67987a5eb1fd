/** An officer goes on from a damaged record: all that can be read waits for a word, and what cannot be is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, EvidenceFile } from '../../../src/checklist/index.ts';
import { recordProblems } from '../../../src/exchange/index.ts';
import { beginAnew, planSalvage, type PlannedSalvage } from '../../../src/exchange/salvage/index.ts';
import { replay, setAside, toConfirm, type Model } from '../../../src/questionnaire/index.ts';
import {
  fold,
  sealInvitation,
  verifyHead,
  writeRecord,
  type AssessmentRecord,
} from '../../../src/record/index.ts';
import { readRecord } from '../../../src/record/read.ts';
import { anyWalk } from '../../support/arbitrary.ts';
import { goodSupplier, Scenario, small, supplier } from '../../support/scenario.ts';
import { anyBlow, filesOf, found, instead, kept, without, type Kept } from './wreck.ts';

const AROUND = {
  id: '00000000-0000-4000-8000-00000000000b',
  tool: '0.2.0',
  at: '2026-12-01T08:00:00Z',
};

/** What is asked for where it cannot be read. */
const ASKED_FOR = fold(new Scenario(small).record).details;

interface Begun {
  plan: PlannedSalvage;
  record: AssessmentRecord;
  waiting: string[];
}

function begun(model: Model, damaged: Kept, files: ReadonlySet<string> = new Set()): Begun | null {
  const { wreck, header } = found(damaged);
  if (!header) return null;
  const plan = planSalvage(model, wreck, files);
  const record = beginAnew(plan, header, model.checklist, plan.details ?? ASKED_FOR, AROUND);
  const state = replay(model, fold(record).changes);
  return {
    plan,
    record,
    waiting: [...toConfirm(model, state), ...setAside(model, state).map(({ question }) => question)],
  };
}

function wholly(model: Model, damaged: Kept, files?: ReadonlySet<string>): Begun {
  const one = begun(model, damaged, files);
  if (!one) throw new Error('its beginning cannot be read');
  return one;
}

const DECISION = {
  value: 'proceed' as const,
  by: { name: 'A. Officer', role: 'Buyer' },
  reasons: '',
  decidedOn: '2026-11-24',
  proposed: 'proceed' as const,
};

const seal = (over: AssessmentRecord['head']) => ({
  key: 'a'.repeat(64),
  signature: 'b'.repeat(128),
  over,
});

const REPORT: EvidenceFile = {
  name: 'audit.pdf',
  size: 3,
  type: 'application/pdf',
  digest: 'c'.repeat(64),
};

/** Number of the event in which the last answer to a question was given. */
function answeredIn({ events }: AssessmentRecord, question: string): number {
  const event = events.findLast((one) => one.type === 'answered' && one.question === question);
  if (!event) throw new Error(`no answer to ${question}`);
  return event.seq;
}

const answerTo = (plan: PlannedSalvage, question: string): Answer | undefined =>
  plan.taken.find((one) => one.question === question)?.answer;

describe('an assessment that was decided and issued, and of which one answer was lost', () => {
  const scenario = goodSupplier().leavesNothingOpen().happens({ type: 'decided', decision: DECISION });
  const earlier = scenario.happens({ type: 'issued', issuedOn: '2026-11-24' }).record;
  const number = answeredIn(earlier, 'rec10c.recruitment-fees');
  const { plan, record, waiting } = wholly(supplier, without(kept(earlier), number));
  const before = fold(earlier);

  it('goes on as a whole record of its own, which says first from what it was begun', () => {
    expect(verifyHead(record)).toBe(true);
    expect(readRecord(writeRecord(record))).toEqual({ ok: true, value: record });
    expect(recordProblems(supplier, record)).toEqual([]);
    expect(record).toMatchObject({ ...AROUND_HEADER, checklist: earlier.checklist });
    expect(record.events[1]).toMatchObject({ type: 'salvaged', salvage: plan.salvage });
    expect(fold(record).salvaged).toEqual({
      from: earlier.id,
      code: 'missing',
      event: number,
      carried: { proven: 0, unproven: plan.taken.length },
      left: { events: 1, answers: 0, evidence: 0 },
    });
  });

  it('takes over who and what is assessed', () => {
    expect(fold(record).details).toEqual(before.details);
  });

  it('asks for a word on every other answer, and decides nothing', () => {
    const others = [...new Set(before.changes.map(({ question }) => question))].filter(
      (question) => question !== 'rec10c.recruitment-fees',
    );
    expect([...waiting].sort()).toEqual(others.sort());
    expect(fold(record)).toMatchObject({ decision: null, issuedOn: null, stage: 'answering' });
    expect([plan.missing, plan.unreadable, plan.lost]).toEqual([1, [], []]);
  });

  it('leaves the damaged one as it was', () => {
    const damaged = without(kept(earlier), number);
    const copy = structuredClone(damaged);
    wholly(supplier, damaged);
    expect(damaged).toEqual(copy);
  });
});

const AROUND_HEADER = { id: AROUND.id, tool: AROUND.tool };

describe('what of a damaged record is taken over', () => {
  it('is the wish to answer later, and what the assessment followed', () => {
    const follows = { id: '00000000-0000-4000-8000-00000000000f', digest: 'd'.repeat(64) };
    const scenario = new Scenario(supplier).says('risk.industry', 'low', { reason: 'seen' });
    scenario.happens({ type: 'deferred', question: 'risk.workforce' }).clears('risk.location');
    const { plan, record } = wholly(supplier, without(kept({ ...scenario.record, follows }), 4));
    expect(plan.later).toEqual(['risk.workforce']);
    expect(record.events.map(({ type }) => type)).toEqual(['started', 'salvaged', 'carried', 'deferred']);
    expect(record.follows).toEqual(follows);
  });

  it('are answers that are set aside, which come back with a request to confirm', () => {
    const scenario = goodSupplier().says('rec10c.identity-documents', 'no');
    const held = supplier.questions.find(
      ({ theme, kind }) => theme === 'rec10c.identity-documents' && kind === 'number',
    );
    scenario.says(held?.id ?? '', 12).says('rec10c.identity-documents', 'yes', { grade: 'E3' });
    const last = scenario.record.head.count;
    const { plan, waiting } = wholly(
      supplier,
      without(kept(scenario.says('risk.industry', null).record), last + 1),
    );
    expect(answerTo(plan, held?.id ?? '')).toEqual({ value: 12 });
    expect(waiting).toContain(held?.id);
  });

  it('is no answer that was changed in an entry that cannot be read', () => {
    const { record } = new Scenario(small).says('work.housing', 'no').says('work.housing', 'yes');
    const damaged = instead(kept(record), 3, (text) => text.replace('"yes"', '{"is":"yes"}'));
    const { plan } = wholly(small, damaged);
    expect(plan.taken).toEqual([]);
    expect(plan.lost).toEqual([{ question: 'work.housing', reason: 'unreadable' }]);
    expect([plan.unreadable, plan.missing]).toEqual([[3], 0]);
  });

  it('is no answer that does not fit, also where a word of confirmation came after it', () => {
    const scenario = new Scenario(small).says('work.housing', 'no').confirms('work.housing');
    const { plan } = wholly(
      small,
      instead(kept(scenario.record), 2, (text) => text.replace('"no"', '"nn"')),
    );
    expect(plan.lost).toEqual([{ question: 'work.housing', reason: 'answer-not-fitting' }]);
  });

  it('is told with the first entry that is in question, also where the store saw a later one', () => {
    const scenario = new Scenario(small).says('work.housing', 'no').says('law.convictions', 'yes');
    const lost = without(kept(scenario.says('law.convictions', 'no').record), 3);
    const at = ({ plan: { salvage } }: Begun) => [salvage.code, salvage.event, salvage.left.events];
    expect(at(wholly(small, lost))).toEqual(['missing', 3, 1]);
    expect(
      at(
        wholly(
          small,
          instead(lost, 2, (text) => text.replace('"no"', '{}')),
        ),
      ),
    ).toEqual(['unreadable', 2, 2]);
    expect(
      at(
        wholly(
          small,
          instead(lost, 3, (text) => text.replace('"no"', '{}')),
        ),
      ),
    ).toEqual(['missing', 3, 2]);
  });

  it('is an answer of which a word of confirmation cannot be read, and one that was given anew', () => {
    const scenario = new Scenario(small).says('work.housing', 'no').confirms('work.housing');
    const broken = instead(kept(scenario.record), 3, (text) => text.replace('2026', 'x'));
    expect(answerTo(wholly(small, broken).plan, 'work.housing')).toEqual({ value: 'no' });
    const anew = kept(scenario.says('work.housing', 'partly').record);
    expect(
      answerTo(
        wholly(
          small,
          instead(anew, 2, () => ''),
        ).plan,
        'work.housing',
      ),
    ).toEqual({
      value: 'partly',
    });
  });

  it('is no answer without its question, or that does not fit it', () => {
    const { record } = new Scenario(small).says('work.housing', 'no').says('law.convictions', 'yes');
    const gone = instead(kept(record), 2, (text) => text.replace('work.housing', 'work.mousing'));
    expect(wholly(small, gone).plan.lost).toEqual([{ question: 'work.mousing', reason: 'question-gone' }]);
    const other = instead(kept(record), 2, (text) => text.replace('"no"', '"nn"'));
    const { plan } = wholly(small, other);
    expect(plan.lost).toEqual([{ question: 'work.housing', reason: 'answer-not-fitting' }]);
    expect(plan.salvage.left).toEqual({ events: 0, answers: 1, evidence: 0 });
  });

  it('is no evidence whose file is gone; its answer goes on with the rest', () => {
    const answer: Answer = {
      value: 'yes',
      evidence: [
        { grade: 'E3', date: '2026-10-01', title: 'Audit', file: REPORT },
        { grade: 'E1', date: '2026-10-01', title: 'Letter' },
      ],
    };
    const scenario = new Scenario(small).happens({ type: 'answered', question: 'work.housing', answer });
    const damaged = without(kept(scenario.says('law.convictions', 'yes').record), 3);
    const { plan } = wholly(small, damaged);
    expect(answerTo(plan, 'work.housing')?.evidence).toEqual([answer.evidence?.[1]]);
    expect(plan.evidence).toEqual([{ question: 'work.housing', title: 'Audit' }]);
    expect(plan.salvage.left.evidence).toBe(1);
    const whole = wholly(small, damaged, new Set([REPORT.digest])).plan;
    expect(answerTo(whole, 'work.housing')).toEqual(answer);
    expect(whole.evidence).toEqual([]);
  });

  it('are details as they were told last; where nothing tells them that is said', () => {
    const details = { ...fold(new Scenario(small).record).details, assessedOn: '2026-11-25' };
    const scenario = new Scenario(small).says('work.housing', 'no').happens({ type: 'described', details });
    const begunAnew = wholly(
      small,
      instead(kept(scenario.record), 1, () => 'null'),
    );
    expect(fold(begunAnew.record).details).toEqual(details);
    const { plan } = wholly(
      small,
      instead(
        instead(kept(scenario.record), 3, () => ''),
        1,
        () => '',
      ),
    );
    expect(plan.details).toBeNull();
    const half = instead(kept(new Scenario(small).record), 1, (text) => text.replace('Hadal', '\ud800'));
    expect(wholly(small, half).plan.details).toBeNull();
    expect(answerTo(plan, 'work.housing')).toEqual({ value: 'no' });
  });
});

describe('what is certain', () => {
  it('is what was answered before a seal that still fits, and nothing else', () => {
    const scenario = new Scenario(small).says('work.housing', 'no');
    scenario.happens({ type: 'sealed', seal: seal(scenario.record.head) }).says('law.convictions', 'yes');
    const { plan } = wholly(small, without(kept(scenario.says('law.convictions', 'no').record), 5));
    expect(plan.taken.map(({ question, isProven }) => [question, isProven])).toEqual(
      expect.arrayContaining([
        ['work.housing', true],
        ['law.convictions', false],
      ]),
    );
    expect(plan.salvage.carried).toEqual({ proven: 1, unproven: 1 });
    const changed = instead(kept(scenario.record), 2, (text) => text.replace('"no"', '"yes"'));
    expect(wholly(small, changed).plan.salvage.carried).toEqual({ proven: 0, unproven: 2 });
  });

  it('is what was acknowledged, where more is there than ever was', () => {
    const scenario = new Scenario(small).says('work.housing', 'no');
    const { head } = kept(scenario.record);
    const more = { ...kept(scenario.says('law.convictions', 'yes').record), head };
    const { plan } = wholly(small, more);
    expect(plan.salvage).toMatchObject({ code: 'surplus', carried: { proven: 1, unproven: 1 } });
  });
});

describe('a record whose beginning cannot be read', () => {
  const { record } = new Scenario(small).says('work.housing', 'no');
  const invitation = sealInvitation({
    id: '00000000-0000-4000-8000-0000000000aa',
    tool: 'test',
    checklist: record.checklist,
    buyer: { name: 'City of Alder', contact: { name: 'A. Officer', role: 'Buyer' } },
    procurement: { title: 'Work clothing', reference: '' },
    supplier: { name: 'Hadal Garments Ltd', country: 'BD', identifiers: [] },
    depth: 'all',
    createdOn: '2026-11-23',
  });
  const declared = { ...record, declaration: invitation };

  it('is gone on from as a declaration, where it is one', () => {
    expect(begun(small, { ...kept(declared), head: 'null' })?.record.declaration).toEqual(invitation);
  });

  it.each([
    ['is gone', 'null'],
    ['has no checklist', kept(record).header.replace(/"digest":"[^"]*"/, '"digest":"x"')],
    ['has an invitation that is none', kept(record).header.replace('{', '{"declaration":{},')],
    ['has an invitation that was changed', kept(declared).header.replace('Alder', 'Elder')],
    ['has half a character', kept(record).header.replace('"1.', '"\ud800.')],
  ])('is not gone on from: it %s', (_, header) => {
    expect(begun(small, { ...kept(record), header, head: 'null' })).toBeNull();
  });
});

describe('whatever happens to one entry', () => {
  const anyRecord = fc
    .tuple(anyWalk(small, 20), fc.nat({ max: 20 }), fc.boolean())
    .map(([walk, sealedAt, isDecided]) => {
      const scenario = new Scenario(small);
      walk.forEach((change, index) => {
        scenario.happens(change);
        if (index === sealedAt) scenario.happens({ type: 'sealed', seal: seal(scenario.record.head) });
      });
      return (isDecided ? scenario.happens({ type: 'decided', decision: DECISION }) : scenario).record;
    });
  /** A record, and what became of it. */
  const anyWreck = fc
    .tuple(anyRecord, anyBlow)
    .map(([earlier, blow]) => ({ earlier, ...blow(kept(earlier)) }))
    .filter(({ earlier, damaged }) => JSON.stringify(damaged) !== JSON.stringify(kept(earlier)));

  it('each answer that can be read goes on or is named, and waits for a word; nothing is decided', () => {
    fc.assert(
      fc.property(anyWreck, ({ earlier, damaged }) => {
        const { plan, record, waiting } = wholly(small, damaged, filesOf(earlier));
        const last = new Map<string, string>();
        for (const { event } of found(damaged).wreck.events)
          if (event && 'question' in event && ANSWERING.has(event.type)) last.set(event.question, event.type);
        const named = new Set([...plan.taken, ...plan.lost].map(({ question }) => question));
        for (const [question, type] of last) if (type !== 'cleared') expect(named).toContain(question);
        expect([...waiting].sort()).toEqual(plan.taken.map(({ question }) => question).sort());
        expect(fold(record)).toMatchObject({ decision: null, stage: 'answering' });
        expect(readRecord(writeRecord(record))).toEqual({ ok: true, value: record });
        expect(recordProblems(small, record)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('each answer whose own entry is as it was, and is still the last word, is taken over as it is', () => {
    fc.assert(
      fc.property(anyWreck, ({ earlier, damaged, number }) => {
        const { plan } = wholly(small, damaged, filesOf(earlier));
        const hit = damaged.events[number - 1] ?? '';
        for (const { id } of small.questions) {
          const given = earlier.events.findLast(
            (event) => 'question' in event && event.question === id && ANSWERING.has(event.type),
          );
          if (!given || !('answer' in given) || !damaged.events.includes(JSON.stringify(given))) continue;
          // The blow may have made another word on this question of the entry that it hit.
          if (given.seq < number && hit.includes(id)) continue;
          expect(answerTo(plan, id)).toEqual(given.answer);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is called certain that was not written', () => {
    fc.assert(
      fc.property(anyWreck, ({ earlier, damaged }) => {
        const { changes } = fold(earlier);
        for (const { question, answer, isProven } of wholly(small, damaged, filesOf(earlier)).plan.taken)
          if (isProven) expect(changes).toContainEqual(expect.objectContaining({ question, answer }));
      }),
      { numRuns: 300 },
    );
  });

  it('and to its beginning, it is gone on from or it is said that it cannot be', () => {
    fc.assert(
      fc.property(anyRecord, anyBlow, (earlier, blow) => {
        const whole = kept(earlier);
        const { damaged } = blow({ ...whole, events: [whole.header] });
        const [header = ''] = damaged.events;
        fc.pre(header !== whole.header);
        const one = begun(small, { ...whole, header, head: 'null' });
        if (one) expect(verifyHead(one.record)).toBe(true);
        else expect(found({ ...whole, header, head: 'null' }).header).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

const ANSWERING: ReadonlySet<string> = new Set(['answered', 'carried', 'cleared']);
