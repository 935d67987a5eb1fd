/** The record inside or what the document says of it, changed: each is found, and said once, in the right words. */
import { describe, expect, it } from 'vitest';
import { writeRecord, type AssessmentRecord, type LogEvent } from '../../src/record/index.ts';
import { sealRecord } from '../../src/record/seal.ts';
import { assessed, statementOf } from './support/small-statement.ts';
import { edited, replaceAttachment } from './support/tamper.ts';
import {
  AND_WHAT_FOLLOWS,
  answeredYes,
  attached,
  type Case,
  eachIsFound,
  lastEventCut,
  madeToFit,
  manifestOf,
  MORE,
  objects,
  original,
  other,
  reportOn,
  saidOf,
  type Tamper,
  withEvents,
  withManifest,
  withRecord,
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
    { log: ['The seal of the log does not hold: an event was changed, left out or added.'] },
  ],
  [
    'an event is cut, and the digest made to fit',
    withRecord((record) => madeToFit(lastEventCut(record))),
    {
      log: [
        'The log ends otherwise than the document says: it has 9 events and the digest #; the document was made from 10 events and the digest #.',
      ],
      digest: ['The digest of the record, #, is not printed in the document.', MORE],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'an answer is changed',
    withRecord(answeredYes),
    { log: ['The seal of the log does not hold: an event was changed, left out or added.'] },
  ],
  [
    'an answer is changed, and the digest made to fit',
    withRecord((record) => madeToFit(answeredYes(record))),
    {
      log: [
        'The log ends otherwise than the document says: it has 10 events and the digest #; the document was made from 10 events and the digest #.',
      ],
      digest: ['The digest of the record, #, is not printed in the document.', MORE],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'an answer is changed, and the digest made to fit everywhere but on paper',
    answerAndManifest,
    { digest: ['The digest of the record, #, is not printed in the document.', MORE] },
    AND_WHAT_FOLLOWS,
  ],
  [
    'two events change places',
    withRecord(
      withEvents(([first, second, third, ...rest]) => [first, third, second, ...rest] as LogEvent[]),
    ),
    { log: ['The seal of the log does not hold: an event was changed, left out or added.'] },
  ],
  [
    'an event is added',
    withRecord(
      withEvents((events) => [
        ...events,
        { seq: events.length + 1, at: '2026-11-25T09:00:00Z', type: 'reopened', reason: 'x' },
      ]),
    ),
    { log: ['The seal of the log does not hold: an event was changed, left out or added.'] },
  ],
  [
    'the time of an event is changed',
    withRecord(
      withEvents((events) =>
        events.map((event, i) => (i === 2 ? { ...event, at: '2020-01-01T00:00:00Z' } : event)),
      ),
    ),
    { log: ['The seal of the log does not hold: an event was changed, left out or added.'] },
  ],
  [
    'the person who decided is changed in the record',
    withRecord(
      (record) =>
        JSON.parse(JSON.stringify(record).replace('M. Ferreira', 'N. Ferreira')) as AssessmentRecord,
    ),
    { log: ['The seal of the log does not hold: an event was changed, left out or added.'] },
  ],
  [
    'the record names another version of the checklist',
    withRecord((record) => madeToFit({ ...record, checklist: { ...record.checklist, version: '2.0.0' } })),
    {
      record: [
        'The document names another checklist (small 1.0.0) than its record (small 2.0.0), or another state of it.',
      ],
      log: [
        'The log ends otherwise than the document says: it has 10 events and the digest #; the document was made from 10 events and the digest #.',
      ],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'the record is another supplier’s',
    attached('record.json', writeRecord(other.record)),
    {
      log: [
        'The log ends otherwise than the document says: it has 10 events and the digest #; the document was made from 10 events and the digest #.',
      ],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'the record has the id of another one',
    withRecord((record) => madeToFit({ ...record, id: '00000000-0000-4000-8000-00000000000f' })),
    {
      record: [
        'The record is another one: its id is 00000000-0000-4000-8000-00000000000f, the document was made from 00000000-0000-4000-8000-000000000001.',
      ],
      log: [
        'The log ends otherwise than the document says: it has 10 events and the digest #; the document was made from 10 events and the digest #.',
      ],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'record and manifest are another supplier’s',
    objects((pdf) => {
      replaceAttachment(pdf, 'record.json', writeRecord(other.record));
      replaceAttachment(pdf, 'statement.json', `${JSON.stringify(manifestOf(other), null, 2)}\n`);
    }),
    {
      text: [
        'Page # reads “Hadal Garments Ltd, assessed against questions derived from ”; it should read “Nile Textiles, assessed against questions derived from ”.',
        MORE,
      ],
      digest: ['The digest of the record, #, is not printed in the document.', MORE],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'an answer is none that the question takes',
    unfittingAnswer,
    {
      answers: ['What the record holds at events.2.answer.value does not fit the checklist.', MORE],
      digest: ['The digest of the record, #, is not printed in the document.', MORE],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'the manifest names another state of the checklist',
    withManifest({ checklist: { ...original.record.checklist, digest: 'a'.repeat(64) } }),
    {
      record: [
        'The document names another checklist (small 1.0.0) than its record (small 1.0.0), or another state of it.',
      ],
      attachments: ['statement.json has another content.'],
    },
  ],
  [
    'the manifest says that it is in another language',
    withManifest({ language: 'zh' }),
    {
      result: [
        'The first page should say: “采购中防止贩运人口合规声明”.',
        'The first page should say: “暂定”.',
        'The first page should say: “决定：暂停并补救”.',
      ],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'the manifest says that it is for other paper',
    withManifest({ paper: 'letter' }),
    { other: ['Page 1 is turned, cut, or of another size.', MORE] },
    AND_WHAT_FOLLOWS,
  ],
  [
    'the manifest says that it is another kind of document',
    withManifest({ kind: 'supplier-copy' }),
    {
      result: ['The first page should say: “Points for the supplier”.'],
      pages: ['It has 7 pages instead of 1.'],
      text: [
        'Page # reads “Provisional Compliance statement: trafficking  in persons in procurement Hadal Garments Ltd, assessed against questions derived from  Recommendations 10-16 of the Working Group on Trafficking in Persons Decision: Hold and remediate No award…”; it should read “Points for the supplier For Hadal Garments Ltd, on “Work clothing” What this document is The buyer looked at this contract with questions derived from Recommendations 10-16.  Below is what it asks you to show or to change. What is in order …”.',
        MORE,
      ],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'the manifest names another day for the evidence',
    withManifest({ on: '2029-01-01' }),
    { text: [MORE] },
    AND_WHAT_FOLLOWS,
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
