/** Two copies of one record that were continued apart, and what becomes of them when they are brought together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveAnswer, replay, toConfirm } from '../../src/questionnaire/index.ts';
import {
  append,
  fold,
  verifyHead,
  writeRecord,
  type AssessmentRecord,
  type EventBody,
} from '../../src/record/index.ts';
import {
  canKeepBoth,
  merge,
  openDifferences,
  planMerge,
  standingOf,
  suggestedChoices,
  takesOutcome,
  type Choice,
  type Difference,
  type MergePlan,
  type Side,
} from '../../src/record/merge/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { relationOf } from '../../src/record/relation.ts';
import { anyWalk } from '../support/arbitrary.ts';
import { ASSESSED_ON, Scenario, small } from '../support/scenario.ts';

const order = small.questions.map(({ id }) => id);
const stateOf = (record: AssessmentRecord) => replay(small, fold(record).changes);
const waitingIn = (record: AssessmentRecord): Set<string> => new Set(toConfirm(small, stateOf(record)));

function planned(ours: AssessmentRecord, theirs: AssessmentRecord): MergePlan {
  const plan = planMerge(ours, theirs, { order, waitingIn });
  if (!plan) throw new Error('the copies have no beginning in common');
  return plan;
}

const everywhere = (plan: MergePlan, side: Side, both = false): Map<string, Choice> =>
  new Map(plan.differences.map(({ id }) => [id, { side, both }]));

function merged(plan: MergePlan, choices: ReadonlyMap<string, Choice>): AssessmentRecord {
  const record = merge(plan, choices, AT);
  if (!record) throw new Error('something was left open');
  return record;
}

const AT = `${ASSESSED_ON}T12:00:00Z`;

/** What a log says, without how it came to say it. */
const said = (record: AssessmentRecord) => {
  const { outcome: _, ...standing } = standingOf(record);
  const given = [...standing.answers].filter(([, { answer, later }]) => answer !== undefined || later);
  const answers = new Map(given.map(([id, { answer, later }]) => [id, { answer, later }]));
  return { ...standing, answers };
};

const effective = (record: AssessmentRecord) =>
  order.map((id) => effectiveAnswer(small, stateOf(record), id));

function grown(record: AssessmentRecord, bodies: readonly EventBody[], at: string): AssessmentRecord {
  return bodies.reduce((one, body) => append(one, body, at), record);
}

const person = { name: 'B. Head', role: 'Head' };
const decision = {
  value: 'exclude',
  proposed: 'exclude',
  by: person,
  reasons: 'heard',
  decidedOn: ASSESSED_ON,
} as const;

/** Whatever else is written into a log beside answers. */
const anyOther: fc.Arbitrary<EventBody> = fc.oneof(
  fc.constantFrom('Hadal Ltd', 'Hadal Garments').map((name): EventBody => {
    const { details } = fold(new Scenario(small).record);
    return { type: 'described', details: { ...details, subject: { ...details.subject, name } } };
  }),
  fc
    .record({ owner: fc.constantFrom('Site manager', 'Head office') })
    .map((edit): EventBody => ({ type: 'action-edited', edit: { key: 'work.documents.return', ...edit } })),
  fc.constantFrom('', 'Our words').map((text): EventBody => ({
    type: 'text-edited',
    edit: { key: 'c07', language: 'en', text, draft: 'A draft' },
  })),
  fc.constantFrom('C. Smith', 'D. Jones').map((name): EventBody => ({
    type: 'action-updated',
    update: {
      key: 'work.documents.return',
      state: 'done',
      on: ASSESSED_ON,
      by: { name, role: '' },
      note: 'seen',
    },
  })),
  fc.constant<EventBody>({ type: 'decided', decision }),
);

const anyEvents = (maxLength: number): fc.Arbitrary<EventBody[]> =>
  fc
    .tuple(anyWalk(small, maxLength), fc.array(anyOther, { maxLength: 3 }), fc.nat())
    .map(([changes, others, seed]) =>
      others.reduce<EventBody[]>((all, other, i) => {
        const at = (seed + i * 7) % (all.length + 1);
        return [...all.slice(0, at), other, ...all.slice(at)];
      }, changes),
    );

/** Two copies, at the same beginning and then each in its own way. */
const anyCopies = fc
  .tuple(anyEvents(12), anyEvents(10), anyEvents(10))
  .map(([common, here, there]): [AssessmentRecord, AssessmentRecord] => {
    const first = grown(new Scenario(small).record, common, `${ASSESSED_ON}T09:30:00Z`);
    return [grown(first, here, `${ASSESSED_ON}T10:00:00Z`), grown(first, there, `${ASSESSED_ON}T11:00:00Z`)];
  });

const holds = (law: (ours: AssessmentRecord, theirs: AssessmentRecord) => void): void =>
  fc.assert(
    fc.property(anyCopies, ([ours, theirs]) => law(ours, theirs)),
    { numRuns: 150 },
  );

describe('bringing two copies together', () => {
  it('changes nothing where a copy is held against itself', () =>
    holds((ours) => {
      const plan = planned(ours, structuredClone(ours));
      expect(plan).toMatchObject({ differences: [], additions: [], isSettled: true });
    }));

  it('asks nothing where both say the same, whenever it was said', () =>
    fc.assert(
      fc.property(anyEvents(10), anyEvents(10), (common, more) => {
        const first = grown(new Scenario(small).record, common, `${ASSESSED_ON}T09:30:00Z`);
        const [one, other] = ['10', '11'].map((hour) => grown(first, more, `${ASSESSED_ON}T${hour}:00:00Z`));
        if (!one || !other) throw new RangeError();
        const plan = planned(one, other);
        expect(plan.differences).toEqual([]);
        expect(said(merged(plan, new Map()))).toEqual(said(one));
      }),
      { numRuns: 100 },
    ));

  it('takes what was only continued there as it is', () =>
    fc.assert(
      fc.property(anyEvents(10), anyEvents(10), (common, more) => {
        const first = grown(new Scenario(small).record, common, `${ASSESSED_ON}T09:30:00Z`);
        const longer = grown(first, more, `${ASSESSED_ON}T11:00:00Z`);
        expect(relationOf(first, longer)).toBe(more.length === 0 ? 'same' : 'newer');
        const plan = planned(first, longer);
        expect(plan.differences.every(({ changed }) => changed === 'theirs')).toBe(true);
        expect(effective(merged(plan, suggestedChoices(plan.differences)))).toEqual(effective(longer));
      }),
      { numRuns: 100 },
    ));

  it('gives their answers where theirs are chosen everywhere', () =>
    holds((ours, theirs) => {
      const plan = planned(ours, theirs);
      const after = merged(plan, everywhere(plan, 'theirs'));
      expect(said(after).answers).toEqual(said(theirs).answers);
      expect(said(after).details).toEqual(said(theirs).details);
      expect(effective(after)).toEqual(effective(theirs));
      // What waits for a word there waits for it here.
      expect([...waitingIn(theirs)].filter((id) => !waitingIn(after).has(id))).toEqual([]);
    }));

  it('leaves ours as they are where ours are chosen everywhere, but for naming the other copy', () =>
    holds((ours, theirs) => {
      const plan = planned(ours, theirs);
      const after = merged(plan, everywhere(plan, 'ours'));
      expect(after.events.slice(0, -1)).toEqual(ours.events);
      expect(after.events.at(-1)).toMatchObject({
        type: 'merged',
        merged: { other: theirs.head, common: plan.branches.fork.count },
      });
      expect(standingOf(after)).toEqual(standingOf(ours));
    }));

  it('writes the same whatever the order in which the choices were made', () =>
    fc.assert(
      fc.property(anyCopies, fc.array(fc.boolean()), fc.nat(), ([ours, theirs], bits, turn) => {
        const plan = planned(ours, theirs);
        const choices = plan.differences.map(({ id }, i): [string, Choice] => [
          id,
          { side: bits[i] ? 'theirs' : 'ours', both: bits[i + 1] ?? false },
        ]);
        const at = choices.length === 0 ? 0 : turn % choices.length;
        const turned = [...choices.slice(at), ...choices.slice(0, at)].reverse();
        expect(merged(plan, new Map(turned))).toEqual(merged(plan, new Map(choices)));
      }),
      { numRuns: 100 },
    ));

  it('lets no answer of either side vanish without a choice', () =>
    fc.assert(
      fc.property(anyCopies, fc.array(fc.boolean()), ([ours, theirs], bits) => {
        const plan = planned(ours, theirs);
        const [here, there, base] = [ours, theirs, plan.branches.base].map((one) =>
          standingOf(Array.isArray(one) ? { ...ours, events: one } : (one ?? ours)),
        );
        const suggested = suggestedChoices(plan.differences);
        const open = openDifferences(plan.differences, suggested);
        expect(merge(plan, suggested, AT) === null).toBe(open.length > 0);
        const choices = new Map(suggested);
        open.forEach(({ id }, i) => choices.set(id, { side: bits[i] ? 'theirs' : 'ours', both: false }));
        const after = standingOf(merged(plan, choices));
        for (const id of order) {
          const [own, other, before, now] = [here, there, base, after].map(
            (one) => one?.answers.get(id)?.answer,
          );
          const isOpen = open.some((one) => one.kind === 'answer' && one.question === id);
          // Only where both were changed, each to something else, does anything depend on a choice.
          if (!isOpen && same(own, before)) expect(now).toEqual(other);
          else if (!isOpen && same(other, before)) expect(now).toEqual(own);
          else expect([own, other]).toContainEqual(now);
        }
      }),
      { numRuns: 150 },
    ));

  it('comes to the same on the other device, where it is asked of nobody again, and ends there', () =>
    fc.assert(
      fc.property(anyCopies, fc.array(fc.boolean()), ([ours, theirs], bits) => {
        if (relationOf(ours, theirs) !== 'diverged') return;
        const plan = planned(ours, theirs);
        const choices = new Map(
          plan.differences.map(({ id }, i): [string, Choice] => [
            id,
            { side: bits[i] ? 'theirs' : 'ours', both: true },
          ]),
        );
        const here = merged(plan, choices);
        expect(relationOf(here, theirs)).toBe('older');
        const back = planned(theirs, here);
        expect(back.differences.every(({ changed }) => changed === 'theirs')).toBe(true);
        const there = merged(back, suggestedChoices(back.differences));
        expect(said(there).answers).toEqual(said(here).answers);
        expect(effective(there)).toEqual(effective(here));
        expect(relationOf(there, here)).toBe('older');
      }),
      { numRuns: 100 },
    ));

  it('makes a record that is read like any other, and shows if anything of it is changed', () =>
    holds((ours, theirs) => {
      const plan = planned(ours, theirs);
      const after = merged(plan, everywhere(plan, 'theirs', true));
      expect(verifyHead(after)).toBe(true);
      expect(readRecord(writeRecord(after))).toEqual({ ok: true, value: after });
    }));
});

describe('two officers', () => {
  const common = (): Scenario => new Scenario(small).says('work.documents', 'yes', { note: 'Seen in May' });

  const answerTo = (plan: MergePlan, question: string): Extract<Difference, { kind: 'answer' }> => {
    const found = plan.differences.find((one) => one.kind === 'answer' && one.question === question);
    if (found?.kind !== 'answer') throw new Error(`no difference about ${question}`);
    return found;
  };

  it('who found different things keep the notes and the evidence of both', () => {
    const ours = common().says('work.documents', 'no', { note: 'Kept in a safe', grade: 'E3' });
    const theirs = common().says('work.documents', 'partly', { note: 'Half are kept', grade: 'E2' });
    const plan = planned(ours.record, theirs.record);
    const difference = answerTo(plan, 'work.documents');
    expect(difference.changed).toBe('both');
    expect(canKeepBoth(difference, 'theirs')).toBe(true);
    const after = merged(plan, new Map([[difference.id, { side: 'theirs', both: true }]]));
    const { answer } = standingOf(after).answers.get('work.documents') ?? {};
    expect(answer).toMatchObject({ value: 'partly', note: 'Half are kept\nKept in a safe' });
    expect(answer?.evidence?.map(({ grade }) => grade)).toEqual(['E2', 'E3']);
    const alone = merged(plan, new Map([[difference.id, { side: 'theirs', both: false }]]));
    expect(standingOf(alone).answers.get('work.documents')?.answer).toEqual(difference.theirs.answer);
  });

  it('cannot keep notes together that are longer than a record holds', () => {
    const long = (sign: string): string => sign.repeat(15_000);
    const ours = common().says('work.documents', 'no', { note: long('a') });
    const theirs = common().says('work.documents', 'partly', { note: long('b') });
    const plan = planned(ours.record, theirs.record);
    expect(canKeepBoth(answerTo(plan, 'work.documents'), 'ours')).toBe(false);
    const after = merged(plan, everywhere(plan, 'ours', true));
    expect(readRecord(writeRecord(after)).ok).toBe(true);
  });

  it('decide again where the merge changes an answer, and need not where it changes none', () => {
    const decided = common().happens({ type: 'decided', decision });
    decided.happens({ type: 'issued', issuedOn: ASSESSED_ON });
    const theirs = common().says('law.convictions', 'yes');
    const plan = planned(decided.record, theirs.record);
    expect(fold(merged(plan, everywhere(plan, 'ours'))).stage).toBe('issued');
    expect(fold(merged(plan, everywhere(plan, 'theirs'))).stage).toBe('answering');
  });

  it('take over a decision only with all the answers it was made on', () => {
    const ours = common().says('law.convictions', 'no');
    const theirs = common().says('law.convictions', 'yes').happens({ type: 'decided', decision });
    const plan = planned(ours.record, theirs.record);
    const all = everywhere(plan, 'theirs');
    expect(takesOutcome(plan, all)).toBe(true);
    expect(fold(merged(plan, all)).decision).toEqual(decision);
    const some = new Map([
      ...all,
      [answerTo(plan, 'law.convictions').id, { side: 'ours', both: false }] as const,
    ]);
    expect(takesOutcome(plan, some)).toBe(false);
    expect(fold(merged(plan, some)).decision).toBeNull();
  });

  it('cannot replace a decision that was issued here by another', () => {
    const ours = common().happens({ type: 'decided', decision });
    ours.happens({ type: 'issued', issuedOn: ASSESSED_ON });
    const theirs = common().happens({ type: 'decided', decision: { ...decision, value: 'proceed' } });
    const plan = planned(ours.record, theirs.record);
    expect(fold(merged(plan, everywhere(plan, 'theirs'))).decision).toEqual(decision);
  });

  it('find a follow-up again that only one of them answered, with the question that asks for it', () => {
    const ours = common().says('law.convictions', 'no');
    const theirs = common().says('work.documents', 'no').says('work.documents.held', 7);
    const plan = planned(ours.record, theirs.record);
    const after = merged(plan, suggestedChoices(plan.differences));
    expect(effectiveAnswer(small, stateOf(after), 'work.documents.held')).toMatchObject({ value: 7 });
    expect(effectiveAnswer(small, stateOf(after), 'law.convictions')).toMatchObject({ value: 'no' });
    expect([...waitingIn(after)]).toEqual([]);
  });

  it('are not asked again what they chose, when the other goes on without having seen the merge', () => {
    const ours = common().says('work.documents', 'no');
    const theirs = common().says('work.documents', 'partly');
    const plan = planned(ours.record, theirs.record);
    const here = merged(plan, everywhere(plan, 'ours'));
    const again = planned(here, theirs.says('law.convictions', 'yes').record);
    expect(answerTo(again, 'work.documents').changed).toBe('ours');
    expect(answerTo(again, 'law.convictions').changed).toBe('theirs');
  });

  it('need not both confirm an answer that was taken over from an earlier assessment', () => {
    const carried = (): Scenario =>
      new Scenario(small).happens({ type: 'carried', question: 'work.documents', answer: { value: 'yes' } });
    const ours = carried().says('law.convictions', 'no');
    const theirs = carried().confirms('work.documents');
    const plan = planned(ours.record, theirs.record);
    expect([...waitingIn(ours.record)]).toEqual(['work.documents']);
    const after = merged(plan, suggestedChoices(plan.differences));
    expect([...waitingIn(after)]).toEqual([]);
    expect(after.events.filter(({ type }) => type === 'confirmed')).toHaveLength(1);
  });

  it('keep every report on an action', () => {
    const update = (name: string): EventBody => ({
      type: 'action-updated',
      update: {
        key: 'work.documents.return',
        state: 'done',
        on: ASSESSED_ON,
        by: { name, role: '' },
        note: name,
      },
    });
    const plan = planned(common().happens(update('ours')).record, common().happens(update('theirs')).record);
    const after = fold(merged(plan, everywhere(plan, 'theirs')));
    expect(after.updates.get('work.documents.return')?.map(({ note }) => note)).toEqual(['ours', 'theirs']);
  });

  it('are told that two records are not one', () => {
    const other = new Scenario(small);
    other.record = { ...other.record, id: '00000000-0000-4000-8000-000000000002' };
    const fresh = append({ ...other.record, events: [] }, other.record.events[0] as EventBody, AT);
    expect(planMerge(common().record, fresh, { order, waitingIn })).toBeNull();
  });
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
