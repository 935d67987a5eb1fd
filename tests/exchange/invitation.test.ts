/** Invitations and what comes back: read as they were written, and refused with the reason and the place for everything else. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  handOver,
  matchProblems,
  readInvitation,
  readReturn,
  recordProblems,
  writeInvitation,
} from '../../src/exchange/index.ts';
import { effectiveAnswer, replay } from '../../src/questionnaire/index.ts';
import {
  append,
  fold,
  sealInvitation,
  startRecord,
  verifyHead,
  writeRecord,
  type AssessmentRecord,
  type Invitation,
} from '../../src/record/index.ts';
import { anyWalk } from '../support/arbitrary.ts';
import { asked, Declaring, inviting, WISH } from '../support/declaration.ts';
import { goodSupplier, Scenario, supplier } from '../support/scenario.ts';

const { officer, invitation } = inviting();

const answered = (): Declaring =>
  new Declaring(invitation)
    .says('rec11.flowdown', 'no')
    .shows('rec13.training', 'E2', 'attendance, 40 people')
    .signs();

/** The codes and places of what is wrong. */
type Read = { ok: true; value: unknown } | { ok: false; problems: { code: string; path: string }[] };
const refusal = (result: Read): string[] =>
  result.ok ? [] : result.problems.map(({ code, path }) => [code, path].filter(Boolean).join(' at '));

describe('an invitation', () => {
  it('is read as it was written', () => {
    expect(readInvitation(writeInvitation(invitation))).toEqual({ ok: true, value: invitation });
  });

  it('holds nothing that the officer has found, rated or noted', () => {
    const findings = goodSupplier('high').says('rec11.flowdown', 'no', { note: 'a secret', grade: 'E1' });
    const { invitation: made } = inviting({}, findings);
    expect(Object.keys(made).sort()).toEqual([
      'buyer',
      'checklist',
      'createdOn',
      'depth',
      'dueOn',
      'format',
      'id',
      'procurement',
      'seal',
      'supplier',
      'tool',
    ]);
    expect(writeInvitation(made)).not.toMatch(/secret|high|USD/);
  });

  const changed = (change: (invitation: Record<string, unknown>) => void): string => {
    const copy = structuredClone(invitation) as unknown as Record<string, unknown>;
    change(copy);
    return JSON.stringify(copy);
  };

  it.each<[string, string, string[]]>([
    ['no JSON', 'Dear supplier', ['not-json']],
    ['a list', '[]', ['not-an-invitation at format']],
    ['a record', writeRecord(officer.record), ['not-an-invitation at format']],
    ['no format', changed((one) => delete one['format']), ['not-an-invitation at format']],
    [
      'a newer format',
      changed((one) => (one['format'] = 'probity-invitation/2')),
      ['newer-format at format'],
    ],
    ['a later date', changed((one) => (one['dueOn'] = '2027-12-15')), ['invitation-changed at seal']],
    ['another depth', changed((one) => (one['depth'] = 'core')), ['invitation-changed at seal']],
    ['no seal', changed((one) => delete one['seal']), ['field at seal']],
    ['a field of its own', changed((one) => (one['risk'] = 'high')), ['field-unknown at risk']],
    ['a number for a name', changed((one) => (one['supplier'] = 7)), ['field at supplier']],
    ['a day that is none', changed((one) => (one['createdOn'] = '2026-02-30')), ['field at createdOn']],
  ])('with %s is refused', (_, text, wanted) => {
    expect(refusal(readInvitation(text))).toEqual(wanted);
  });
});

describe('what comes back', () => {
  it('is the declaration with the files of its evidence, and matches the assessment that asked for it', () => {
    const result = readReturn(answered().returned);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { record, files } = result.value;
    expect(record).toEqual(answered().handedOver);
    expect([...files.values()].map((bytes) => new TextDecoder().decode(bytes))).toEqual([
      'attendance, 40 people',
    ]);
    expect(recordProblems(asked, record)).toEqual([]);
    expect(matchProblems(record, officer.record)).toEqual([]);
  });

  it('is the same file each time', () => {
    expect(answered().returned).toEqual(answered().returned);
  });

  /** The archive with one of its files changed. */
  const repacked = (change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>): Uint8Array =>
    zipSync(change(unzipSync(answered().returned)));
  const evidencePath =
    Object.keys(unzipSync(answered().returned)).find((path) => path.startsWith('evidence/')) ?? '';

  it('names its evidence so that a computer can open it', () => {
    expect(evidencePath).toMatch(/^evidence\/[0-9a-f]{64}\.pdf$/);
  });

  it.each<[string, Uint8Array, string[]]>([
    ['no archive', strToU8('PK but no zip'), ['not-a-return']],
    ['an archive of something else', zipSync({ 'checklist.yaml': strToU8('id: own') }), ['not-a-return']],
    [
      'an answer changed',
      repacked((files) => {
        const text = new TextDecoder().decode(files['declaration.json']);
        return { ...files, 'declaration.json': strToU8(text.replace('"value": "no"', '"value": "yes"')) };
      }),
      ['seal-broken at declaration.json: head'],
    ],
    [
      'a file taken out',
      repacked(({ [evidencePath]: _, ...files }) => files),
      [`file-missing at ${evidencePath}`],
    ],
    [
      'a file exchanged',
      repacked((files) => ({ ...files, [evidencePath]: strToU8('attendance, 90 people') })),
      [`file-changed at ${evidencePath}`],
    ],
    [
      'a file put in',
      repacked((files) => ({ ...files, 'run.exe': strToU8('MZ') })),
      ['file-unexpected at run.exe'],
    ],
    [
      'no record',
      repacked((files) => ({ ...files, 'declaration.json': strToU8('{}') })),
      ['not-a-record at declaration.json: format'],
    ],
    [
      'more files than any declaration',
      zipSync(
        Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`evidence/${String(at)}`, strToU8('x')])),
      ),
      ['too-many-files'],
    ],
  ])('with %s is refused', (_, archive, wanted) => {
    expect(refusal(readReturn(archive))).toEqual(wanted);
  });

  it('is not unpacked when it says that it is larger than a computer can hold', () => {
    const bomb = zipSync({ 'declaration.json': new Uint8Array(201_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(refusal(readReturn(bomb))).toEqual(['return-too-large']);
  });
});

describe('a declaration beside an assessment', () => {
  const { id } = supplier.checklist;
  const declared = (own: Invitation, change?: (declaring: Declaring) => Declaring): AssessmentRecord => {
    const declaring = new Declaring(own).says('rec11.flowdown', 'no');
    return (change?.(declaring) ?? declaring.signs()).record;
  };
  const described = (part: { subject?: string; title?: string }) => (declaring: Declaring) => {
    const { details } = fold(declaring.record);
    const { subject, procurement } = details;
    return declaring
      .happens({
        type: 'described',
        details: {
          ...details,
          subject: { ...subject, name: part.subject ?? subject.name },
          procurement: { ...procurement, title: part.title ?? procurement.title },
        },
      })
      .signs();
  };
  /** An invitation with something else in it, sealed anew by whoever changed it. */
  const forged = (change: Partial<Invitation>): Invitation => {
    const { seal: _, format: __, ...content } = { ...invitation, ...change };
    return sealInvitation(content);
  };
  const other = (details: { name?: string; title?: string }): Invitation => {
    const scenario = new Scenario(supplier);
    const now = fold(scenario.record).details;
    scenario.happens({
      type: 'described',
      details: {
        ...now,
        subject: { ...now.subject, name: details.name ?? now.subject.name },
        procurement: { ...now.procurement, title: details.title ?? now.procurement.title },
      },
    });
    return inviting({ id: '00000000-0000-4000-8000-0000000000cc' }, scenario).invitation;
  };
  const withChecklist = (): AssessmentRecord => {
    const { details, declaration } = fold(declared(invitation));
    const started = startRecord({
      id: crypto.randomUUID(),
      tool: 'test',
      checklist: { id, version: '0.9.0', digest: '0'.repeat(64) },
      details,
      ...(declaration ? { declaration } : {}),
      at: '2026-11-23T10:00:00Z',
    });
    const signature = { by: { name: 'Li Wei', role: 'Director' }, place: '', signedOn: '2026-11-23' };
    return append(started, { type: 'signed', signature }, '2026-11-23T10:00:00Z');
  };

  it.each<[string, AssessmentRecord, string[]]>([
    ['it answers', declared(invitation), []],
    ['an officer’s assessment', goodSupplier().record, ['not-a-declaration at declaration']],
    ['not signed', declared(invitation, (one) => one), ['not-signed at events']],
    [
      'changed after it was signed',
      declared(invitation, (one) => one.signs().says('rec13.training', 'yes')),
      ['not-signed at events'],
    ],
    [
      'of another supplier',
      declared(other({ name: 'Abyss Ltd' })),
      ['other-supplier at declaration.supplier.name'],
    ],
    [
      'for another procurement',
      declared(other({ title: 'Boots' })),
      ['other-procurement at declaration.procurement.title'],
    ],
    [
      'to an invitation that this officer did not make',
      declared(other({})),
      ['not-invited at declaration.id'],
    ],
    [
      'to an invitation that was changed and sealed anew',
      declared(forged({ depth: 'core' })),
      ['invitation-changed at declaration'],
    ],
    [
      'to an invitation whose seal is broken',
      declared({ ...invitation, depth: 'core' }),
      ['invitation-changed at declaration.seal'],
    ],
    [
      'that names another supplier in its answers',
      declared(invitation, described({ subject: 'Abyss Ltd' })),
      ['other-supplier at events.0.details.subject.name'],
    ],
    [
      'that names another contract in its answers',
      declared(invitation, described({ title: 'Boots' })),
      ['other-procurement at events.0.details.procurement.title'],
    ],
    ['by another version of the checklist', withChecklist(), ['other-checklist at checklist']],
  ])('%s', (_, returned, wanted) => {
    expect(verifyHead(returned)).toBe(true);
    expect(refusal({ ok: false, problems: matchProblems(returned, officer.record) })).toEqual(wanted);
  });
});

describe('handing over', () => {
  it('passes on the answers that count, and nothing that was taken out again', () => {
    const declaring = new Declaring(invitation)
      .says('rec10c.identity-documents', { value: 'no', note: 'asked Rahim in room 4' })
      .says('rec10c.identity-documents.held', 3)
      .says('rec10c.identity-documents', { value: 'yes' })
      .signs();
    expect(JSON.stringify(declaring.record)).toContain('Rahim');
    const { handedOver } = declaring;
    expect(JSON.stringify(handedOver)).not.toContain('Rahim');
    // Set aside with the answer that it followed from.
    expect(JSON.stringify(handedOver)).not.toContain('rec10c.identity-documents.held');
    expect(verifyHead(handedOver)).toBe(true);
    expect(handedOver.id).not.toBe(declaring.record.id);
  });

  it('says the same as the record it was made from, whatever was answered in which order', () => {
    fc.assert(
      fc.property(anyWalk(asked), (changes) => {
        const declaring = new Declaring(invitation);
        for (const change of changes) declaring.happens(change);
        const before = declaring.state;
        const after = replay(asked, fold(declaring.signs().handedOver).changes);
        const given = (state: typeof before) =>
          asked.questions.map((question) => effectiveAnswer(asked, state, question.id));
        expect(given(after)).toEqual(given(before));
      }),
      { numRuns: 100 },
    );
  });

  it('gives each signing an id of its own, so that an earlier declaration is never overwritten', () => {
    const first = answered().handedOver.id;
    const second = answered().says('rec12.grievance', 'yes').signs().handedOver.id;
    expect(first).toBe(answered().handedOver.id);
    expect(second).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('refuses what nobody has signed', () => {
    expect(handOver(asked, new Declaring(invitation).record)).toBeNull();
    expect(handOver(supplier, goodSupplier().record)).toBeNull();
  });
});

it('an invitation bears the day and the contact that the officer gave', () => {
  expect(invitation).toMatchObject({
    dueOn: WISH.dueOn,
    buyer: { name: 'Ministry of Works', contact: WISH.contact },
  });
});
