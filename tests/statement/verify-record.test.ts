/** The record inside or what the document says of it, changed: each is found, and said in the right words. */
import { describe, expect, it } from 'vitest';
import { writeRecord, type AssessmentRecord, type LogEvent } from '../../src/record/index.ts';
import { sealRecord } from '../../src/record/seal.ts';
import { assessed, statementOf } from './support/small-statement.ts';
import { edited, replaceAttachment } from './support/tamper.ts';
import {
  answeredYes,
  attached,
  eachIsFound,
  lastEventCut,
  madeToFit,
  manifestOf,
  objects,
  original,
  other,
  reportOn,
  saidOf,
  withEvents,
  withManifest,
  withRecord,
  type Case,
  type Tamper,
} from './support/tampering.ts';

/** Record and manifest agree with each other; only the pages still tell. */
const answerAndManifest: Tamper = objects((pdf) => {
  const record = madeToFit(answeredYes(original.record));
  const manifest = { ...manifestOf(original), record: { id: record.id, head: record.head } };
  replaceAttachment(pdf, 'record.json', writeRecord(record));
  replaceAttachment(pdf, 'statement.json', `${JSON.stringify(manifest, null, 2)}\n`);
});

/** The same with an answer that no question takes. */
const unfittingAnswer: Tamper = objects((pdf) => {
  const wrong = withEvents((events) =>
    events.map((event) => (event.type === 'answered' ? { ...event, answer: { value: 'perhaps' } } : event)),
  );
  const record = madeToFit(wrong(original.record));
  const manifest = { ...manifestOf(original), record: { id: record.id, head: record.head } };
  replaceAttachment(pdf, 'record.json', writeRecord(record));
  replaceAttachment(pdf, 'statement.json', `${JSON.stringify(manifest, null, 2)}\n`);
});

const RECORD: Case[] = [
  [
    'an event is cut from the end of the log',
    withRecord(lastEventCut),
    'log',
    'log-broken',
    'seal of the log does not hold',
  ],
  [
    'an event is cut, and the digest made to fit',
    withRecord((record) => madeToFit(lastEventCut(record))),
    'log',
    'head-differs',
    'it has 9 events',
  ],
  ['an answer is changed', withRecord(answeredYes), 'log', 'log-broken', 'seal of the log'],
  [
    'an answer is changed, and the digest made to fit',
    withRecord((record) => madeToFit(answeredYes(record))),
    'log',
    'head-differs',
    'ends otherwise',
  ],
  [
    'an answer is changed, and the digest made to fit everywhere but on paper',
    answerAndManifest,
    'digest',
    'digest-not-printed',
    'not printed',
  ],
  [
    'two events change places',
    withRecord(
      withEvents(([first, second, third, ...rest]) => [first, third, second, ...rest] as LogEvent[]),
    ),
    'log',
    'log-broken',
    'event was changed',
  ],
  [
    'an event is added',
    withRecord(
      withEvents((events) => [
        ...events,
        { seq: events.length + 1, at: '2026-11-25T09:00:00Z', type: 'reopened', reason: 'x' },
      ]),
    ),
    'log',
    'log-broken',
    'added',
  ],
  [
    'the time of an event is changed',
    withRecord(
      withEvents((events) =>
        events.map((event, i) => (i === 2 ? { ...event, at: '2020-01-01T00:00:00Z' } : event)),
      ),
    ),
    'log',
    'log-broken',
    'seal',
  ],
  [
    'the person who decided is changed in the record',
    withRecord(
      (record) =>
        JSON.parse(JSON.stringify(record).replace('M. Ferreira', 'N. Ferreira')) as AssessmentRecord,
    ),
    'log',
    'log-broken',
    'seal',
  ],
  [
    'the record names another version of the checklist',
    withRecord((record) => madeToFit({ ...record, checklist: { ...record.checklist, version: '2.0.0' } })),
    'record',
    'pin-differs',
    'small 2.0.0',
  ],
  [
    'the record is another supplier’s',
    attached('record.json', writeRecord(other.record)),
    'log',
    'head-differs',
    other.record.head.digest,
  ],
  [
    'the record has the id of another one',
    withRecord((record) => madeToFit({ ...record, id: '00000000-0000-4000-8000-00000000000f' })),
    'record',
    'record-other',
    '00000000000f',
  ],
  [
    'record and manifest are another supplier’s',
    objects((pdf) => {
      replaceAttachment(pdf, 'record.json', writeRecord(other.record));
      replaceAttachment(pdf, 'statement.json', `${JSON.stringify(manifestOf(other), null, 2)}\n`);
    }),
    'text',
    'text-differs',
    'Nile Textiles',
  ],
  [
    'an answer is none that the question takes',
    unfittingAnswer,
    'answers',
    'answer-misfit',
    'does not fit the checklist',
  ],
  [
    'the manifest names another state of the checklist',
    withManifest({ checklist: { ...original.record.checklist, digest: 'a'.repeat(64) } }),
    'record',
    'pin-differs',
    'another checklist',
  ],
  [
    'the manifest says that it is in another language',
    withManifest({ language: 'zh' }),
    'text',
    'text-differs',
    'should read',
  ],
  [
    'the manifest says that it is for other paper',
    withManifest({ paper: 'letter' }),
    'drawing',
    'drawing-differs',
    'drawn otherwise',
  ],
  [
    'the manifest says that it is another kind of document',
    withManifest({ kind: 'supplier-copy' }),
    'text',
    'text-differs',
    'reads',
  ],
  [
    'the manifest names another day for the evidence',
    withManifest({ on: '2029-01-01' }),
    'text',
    'text-differs',
    'Not verified',
  ],
];

eachIsFound(RECORD);

describe('a signature', () => {
  const [officer, stranger] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const signed = assessed();
  signed.happens(sealRecord(signed.record, officer));

  it('is shown with the fingerprint of its key, and with what it covers', async () => {
    const { bytes } = await statementOf(signed.record);
    const report = await reportOn(bytes);
    expect(report.verdict).toBe('unchanged');
    expect(report.seals).toMatchObject([
      { state: 'valid', covers: original.record.head.count, uncovered: 0 },
    ]);
    expect(report.seals[0]?.fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(report.unchecked).toContain('keys');
  });

  it('of another key stands in a log that the pages do not name', async () => {
    const { bytes } = await statementOf(signed.record);
    const again = assessed();
    again.happens(sealRecord(again.record, stranger));
    const file = await edited(bytes, (pdf) =>
      replaceAttachment(pdf, 'record.json', writeRecord(again.record)),
    );
    const report = await reportOn(file);
    expect(report.verdict).toBe('changed');
    expect(saidOf(report, 'log').codes).toEqual(['head-differs']);
  });

  it('under another key’s name is invalid, though everything else fits', async () => {
    const foreign = assessed();
    const event = sealRecord(foreign.record, officer);
    const { seal } = sealRecord(foreign.record, stranger) as { seal: { key: string } };
    if (event.type !== 'sealed') throw new Error('no seal');
    foreign.happens({ ...event, seal: { ...event.seal, key: seal.key } });
    const report = await reportOn((await statementOf(foreign.record)).bytes);
    expect(report.verdict).toBe('changed');
    expect(saidOf(report, 'signatures')).toMatchObject({ outcome: 'differs', codes: ['seal-forged'] });
  });

  it('over other events does not hold', async () => {
    const changed = madeToFit(answeredYes(signed.record));
    const report = await reportOn((await statementOf(changed)).bytes);
    expect(report.verdict).toBe('changed');
    expect(saidOf(report, 'signatures')).toMatchObject({ outcome: 'differs', codes: ['seal-changed'] });
  });
});
