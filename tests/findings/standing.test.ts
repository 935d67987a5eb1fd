/** The plan after the decision: what is open, overdue, done or verified on a given day. */
import { describe, expect, it } from 'vitest';
import { nextDeadline, standingOf, workloadOf, type ActionFinding } from '../../src/findings/index.ts';
import type { ActionUpdate } from '../../src/record/index.ts';
import { Scenario, small } from '../support/scenario.ts';

const KEY = 'work.documents.return';
const BY = { name: 'Mei Lin', role: 'Head of personnel, supplier' };
const update = (state: ActionUpdate['state'], on: string, name = BY.name): ActionUpdate => ({
  key: KEY,
  state,
  on,
  by: { ...BY, name },
  note: 'seen',
});

/** Passports are held: they are to be returned by a deadline. */
const passportsHeld = (): Scenario => new Scenario(small).says('work.documents', 'no', { grade: 'E2' });

function theAction(scenario: Scenario): ActionFinding {
  const action = scenario.findings().actions.find(({ key }) => key === KEY);
  if (!action) throw new Error('the plan lacks the action');
  return action;
}

describe('an action of the plan', () => {
  const { deadline } = theAction(passportsHeld());
  const followed = theAction(
    passportsHeld()
      .happens({ type: 'action-updated', update: update('done', '2027-01-10') })
      .happens({ type: 'action-updated', update: update('verified', '2027-01-20', 'A. Officer') })
      .happens({ type: 'action-updated', update: update('open', '2027-02-01', 'A. Officer') }),
  );

  it('is open until the end of its deadline, and overdue from the day after', () => {
    expect(standingOf(theAction(passportsHeld()), deadline)).toBe('open');
    expect(standingOf(theAction(passportsHeld()), '2027-12-31')).toBe('overdue');
  });

  it('is judged by what was known on the day that one asks about', () => {
    expect(deadline < '2027-01-09').toBe(true);
    expect(
      ['2027-01-09', '2027-01-10', '2027-01-20', '2027-02-01'].map((day) => standingOf(followed, day)),
    ).toEqual(['overdue', 'done', 'verified', 'overdue']);
  });

  it('takes a new deadline that the officer has set', () => {
    const later = theAction(
      passportsHeld().happens({ type: 'action-edited', edit: { key: KEY, deadline: '2027-12-31' } }),
    );
    expect(standingOf(later, '2027-12-31')).toBe('open');
  });

  it('has its next deadline named while it is to be done, and not when it was left out', () => {
    const one = theAction(passportsHeld());
    expect(nextDeadline([{ ...one, deadline: '2027-05-01' }, one], '2026-12-01')).toBe(deadline);
    expect(nextDeadline([followed], '2027-01-20')).toBeUndefined();
    expect(nextDeadline([{ ...one, dropped: 'not needed' }], '2026-12-01')).toBeUndefined();
  });

  it('counts as work to do until it is done, in time or late; what was left out does not', () => {
    const one = theAction(passportsHeld());
    const plan = [one, { ...one, deadline: '2026-11-24' }, { ...one, dropped: 'not needed' }, followed];
    expect(workloadOf(plan, '2026-11-25')).toEqual({ open: 3, overdue: 1, nextDeadline: '2026-11-24' });
    expect(workloadOf([followed], '2027-01-20')).toEqual({ open: 0, overdue: 0, nextDeadline: undefined });
  });

  it('changes no finding but itself, whatever is said of it', () => {
    const before = passportsHeld().findings();
    const after = passportsHeld()
      .happens({ type: 'action-updated', update: update('done', '2027-01-10') })
      .findings();
    expect({ ...after, actions: [] }).toEqual({ ...before, actions: [] });
    expect(after.actions.map(({ progress: _, ...rest }) => rest)).toEqual(before.actions);
  });
});
