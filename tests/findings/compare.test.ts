/** Last year and now; before and after remediation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/checklist/index.ts';
import {
  compareFindings,
  isSameSubject,
  isUnchanged,
  type Progress,
  type Side,
} from '../../src/findings/compare/index.ts';
import { fold, type ActionUpdate } from '../../src/record/index.ts';
import { anyWalk } from '../support/arbitrary.ts';
import { Scenario, small, supplier } from '../support/scenario.ts';

const side = (scenario: Scenario): Side => ({
  model: scenario.model,
  assessment: fold(scenario.record),
  state: scenario.state,
  findings: scenario.findings(),
});
const between = (then: Scenario, now: Scenario, on?: string): Progress =>
  compareFindings(side(then), side(now), on);

const RETURN = 'work.documents.return';
const done: ActionUpdate = {
  key: RETURN,
  state: 'done',
  on: '2026-12-01',
  by: { name: 'Mei Lin', role: 'Supplier' },
  note: 'Receipts',
};

const passportsHeld = (): Scenario =>
  new Scenario(small).says('risk.industry', 'high').says('work.documents', 'no', { grade: 'E2' });
const passportsReturned = (): Scenario =>
  new Scenario(small).says('risk.industry', 'high').says('work.documents', 'yes', { grade: 'E3' });

const fates = ({ actions }: Progress): Record<string, string> =>
  Object.fromEntries(actions.map(({ key, fate }) => [key, fate]));

describe('before and after remediation', () => {
  it('shows the status that rose, the trigger that cleared, and the answer that changed', () => {
    const progress = between(passportsHeld(), passportsReturned());
    expect(progress.triggers).toMatchObject([{ code: 'ZT-B3', fate: 'cleared' }]);
    const row = progress.recommendations.find(({ themes }) => themes.length > 0);
    expect(row).toMatchObject({
      then: 'not-met',
      themes: [{ question: 'work.documents', then: 'no', now: 'yes' }],
    });
    expect(row?.now).not.toBe('not-met');
    expect(progress.answers).toMatchObject([{ question: 'work.documents', parts: ['value', 'evidence'] }]);
    expect(progress.verdict).toMatchObject({ then: 'hold-and-remediate' });
  });

  it('calls a trigger new that was not there before, and says which remain', () => {
    expect(between(passportsReturned(), passportsHeld()).triggers).toMatchObject([{ fate: 'new' }]);
    expect(between(passportsHeld(), passportsHeld()).triggers).toMatchObject([{ fate: 'remaining' }]);
  });

  it('says of each action whether it is open, overdue, done, no longer needed or new', () => {
    expect(fates(between(passportsHeld(), passportsHeld(), '2026-11-24'))[RETURN]).toBe('open');
    expect(fates(between(passportsHeld(), passportsHeld(), '2028-01-01'))[RETURN]).toBe('overdue');
    expect(fates(between(passportsHeld(), passportsReturned(), '2026-11-24'))[RETURN]).toBe('gone');
    expect(fates(between(passportsReturned(), passportsHeld(), '2026-11-24'))[RETURN]).toBe('new');
    const followed = passportsHeld().happens({ type: 'action-updated', update: done });
    expect(fates(between(followed, passportsReturned(), '2026-12-24'))[RETURN]).toBe('done');
  });

  it('says of an action that both know what the later one knows', () => {
    const reported = passportsHeld().happens({ type: 'action-updated', update: done });
    const verified = passportsHeld()
      .happens({ type: 'action-updated', update: done })
      .happens({ type: 'action-updated', update: { ...done, state: 'verified', on: '2026-12-10' } });
    expect(fates(between(reported, reported, '2026-12-24'))[RETURN]).toBe('done');
    expect(fates(between(reported, verified, '2026-12-24'))[RETURN]).toBe('verified');
    expect(fates(between(passportsHeld(), verified, '2026-12-24'))[RETURN]).toBe('verified');
    expect(fates(between(verified, passportsReturned(), '2026-12-24'))[RETURN]).toBe('verified');
  });

  it('calls a change whatever differs, be it only one thing', () => {
    const same = between(passportsHeld(), passportsHeld());
    expect(isUnchanged(same)).toBe(true);
    const [row] = same.recommendations;
    const [action] = same.actions;
    if (!row || !action) throw new Error('a recommendation and an action are expected');
    const { then: _, ...added } = action;
    const { now: __, ...gone } = action;
    const theme = { question: 'work.documents', then: 'no', now: 'partly' } as const;
    const changes: Partial<Progress>[] = [
      { verdict: { then: 'hold-and-remediate', now: 'proceed' } },
      { recommendations: [{ ...row, now: 'met' }] },
      { recommendations: [{ ...row, themes: [theme] }] },
      { gaps: [{ question: 'work.documents', fate: 'new' }] },
      { triggers: [{ code: 'ZT-B3', fate: 'cleared' }] },
      { flags: [{ key: 'work.documents.held', question: 'work.documents', fate: 'new' }] },
      { actions: [{ ...added, fate: 'new' }] },
      { actions: [{ ...gone, fate: 'gone' }] },
      { answers: [{ question: 'work.documents', parts: ['note'], unconfirmed: false }] },
    ];
    for (const change of changes)
      expect(isUnchanged({ ...same, ...change }), JSON.stringify(change)).toBe(false);
    expect(isUnchanged({ ...same, triggers: [{ code: 'ZT-B3', fate: 'remaining' }] })).toBe(true);
  });

  it('takes an empty note, reason or list of evidence for none, and "not available" for an answer', () => {
    const answered = (extra: object) =>
      new Scenario(small).happens({
        type: 'answered',
        question: 'risk.industry',
        answer: { value: 'high', ...extra },
      });
    expect(between(answered({}), answered({ note: '', reason: '', evidence: [] })).answers).toEqual([]);
    expect(between(answered({}), answered({ note: 'seen' })).answers).toMatchObject([{ parts: ['note'] }]);
    const unavailable = new Scenario(small).says('risk.industry', null);
    expect(between(new Scenario(small), unavailable).answers).toMatchObject([{ parts: ['value', 'reason'] }]);
  });

  it('warns of an action that was reported done and is called for again', () => {
    const followed = passportsHeld().happens({ type: 'action-updated', update: done });
    expect(fates(between(followed, passportsHeld(), '2026-12-24'))[RETURN]).toBe('again');
  });

  it('does not let a new assessment put off an old deadline', () => {
    const later = passportsHeld().happens({
      type: 'action-edited',
      edit: { key: RETURN, deadline: '2029-01-01' },
    });
    expect(fates(between(passportsHeld(), later, '2028-01-01'))[RETURN]).toBe('overdue');
  });

  it('tells which answers of today nobody has confirmed yet', () => {
    const carried = new Scenario(small)
      .says('risk.industry', 'high')
      .happens({ type: 'carried', question: 'work.documents', answer: { value: 'partly' } });
    expect(between(passportsHeld(), carried).answers).toMatchObject([
      { question: 'work.documents', unconfirmed: true },
    ]);
  });
});

describe.each([
  ['the small checklist', small, 200],
  ['the supplier checklist', supplier, 30],
] as const)('laws of comparing, on %s', (_, model, numRuns) => {
  const assessed = anyWalk(model, 30).map((changes: Change[]) => {
    const scenario = new Scenario(model);
    for (const change of changes) scenario.happens(change);
    return scenario;
  });

  it('finds no difference between an assessment and itself', () => {
    fc.assert(
      fc.property(assessed, (one) => {
        const progress = between(one, one);
        expect(isUnchanged(progress)).toBe(true);
        expect(progress.answers).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('sees the same differences from either end', () => {
    fc.assert(
      fc.property(assessed, assessed, (one, other) => {
        const [there, back] = [between(one, other), between(other, one)];
        expect(there.verdict).toEqual(turned(back.verdict));
        expect(sorted(there.recommendations.map(byId))).toEqual(
          sorted(back.recommendations.map(byId).map(turnedRow)),
        );
        for (const what of ['gaps', 'triggers', 'flags'] as const)
          expect(sorted(there[what].map(fate))).toEqual(sorted(back[what].map(fate).map(turnedFate)));
        expect(sorted(there.actions.map(presence))).toEqual(
          sorted(back.actions.map(presence).map(turnedPresence)),
        );
        expect(sorted(there.answers.map(values))).toEqual(
          sorted(back.answers.map(values).map(([id, then, now]) => [id, now, then])),
        );
        expect(isUnchanged(there)).toBe(isUnchanged(back));
      }),
      { numRuns },
    );
  });
});

const turned = ({ then, now }: { then?: unknown; now?: unknown }) => ({
  ...(now !== undefined && { then: now }),
  ...(then !== undefined && { now: then }),
});
type Row = [id: string, then: unknown, now: unknown, themes: string[]];
const byId = ({ id, then, now, themes }: Progress['recommendations'][number]): Row => [
  id,
  then,
  now,
  themes.map(({ question }) => question).sort(),
];
const turnedRow = ([id, then, now, themes]: Row): Row => [id, now, then, themes];
const fate = (one: { code?: string; key?: string; question?: string; fate: string }): [string, string] => [
  one.code ?? one.key ?? one.question ?? '',
  one.fate,
];
const TURNED: Record<string, string> = { new: 'cleared', cleared: 'new', remaining: 'remaining' };
const turnedFate = ([key, was]: [string, string]): [string, string] => [key, TURNED[was] ?? ''];
type Presence = [key: string, then: boolean, now: boolean];
const presence = ({ key, then, now }: Progress['actions'][number]): Presence => [key, !!then, !!now];
const turnedPresence = ([key, then, now]: Presence): Presence => [key, now, then];
const values = ({ question, then, now }: Progress['answers'][number]): [string, unknown, unknown] => [
  question,
  then,
  now,
];
const sorted = <T>(list: T[]): T[] =>
  list
    .map((one) => [JSON.stringify(one), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);

describe('the subject of two assessments', () => {
  const { details } = fold(passportsHeld().record);
  const named = (name: string, country: string, identifiers: string[]) => ({
    ...details,
    subject: { name, country, identifiers },
  });

  it('is the same by an identifier, or by name and country', () => {
    expect(isSameSubject(named('Löwe Textil', 'DE', ['DE 1']), named('Loewe GmbH', 'DE', ['de 1']))).toBe(
      true,
    );
    expect(isSameSubject(named('Löwe  Textil', 'DE', []), named('löwe textil', 'DE', ['DE 1']))).toBe(true);
    expect(isSameSubject(named('Löwe Textil', 'DE', []), named('Löwe Textil', 'BR', []))).toBe(false);
    expect(isSameSubject(named('Löwe Textil', 'DE', ['1']), named('Tiger Textil', 'DE', ['2']))).toBe(false);
  });
});
