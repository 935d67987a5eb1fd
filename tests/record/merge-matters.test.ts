/** Where two copies of a record differ, matter by matter: what is asked, who changed it, and what is written once it was chosen. */
import { describe, expect, it } from 'vitest';
import type { Answer, Evidence } from '../../src/checklist/index.ts';
import {
  append,
  fold,
  type ActionUpdate,
  type AssessmentRecord,
  type EventBody,
  type Invitation,
  type ReceivedDeclaration,
} from '../../src/record/index.ts';
import {
  canKeepBoth,
  merge,
  planMerge,
  standingOf,
  suggestedChoices,
  type MergePlan,
  type Side,
} from '../../src/record/merge/index.ts';
import { hasMerged, relationOf } from '../../src/record/relation.ts';
import { ASSESSED_ON, Scenario, small } from '../support/scenario.ts';

const order = small.questions.map(({ id }) => id);
const AT = `${ASSESSED_ON}T12:00:00Z`;
const KEY = 'work.documents.return';
const OFFICER = { name: 'A. Officer', role: 'Procurement officer' };

function copies(common: EventBody[], ours: EventBody[], theirs: EventBody[]): MergePlan {
  const written = (events: EventBody[]): AssessmentRecord =>
    events.reduce((scenario, event) => scenario.happens(event), new Scenario(small)).record;
  return planOf(written([...common, ...ours]), written([...common, ...theirs]));
}

function planOf(ours: AssessmentRecord, theirs: AssessmentRecord): MergePlan {
  const plan = planMerge(ours, theirs, { order, waitingIn: () => [] });
  if (!plan) throw new Error('the copies have no beginning in common');
  return plan;
}

function chosen(plan: MergePlan, side: Side): AssessmentRecord {
  const record = merge(plan, new Map(plan.differences.map(({ id }) => [id, { side, both: false }])), AT);
  if (!record) throw new Error('something was left open');
  return record;
}

/** Each difference in short, and who made it. */
const asked = ({ differences }: MergePlan): string[][] => differences.map(({ id, changed }) => [id, changed]);

const answered = (question: string, value: string): EventBody => ({
  type: 'answered',
  question,
  answer: { value },
});

describe('details', () => {
  const { details } = fold(new Scenario(small).record);
  const described = (change: object): EventBody => ({
    type: 'described',
    details: { ...details, ...change },
  });
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const seller = { ...details.subject, name: 'Hadal Ltd' };

  it('are asked about part by part, and taken over without the parts that stay', () => {
    const assessor = { name: 'B. Other', role: 'Officer' };
    const plan = copies([], [described({ assessor })], [described({ subject: seller, period })]);
    expect(asked(plan)).toEqual([
      ['details subject', 'theirs'],
      ['details assessor', 'ours'],
      ['details period', 'theirs'],
    ]);
    const after = merge(plan, suggestedChoices(plan.differences), AT);
    expect(after && fold(after).details).toEqual({ ...details, assessor, subject: seller, period });
    expect(fold(chosen(plan, 'ours')).details).toEqual({ ...details, assessor });
  });

  it('lose a period that the other copy has taken out, and only then', () => {
    const plan = copies([described({ period })], [], [described({})]);
    expect(asked(plan)).toEqual([['details period', 'theirs']]);
    expect(fold(chosen(plan, 'theirs')).details).toEqual(details);
    const other = copies([described({ period })], [], [described({ period, subject: seller })]);
    expect(fold(chosen(other, 'theirs')).details).toEqual({ ...details, period, subject: seller });
  });
});

describe('answers', () => {
  it('are asked about in the order of the checklist, and those of questions that it does not have by name at the end', () => {
    const plan = copies(
      [],
      [answered('work.y', 'no'), answered('law.convictions', 'no')],
      [answered('work.x', 'yes'), answered('work.documents', 'yes')],
    );
    expect(asked(plan)).toEqual([
      ['answer work.documents', 'theirs'],
      ['answer law.convictions', 'ours'],
      ['answer work.x', 'theirs'],
      ['answer work.y', 'ours'],
    ]);
  });

  it('that are put off there are put off here, and one that was cleared there is cleared', () => {
    const given = answered('work.documents', 'no');
    const plan = copies(
      [given],
      [],
      [
        { type: 'cleared', question: 'work.documents' },
        { type: 'deferred', question: 'law.convictions' },
      ],
    );
    const after = standingOf(chosen(plan, 'theirs')).answers;
    expect(after.get('work.documents')).toEqual({ later: false, unconfirmed: false });
    expect(after.get('law.convictions')).toEqual({ later: true, unconfirmed: false });
  });

  it('that were put off after they were taken over are confirmed and put off again', () => {
    const carried: EventBody = { type: 'carried', question: 'work.documents', answer: { value: 'yes' } };
    const later: EventBody = { type: 'deferred', question: 'work.documents' };
    const confirmed: EventBody = { type: 'confirmed', question: 'work.documents' };
    const typesAfter = (ours: EventBody[], theirs: EventBody[]): string[] => {
      const plan = copies([carried], ours, theirs);
      return chosen(plan, 'theirs')
        .events.slice(plan.ours.events.length)
        .map(({ type }) => type);
    };
    expect(typesAfter([], [later, confirmed])).toEqual(['confirmed', 'deferred', 'merged']);
    expect(typesAfter([later], [later, confirmed])).toEqual(['confirmed', 'merged']);
    expect(typesAfter([], [later])).toEqual(['deferred', 'merged']);
    expect(typesAfter([confirmed], [answered('work.documents', 'no')])).toEqual(['answered', 'merged']);
  });
});

describe('what is kept of the answer that was not chosen', () => {
  const visit: Evidence = { grade: 'E3', date: '2026-10-01', title: 'Visit' };
  const papers: Evidence = { grade: 'E2', date: '2026-09-01', title: 'Papers' };

  const both = (ours: Partial<Answer>, theirs: Partial<Answer>): Answer | 'nothing' => {
    const answer = (value: string, rest: Partial<Answer>): EventBody => ({
      type: 'answered',
      question: 'work.documents',
      answer: { value, ...rest },
    });
    const plan = copies([], [answer('no', ours)], [answer('partly', theirs)]);
    const [difference] = plan.differences;
    if (difference?.kind !== 'answer') throw new Error('no difference');
    const after = merge(plan, new Map([[difference.id, { side: 'ours', both: true }]]), AT);
    const kept = after && standingOf(after).answers.get('work.documents')?.answer;
    if (canKeepBoth(difference, 'ours')) return kept ?? 'nothing';
    expect(kept).toEqual({ value: 'no', ...ours });
    return 'nothing';
  };

  it.each<[string, Partial<Answer>, Partial<Answer>, Answer | 'nothing']>([
    ['its note', {}, { note: 'Seen' }, { value: 'no', note: 'Seen' }],
    ['its note below the other', { note: 'Told' }, { note: 'Seen' }, { value: 'no', note: 'Told\nSeen' }],
    ['no note that is there already', { note: 'Seen\nTold' }, { note: 'Told' }, 'nothing'],
    [
      'a note of which one line is new',
      { note: 'Told' },
      { note: 'Told\nSeen' },
      { value: 'no', note: 'Told\nTold\nSeen' },
    ],
    ['its evidence', {}, { evidence: [visit] }, { value: 'no', evidence: [visit] }],
    [
      'evidence only that is not there',
      { evidence: [visit] },
      { evidence: [visit, papers] },
      { value: 'no', evidence: [visit, papers] },
    ],
    ['no evidence that is there already', { evidence: [papers, visit] }, { evidence: [visit] }, 'nothing'],
    [
      'its note, where the chosen one has evidence',
      { evidence: [visit] },
      { note: 'Seen' },
      { value: 'no', note: 'Seen', evidence: [visit] },
    ],
    ['nothing, where it has nothing', { note: 'Told', evidence: [visit] }, {}, 'nothing'],
  ])('is %s', (_name, ours, theirs, kept) => {
    expect(both(ours, theirs)).toEqual(kept);
  });

  it('is as much as a record can hold, and not a piece more', () => {
    const pieces = (count: number): Evidence[] =>
      Array.from({ length: count }, (_, at) => ({ ...papers, title: `Papers ${String(at)}` }));
    expect(both({ evidence: [visit] }, { evidence: pieces(199) })).not.toBe('nothing');
    expect(both({ evidence: [visit] }, { evidence: pieces(200) })).toBe('nothing');
    expect(both({ note: 'a' }, { note: 'b'.repeat(19_998) })).not.toBe('nothing');
    expect(both({ note: 'a' }, { note: 'b'.repeat(19_999) })).toBe('nothing');
  });
});

describe('wordings of actions', () => {
  const worded = (edit: object): EventBody => ({ type: 'action-edited', edit: { key: KEY, ...edit } });

  it('are asked about part by part where the other copy has another one', () => {
    const plan = copies(
      [worded({ owner: 'Site manager' })],
      [worded({ deadline: '2027-01-01', measure: 'All returned' })],
      [worded({ owner: 'Head office', measure: 'Half returned' })],
    );
    expect(asked(plan)).toEqual([
      [`action ${KEY} owner`, 'theirs'],
      [`action ${KEY} measure`, 'both'],
    ]);
    expect(fold(chosen(plan, 'theirs')).edits.get(KEY)).toEqual({
      key: KEY,
      owner: 'Head office',
      deadline: '2027-01-01',
      measure: 'Half returned',
    });
    expect(fold(chosen(plan, 'ours')).edits.get(KEY)).toMatchObject({
      owner: 'Site manager',
      measure: 'All returned',
    });
  });

  it('are asked about by name, whatever the order in which they were made', () => {
    const other = (key: string): EventBody => worded({ key, owner: 'Head office' });
    const plan = copies([], [], [other('b.b.b'), other('c.c.c'), other('a.a.a')]);
    expect(plan.differences.map(({ id }) => id)).toEqual([
      'action a.a.a owner',
      'action b.b.b owner',
      'action c.c.c owner',
    ]);
  });

  it('that only we have are not asked about', () => {
    expect(asked(copies([], [worded({ owner: 'Site manager' })], []))).toEqual([]);
  });
});

describe('wordings of a statement', () => {
  const worded = (key: string, text: string, language = 'en'): EventBody => ({
    type: 'text-edited',
    edit: { key, language, text, draft: 'Draft' },
  });

  it('are asked about in each language where they differ', () => {
    const plan = copies(
      [worded('c07', 'Before'), worded('c09', 'Same')],
      [worded('c07', 'Ours'), worded('c08', 'Only ours')],
      [worded('c07', 'Theirs'), worded('c07', '其他', 'zh'), worded('c06', 'Only theirs')],
    );
    expect(asked(plan)).toEqual([
      ['text c06 en', 'theirs'],
      ['text c07 en', 'both'],
      ['text c07 zh', 'theirs'],
      ['text c08 en', 'ours'],
    ]);
    const after = fold(chosen(plan, 'theirs')).texts.map(({ key, language, text }) => [key, language, text]);
    expect(after.sort()).toEqual([
      ['c06', 'en', 'Only theirs'],
      ['c07', 'en', 'Theirs'],
      ['c07', 'zh', '其他'],
      ['c09', 'en', 'Same'],
    ]);
  });
});

describe('reports on actions', () => {
  const update = (note: string, key = KEY): ActionUpdate => ({
    key,
    state: 'done',
    on: ASSESSED_ON,
    by: OFFICER,
    note,
  });
  const reported = (note: string, key = KEY): EventBody => ({
    type: 'action-updated',
    update: update(note, key),
  });

  it('are asked about by action, and only those that we lack are taken', () => {
    const plan = copies(
      [reported('first')],
      [reported('ours')],
      [reported('theirs'), reported('other', 'a.b.c')],
    );
    expect(asked(plan)).toEqual([
      ['progress a.b.c', 'theirs'],
      [`progress ${KEY}`, 'both'],
    ]);
    const after = fold(chosen(plan, 'theirs')).updates;
    expect(after.get(KEY)?.map(({ note }) => note)).toEqual(['first', 'ours', 'theirs']);
    expect(
      fold(chosen(plan, 'ours'))
        .updates.get(KEY)
        ?.map(({ note }) => note),
    ).toEqual(['first', 'ours']);
  });

  it('that we have as well are not asked about', () => {
    expect(asked(copies([], [reported('same'), reported('more')], [reported('same')]))).toEqual([]);
  });
});

describe('how the assessment ended', () => {
  const decided: EventBody = {
    type: 'decided',
    decision: {
      value: 'exclude',
      proposed: 'exclude',
      by: OFFICER,
      reasons: 'heard',
      decidedOn: ASSESSED_ON,
    },
  };
  const ending: EventBody[] = [
    decided,
    { type: 'adopted', adoption: { by: OFFICER, adoptedOn: ASSESSED_ON, remarks: '' } },
    { type: 'issued', issuedOn: ASSESSED_ON },
    { type: 'signed', signature: { by: OFFICER, place: 'Alder', signedOn: ASSESSED_ON } },
  ];

  it('is taken over whole, step by step, and nothing that did not happen', () => {
    const plan = copies([], [], ending);
    expect(asked(plan)).toEqual([['outcome', 'theirs']]);
    expect(standingOf(chosen(plan, 'theirs')).outcome).toEqual(standingOf(plan.theirs).outcome);
    const added = (taken: EventBody[]): string[] =>
      chosen(copies([], [], taken), 'theirs').events.map(({ type }) => type);
    expect(added(ending)).toEqual(['started', 'decided', 'adopted', 'issued', 'signed', 'merged']);
    expect(added([decided])).toEqual(['started', 'decided', 'merged']);
  });

  it('is not asked about where the other copy has not ended, or has ended alike', () => {
    expect(asked(copies([], [decided], []))).toEqual([]);
    expect(asked(copies([], [decided], [decided]))).toEqual([]);
  });

  it('stays ours where ours was signed, or where their details were not taken', () => {
    const { details } = fold(new Scenario(small).record);
    const signed = ending.slice(3);
    expect(fold(chosen(copies([], signed, [decided]), 'theirs')).decision).toBeNull();
    const plan = copies(
      [],
      [],
      [{ type: 'described', details: { ...details, assessedOn: '2026-12-01' } }, decided],
    );
    const choices = suggestedChoices(plan.differences).set('details assessedOn', {
      side: 'ours',
      both: false,
    });
    const after = merge(plan, choices, AT);
    expect(after && fold(after).decision).toBeNull();
  });
});

describe('a merge', () => {
  it('is what makes the other copy an older one', () => {
    const plan = copies([], [answered('work.documents', 'no')], [answered('work.documents', 'yes')]);
    expect(plan.isSettled).toBe(false);
    const after = chosen(plan, 'ours');
    expect(hasMerged(after, plan.theirs)).toBe(true);
    expect(hasMerged(after, plan.ours)).toBe(false);
    expect(relationOf(null, after)).toBe('new');
    expect(relationOf(after, plan.theirs)).toBe('older');
    expect(relationOf(after, plan.ours)).toBe('older');
    expect(relationOf(plan.ours, after)).toBe('newer');
  });

  it('of both copies by each other leaves nobody to say who changed what since, so that all is asked', () => {
    const plan = copies([], [answered('work.documents', 'no')], [answered('work.documents', 'yes')]);
    const here = chosen(plan, 'ours');
    const there = chosen(planOf(plan.theirs, plan.ours), 'ours');
    const again = planOf(here, there);
    expect(again.branches.base).toBeNull();
    expect(asked(again)).toEqual([['answer work.documents', 'both']]);
  });

  it('is settled where one copy has taken in the other and nothing differs since, not before', () => {
    const plan = copies([], [answered('work.documents', 'no')], [answered('work.documents', 'yes')]);
    const here = chosen(plan, 'theirs');
    expect(planOf(here, plan.theirs)).toMatchObject({ isSettled: true, differences: [], additions: [] });
    const later = append(here, answered('law.convictions', 'no'), AT);
    expect(planOf(later, plan.theirs).isSettled).toBe(false);
    expect(asked(planOf(later, plan.theirs))).toEqual([['answer law.convictions', 'ours']]);
  });

  it('brings over what was sent and what came back there, without asking, each once', () => {
    const invited = (id: string): EventBody => ({ type: 'invited', invitation: { id } as Invitation });
    const received: EventBody = {
      type: 'declaration-received',
      declaration: { invitation: 'first' } as ReceivedDeclaration,
    };
    const opened: EventBody = { type: 'reopened', reason: 'a letter came' };
    const plan = copies([], [invited('first')], [invited('first'), opened, invited('second'), received]);
    expect(plan.differences).toEqual([]);
    expect(plan.additions).toEqual([invited('second'), received]);
    const after = chosen(plan, 'ours');
    expect(fold(after).invitations.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(fold(after).received).toHaveLength(1);
    const linked = planOf(
      append(plan.ours, { type: 'merged', merged: { other: plan.theirs.head, common: 1 } }, AT),
      plan.theirs,
    );
    expect(linked).toMatchObject({ isSettled: false, differences: [] });
  });

  it('knows of answers that wait for a word, but of none where there is no answer', () => {
    const { record } = new Scenario(small).happens(answered('work.documents', 'no'));
    const plan = planMerge(record, append(record, { type: 'reopened', reason: '' }, AT), {
      order,
      waitingIn: ({ events }) => (events.length > 2 ? ['work.documents', 'law.convictions'] : []),
    });
    expect(plan?.differences).toMatchObject([
      { question: 'work.documents', ours: { unconfirmed: false }, theirs: { unconfirmed: true } },
    ]);
  });
});
