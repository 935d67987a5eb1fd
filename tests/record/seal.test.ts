/** Whoever holds a key stands by the log as it stood: what is covered, what is not, and what somebody did to it since. */
import fc from 'fast-check';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import {
  append,
  fold,
  SEALS_LIMIT,
  startRecord,
  writeRecord,
  type AssessmentRecord,
  type EventBody,
  type LogEvent,
} from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { fingerprintOf, isFullOfSeals, publicKeyOf, sealRecord, sealsOf } from '../../src/record/seal.ts';
import { anyWalk } from '../support/arbitrary.ts';
import { ASSESSED_ON, Scenario, small } from '../support/scenario.ts';

/** The first two keys of RFC 8032, section 7.1. */
const OFFICER = hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
const OTHER = hexToBytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
const AT = `${ASSESSED_ON}T09:00:00Z`;

const answered = (): Scenario =>
  new Scenario(small).says('work.documents', 'no', { grade: 'E2' }).says('work.documents.held', 3);

const sealed = (record: AssessmentRecord, secret = OFFICER): AssessmentRecord =>
  append(record, sealRecord(record, secret), AT);

/** The log with other events, and a head that fits them: what somebody does who knows how records are made. */
function forgedLog(
  { head: _, events: __, ...header }: AssessmentRecord,
  events: EventBody[],
): AssessmentRecord {
  const [started, ...rest] = events;
  if (started?.type !== 'started') throw new Error('a log begins with "started"');
  const empty = startRecord({ ...header, details: started.details, at: AT });
  return rest.reduce((log, event) => append(log, event, AT), empty);
}

const bodiesOf = ({ events }: AssessmentRecord): EventBody[] =>
  events.map(({ seq: _, at: __, ...body }: LogEvent) => body);

describe('a seal', () => {
  it('covers everything that stood before it', () => {
    expect(sealsOf(sealed(answered().record))).toEqual([
      {
        state: 'valid',
        key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        seq: 4,
        at: AT,
        covers: 3,
        uncovered: 0,
      },
    ]);
  });

  it('changes nothing that the record says of the assessment', () => {
    const { record } = answered();
    expect(fold(sealed(record))).toEqual(fold(record));
  });

  it('is a signature that others can check by the text alone', async () => {
    const { record } = answered();
    const event = sealRecord(record, OFFICER);
    if (event.type !== 'sealed') throw new Error(event.type);
    const { key, signature } = event.seal;
    const theirs = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    const text = `probity-seal/1\n${record.id}\n3\n${record.head.digest}`;
    const check = (words: string): Promise<boolean> =>
      crypto.subtle.verify('Ed25519', theirs, bytesOf(signature), bytesOf(bytesToHex(utf8ToBytes(words))));
    expect(await check(text)).toBe(true);
    expect(await check(`${text} `)).toBe(false);
  });

  it('stays valid whatever is added later, and says how much of that it does not cover', () => {
    fc.assert(
      fc.property(anyWalk(small, 8), anyWalk(small, 8), (before, after) => {
        const scenario = new Scenario(small);
        for (const change of before) scenario.happens(change);
        let record = sealed(scenario.record);
        for (const change of after) record = append(record, change, AT);
        record = sealed(record, OTHER);
        expect(sealsOf(record)).toMatchObject([
          { state: 'valid', key: publicKeyOf(OFFICER), covers: before.length + 1, uncovered: after.length },
          { state: 'valid', key: publicKeyOf(OTHER), covers: record.events.length - 1, uncovered: 0 },
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows each change to what it covers, also when the digests were made to fit', () => {
    const anyChange = fc.constantFrom('left out', 'said otherwise before', 'replaced');
    fc.assert(
      fc.property(anyWalk(small, 8), fc.nat(), anyChange, (walk, place, change) => {
        fc.pre(walk.length > 0);
        const scenario = new Scenario(small);
        for (const step of walk) scenario.happens(step);
        const events = bodiesOf(sealed(scenario.record));
        // A log begins with its first event, which can only be replaced.
        const at = change === 'replaced' ? place % (walk.length + 1) : 1 + (place % walk.length);
        const said = events[at];
        const touched = change === 'left out' ? [] : [otherThan(said)];
        if (change === 'said otherwise before' && said) touched.push(said);
        events.splice(at, 1, ...touched);
        const record = forgedLog(scenario.record, events);
        expect(readRecord(writeRecord(record)).ok).toBe(true);
        expect(sealsOf(record)).toMatchObject([{ state: 'changed' }]);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, (seal: Record<string, unknown>) => object]>([
    ['has another key beside it', () => ({ key: publicKeyOf(OTHER) })],
    ['claims to cover less', ({ over }) => ({ over: { ...(over as object), count: 2 } })],
    ['is not a signature', () => ({ signature: '0'.repeat(128) })],
    [
      'has a key under which one signature fits every text',
      () => ({ key: `01${'0'.repeat(62)}`, signature: `01${'0'.repeat(126)}` }),
    ],
    ['has a key that is none', () => ({ key: 'f'.repeat(64) })],
  ])('is forged when it %s', (_, change) => {
    const { record } = answered();
    const event = sealRecord(record, OFFICER);
    if (event.type !== 'sealed') throw new Error(event.type);
    const seal = { ...event.seal, ...change({ ...event.seal }) };
    expect(sealsOf(append(record, { type: 'sealed', seal }, AT))).toMatchObject([{ state: 'forged' }]);
  });

  it('is forged when it was made in another record', () => {
    const { record } = answered();
    const foreign = sealRecord({ ...record, id: '00000000-0000-4000-8000-000000000002' }, OFFICER);
    expect(sealsOf(append(record, foreign, AT))).toMatchObject([{ state: 'forged' }]);
  });

  it('shows that the end of what it covers was cut off', () => {
    const { record } = answered();
    const longer = append(record, { type: 'cleared', question: 'work.documents' }, AT);
    expect(sealsOf(append(record, sealRecord(longer, OFFICER), AT))).toMatchObject([{ state: 'changed' }]);
  });

  it('is one of a hundred at most: each takes time to check', () => {
    const event = sealRecord(answered().record, OFFICER);
    let { record } = answered();
    expect(isFullOfSeals(record)).toBe(false);
    for (let count = 0; count < SEALS_LIMIT; count++) record = append(record, event, AT);
    expect(isFullOfSeals(record)).toBe(true);
    expect(readRecord(writeRecord(record))).toEqual({ ok: true, value: record });
    const more = append(append(record, { type: 'cleared', question: 'work.documents' }, AT), event, AT);
    expect(readRecord(writeRecord(more))).toEqual({
      ok: false,
      problems: [{ code: 'too-many-seals', path: 'events.104', data: { limit: 100 } }],
    });
  });

  it('is read back from a file, and refused when it is not written as one', () => {
    const record = sealed(answered().record);
    expect(readRecord(writeRecord(record))).toEqual({ ok: true, value: record });
    const upper = writeRecord(record).replace(publicKeyOf(OFFICER), publicKeyOf(OFFICER).toUpperCase());
    expect(readRecord(upper)).toMatchObject({ ok: false, problems: [{ path: 'events.3.seal.key' }] });
  });
});

describe('a key', () => {
  it('is known again by the SHA-256 of its bytes, in groups of four', async () => {
    const key = publicKeyOf(OFFICER);
    const digest = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(key))));
    expect(fingerprintOf(key)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(fingerprintOf(key).replaceAll(' ', '')).toBe(digest);
  });
});

/** Bytes as WebCrypto takes them. */
const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(hexToBytes(hex));

/** An event that says something else. */
function otherThan(event: EventBody | undefined): EventBody {
  if (event?.type === 'started')
    return { ...event, details: { ...event.details, assessor: { name: 'N. Body', role: 'none' } } };
  return { type: 'reopened', reason: 'it was not so' };
}
