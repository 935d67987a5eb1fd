/** Following up an action: what may be said of it, by whom, and when. */
import { describe, expect, it } from 'vitest';
import {
  fold,
  nextStates,
  updateProblems,
  verifyHead,
  writeRecord,
  type ActionUpdate,
} from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { ASSESSED_ON, Scenario, small } from '../support/scenario.ts';

const KEY = 'work.documents.return';
const SPAN = { from: ASSESSED_ON, today: '2027-03-01' };
const SUPPLIER = { name: 'Mei Lin', role: 'Head of personnel, supplier' };
const OFFICER = { name: 'A. Officer', role: 'Procurement officer' };

const done: ActionUpdate = {
  key: KEY,
  state: 'done',
  on: '2026-12-20',
  by: SUPPLIER,
  note: 'Receipts for 12 passports',
};
const verified: ActionUpdate = {
  key: KEY,
  state: 'verified',
  on: '2027-01-15',
  by: OFFICER,
  evidence: [{ grade: 'E3', date: '2027-01-14', title: 'Visit without notice' }],
};
const reopened: ActionUpdate = { ...verified, state: 'open', on: '2027-02-01', note: 'Collected again' };

describe('what may be said of an action', () => {
  it('is first that it is done, then that another person has verified it, and at any time that it is open again', () => {
    expect(nextStates([])).toEqual(['done']);
    expect(nextStates([done])).toEqual(['verified', 'open']);
    expect(nextStates([done, verified])).toEqual(['open']);
    expect(nextStates([done, verified, reopened])).toEqual(['done']);
    expect(updateProblems([], done, SPAN)).toEqual([]);
    expect(updateProblems([done], verified, SPAN)).toEqual([]);
    expect(updateProblems([done, verified], reopened, SPAN)).toEqual([]);
  });

  const { note: _, ...bare } = done;
  it.each<[string, ActionUpdate[], ActionUpdate, string[]]>([
    ['done, with nothing to look at', [], bare, ['proof-missing']],
    ['done, with a note of blanks', [], { ...done, note: ' \n' }, ['proof-missing']],
    ['done, by nobody', [], { ...done, by: { name: ' ', role: '' } }, ['name-missing']],
    ['done before the assessment', [], { ...done, on: '2026-11-22' }, ['date-early']],
    ['done tomorrow', [], { ...done, on: '2027-03-02' }, ['date-in-future']],
    ['verified though never done', [], verified, ['not-next']],
    ['verified before it was done', [done], { ...verified, on: '2026-12-19' }, ['date-early']],
    ['verified by whoever reported it done', [done], { ...verified, by: SUPPLIER }, ['own-word']],
    [
      'the same name, written otherwise',
      [done],
      { ...verified, by: { name: ' mei  LIN', role: '' } },
      ['own-word'],
    ],
    ['open, which it is', [], { ...reopened }, ['not-next']],
  ])('is not: %s', (_name, before, update, problems) => {
    expect(updateProblems(before, update, SPAN)).toEqual(problems);
  });
});

it('an update of an earlier assessment does not bring the first day of this one forward', () => {
  const earlier = { ...done, on: '2026-06-01' };
  expect(updateProblems([earlier], { ...verified, on: '2026-07-01' }, SPAN)).toEqual(['date-early']);
});

describe('the log', () => {
  const issued = (): Scenario =>
    new Scenario(small)
      .says('work.documents', 'no', { grade: 'E2' })
      .happens({
        type: 'decided',
        decision: {
          value: 'hold-and-remediate',
          proposed: 'hold-and-remediate',
          by: OFFICER,
          reasons: '',
          decidedOn: ASSESSED_ON,
        },
      })
      .happens({ type: 'issued', issuedOn: ASSESSED_ON });

  it('takes updates after the issue; decision and statement stand, and the head seals them', () => {
    const before = fold(issued().record);
    const { record } = issued()
      .happens({ type: 'action-updated', update: done })
      .happens({ type: 'action-updated', update: verified });
    const after = fold(record);
    expect(after).toMatchObject({ stage: 'issued', decision: before.decision, issuedOn: ASSESSED_ON });
    expect(after.updates.get(KEY)).toEqual([done, verified]);
    expect(verifyHead(record)).toBe(true);
    expect(readRecord(writeRecord(record))).toEqual({ ok: true, value: record });
  });

  it('shows that somebody changed an update', () => {
    const record = structuredClone(issued().happens({ type: 'action-updated', update: done }).record);
    Object.assign(record.events.at(-1) ?? {}, { update: { ...done, on: '2026-12-01' } });
    expect(readRecord(writeRecord(record))).toMatchObject({ ok: false, problems: [{ code: 'seal-broken' }] });
  });
});
