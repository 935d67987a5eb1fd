/** What a log says in the end, event by event. */
import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceFile } from '../../src/checklist/index.ts';
import {
  fold,
  isKnownEvent,
  namedFiles,
  sealInvitation,
  startRecord,
  verifyInvitation,
  writeRecord,
  type EventBody,
  type Invitation,
  type Move,
  type Salvage,
  type ReceivedDeclaration,
  type Signature,
} from '../../src/record/index.ts';
import { ASSESSED_ON, Scenario, small } from '../support/scenario.ts';

const HEAD = { name: 'B. Head', role: 'Head' };
const decided: EventBody = {
  type: 'decided',
  decision: { value: 'proceed', proposed: 'proceed', by: HEAD, reasons: '', decidedOn: ASSESSED_ON },
};
const adopted: EventBody = {
  type: 'adopted',
  adoption: { by: HEAD, adoptedOn: ASSESSED_ON, remarks: 'from next year' },
};
const issued: EventBody = { type: 'issued', issuedOn: ASSESSED_ON };
const signature: Signature = { by: HEAD, place: 'Chittagong', signedOn: ASSESSED_ON };
const signed: EventBody = { type: 'signed', signature };

const file = (name: string): EvidenceFile => ({
  name,
  size: 3,
  type: 'application/pdf',
  digest: name.padEnd(64, '0'),
});
const evidence = (name: string): Evidence => ({
  grade: 'E2',
  date: '2026-10-01',
  title: name,
  file: file(name),
});

const said = (...events: EventBody[]): Scenario =>
  events.reduce((scenario, event) => scenario.happens(event), new Scenario(small));

const stageAfter = (...events: EventBody[]): string => fold(said(...events).record).stage;

const invitation: Invitation = sealInvitation({
  id: '00000000-0000-4000-8000-0000000000aa',
  tool: 'test',
  checklist: said().record.checklist,
  buyer: { name: 'Ministry of Works', contact: HEAD },
  procurement: { title: 'Work clothing', reference: 'MW-2026-114' },
  supplier: { name: 'Hadal Garments Ltd', country: 'BD', identifiers: [] },
  depth: 'all',
  createdOn: ASSESSED_ON,
});

const received: ReceivedDeclaration = {
  invitation: invitation.id,
  head: 'a'.repeat(64),
  file: file('returned'),
  evidence: [file('attached'), file('attached-too')],
};

const salvage: Salvage = {
  from: '00000000-0000-4000-8000-0000000000ac',
  code: 'cut',
  event: 9,
  carried: { proven: 1, unproven: 2 },
  left: { events: 3, answers: 4, evidence: 5 },
};
const move: Move = {
  from: { id: 'small', version: '0.9.0', digest: 'b'.repeat(64) },
  kept: [],
  confirm: [],
  aside: [],
  dropped: [
    {
      question: 'work.gone',
      reason: 'question-gone',
      answer: { value: 'yes', evidence: [evidence('dropped')] },
    },
    { question: 'work.bare', reason: 'question-gone', answer: { value: 'yes' } },
  ],
  added: [],
  actions: [],
};

describe('the stage of an assessment', () => {
  it('is that of the last step taken: answers, a decision or an adopted plan, the issue', () => {
    expect(stageAfter()).toBe('answering');
    expect(stageAfter(decided)).toBe('decided');
    expect(stageAfter(adopted)).toBe('decided');
    expect(stageAfter(adopted, issued)).toBe('issued');
  });

  it('is "signed" for a declaration, until it is described anew', () => {
    expect(stageAfter(signed)).toBe('signed');
    const { details } = fold(said().record);
    const after = fold(said(adopted, signed, { type: 'described', details }).record);
    expect(after).toMatchObject({ signature: null, adoption: { by: HEAD } });
  });

  it.each<EventBody>([
    { type: 'answered', question: 'work.documents', answer: { value: 'yes' } },
    { type: 'carried', question: 'work.documents', answer: { value: 'yes' } },
    { type: 'deferred', question: 'work.documents' },
    { type: 'cleared', question: 'work.documents' },
    { type: 'confirmed', question: 'work.documents' },
    { type: 'reopened', reason: 'a letter came' },
  ])('goes back to answering, whatever was reached, when something is $type', (event) => {
    const none = { stage: 'answering', decision: null, adoption: null, issuedOn: null, signature: null };
    expect(fold(said(decided, adopted, issued, signed, event).record)).toMatchObject(none);
  });

  it.each<EventBody>([
    { type: 'action-edited', edit: { key: 'work.documents.return', owner: 'Site manager' } },
    { type: 'text-edited', edit: { key: 'c07', language: 'en', text: 'Ours', draft: 'Draft' } },
    { type: 'invited', invitation },
    { type: 'declaration-received', declaration: received },
    { type: 'moved', move },
    { type: 'salvaged', salvage },
  ])('stays where it is when something is $type', (event) => {
    expect(stageAfter(decided, event)).toBe('decided');
  });
});

describe('what a log says', () => {
  it('of invitations, declarations, a move and a damaged record is kept in order', () => {
    const later = { ...invitation, id: '00000000-0000-4000-8000-0000000000ab' };
    const log = said(
      { type: 'invited', invitation },
      { type: 'invited', invitation: later },
      { type: 'declaration-received', declaration: received },
      { type: 'moved', move },
      { type: 'salvaged', salvage },
    );
    expect(fold(log.record)).toMatchObject({
      invitations: [invitation, later],
      received: [received],
      moved: move,
      salvaged: salvage,
    });
    expect(fold(said().record)).toMatchObject({
      invitations: [],
      received: [],
      moved: null,
      salvaged: null,
      declaration: null,
    });
  });

  it('of each answer is the change without its place in the log', () => {
    const changes = [
      { type: 'answered', question: 'work.documents', answer: { value: 'no' } },
      { type: 'carried', question: 'law.convictions', answer: { value: 'yes' } },
      { type: 'deferred', question: 'risk.industry' },
      { type: 'cleared', question: 'work.documents' },
      { type: 'confirmed', question: 'law.convictions' },
    ] as const;
    expect(fold(said(...changes).record).changes).toEqual(changes);
  });

  it('of a text is its last wording in each language; an empty one puts the draft back', () => {
    const wording = (key: string, language: string, text: string): EventBody => ({
      type: 'text-edited',
      edit: { key, language, text, draft: 'Draft' },
    });
    const { texts } = fold(
      said(
        wording('c07', 'en', 'First'),
        wording('c07', 'zh', '其他'),
        wording('c08', 'en', 'Other'),
        wording('c07', 'en', 'Second'),
        wording('c08', 'en', ''),
      ).record,
    );
    expect(texts.map(({ key, language, text }) => [key, language, text])).toEqual([
      ['c07', 'zh', '其他'],
      ['c07', 'en', 'Second'],
    ]);
  });

  it('is nothing where it does not say who is assessed', () => {
    const { record } = said(issued);
    expect(() => fold({ ...record, events: record.events.slice(1) })).toThrow(RangeError);
  });
});

describe('a declaration', () => {
  it('holds the invitation that it answers, and an earlier assessment is named where there was one', () => {
    const { id, tool, checklist } = said().record;
    const { details } = fold(said().record);
    const start = { id, tool, checklist, details, at: `${ASSESSED_ON}T09:00:00Z` };
    const follows = { id, digest: 'c'.repeat(64) };
    expect(startRecord({ ...start, declaration: invitation, follows })).toMatchObject({
      declaration: invitation,
      follows,
    });
    expect(fold(startRecord({ ...start, declaration: invitation })).declaration).toEqual(invitation);
    expect(Object.keys(startRecord(start))).not.toContain('declaration');
    expect(Object.keys(startRecord(start))).not.toContain('follows');
  });

  it('is asked for by an invitation that shows if anybody changed it', () => {
    expect(verifyInvitation(invitation)).toBe(true);
    expect(verifyInvitation({ ...invitation, depth: 'core' })).toBe(false);
  });
});

describe('the files that a log names', () => {
  it('are those of answers, also of answers given up since, of actions, of declarations and of what a move dropped; each once', () => {
    const answer = (name: string): EventBody => ({
      type: 'answered',
      question: 'work.documents',
      answer: { value: 'no', evidence: [evidence(name), { ...evidence(name), title: 'the same again' }] },
    });
    const { file: _, ...unattached } = evidence('elsewhere');
    const log = said(
      answer('first'),
      answer('second'),
      { type: 'answered', question: 'law.convictions', answer: { value: 'no', evidence: [unattached] } },
      { type: 'carried', question: 'law.convictions', answer: { value: 'yes' } },
      { type: 'declaration-received', declaration: received },
      {
        type: 'action-updated',
        update: {
          key: 'work.documents.return',
          state: 'done',
          on: ASSESSED_ON,
          by: HEAD,
          evidence: [evidence('receipts')],
        },
      },
      {
        type: 'action-updated',
        update: { key: 'work.documents.return', state: 'open', on: ASSESSED_ON, by: HEAD, note: 'again' },
      },
      { type: 'moved', move },
    );
    expect(namedFiles(log.record.events).map(({ name }) => name)).toEqual([
      'first',
      'second',
      'returned',
      'attached',
      'attached-too',
      'receipts',
      'dropped',
    ]);
  });
});

describe('the text of a record', () => {
  it('tells first what it is, and in each event the place, the time and the type', () => {
    const { record } = said(decided);
    const written = JSON.parse(writeRecord(record)) as { events: object[] };
    expect(Object.keys(written)).toEqual(['format', 'id', 'tool', 'checklist', 'head', 'events']);
    expect(Object.keys(written.events[1] ?? {})).toEqual(['seq', 'at', 'type', 'decision']);
    expect(Object.keys((written.events[1] as { decision: object }).decision)).toEqual([
      'by',
      'decidedOn',
      'proposed',
      'reasons',
      'value',
    ]);
    expect(writeRecord(record)).toMatch(/^\{\n {2}"format": .*\n\}\n$/s);
  });
});

it('a type of event that every object has is not known', () => {
  expect(isKnownEvent({ type: 'signed' })).toBe(true);
  expect(isKnownEvent({ type: 'constructor' })).toBe(false);
});
