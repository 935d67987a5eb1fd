import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/checklist/index.ts';
import { append, fold, verifyHead, writeRecord, type AssessmentRecord } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { anyWalk } from '../support/arbitrary.ts';
import { ASSESSED_ON, Scenario, small } from '../support/scenario.ts';

const decision = {
  value: 'exclude',
  proposed: 'exclude',
  by: { name: 'B. Head', role: 'Head' },
  reasons: 'heard',
  decidedOn: ASSESSED_ON,
} as const;

const some = (): AssessmentRecord =>
  new Scenario(small).says('work.documents', 'no', { grade: 'E2' }).says('work.documents.held', 3).record;

describe('the log', () => {
  it('only grows; what was written before stays as it was', () => {
    const before = some();
    const copy = structuredClone(before);
    const after = append(before, { type: 'cleared', question: 'work.documents' }, `${ASSESSED_ON}T10:00:00Z`);
    expect(before).toEqual(copy);
    expect(after.events.slice(0, -1)).toEqual(before.events);
    expect(after.head.digest).not.toBe(before.head.digest);
  });

  it('folds to the last details, the decision and the officer’s wording', () => {
    const scenario = new Scenario(small).happens({
      type: 'action-edited',
      edit: { key: 'work.documents.return', owner: 'Site manager' },
    });
    scenario.happens({
      type: 'action-edited',
      edit: { key: 'work.documents.return', deadline: '2026-12-01' },
    });
    scenario.happens({ type: 'decided', decision }).happens({ type: 'issued', issuedOn: ASSESSED_ON });
    const assessment = fold(scenario.record);
    expect(assessment).toMatchObject({ stage: 'issued', decision: { value: 'exclude' } });
    expect(assessment.edits.get('work.documents.return')).toMatchObject({
      owner: 'Site manager',
      deadline: '2026-12-01',
    });
  });

  it('takes a decision back when an answer changes after it: it was made on other facts', () => {
    const scenario = new Scenario(small).happens({ type: 'decided', decision });
    expect(fold(scenario.record).stage).toBe('decided');
    expect(fold(scenario.says('law.convictions', 'yes').record)).toMatchObject({
      stage: 'answering',
      decision: null,
    });
  });
});

describe('a record file', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyWalk(small, 20), (changes) => {
        const scenario = new Scenario(small);
        for (const change of changes) scenario.happens(change);
        const read = readRecord(writeRecord(scenario.record));
        expect(read).toEqual({ ok: true, value: scenario.record });
      }),
      { numRuns: 100 },
    );
  });

  it('is the same text whatever the order of keys in memory', () => {
    fc.assert(
      fc.property(anyWalk(small, 20), (changes) => {
        const scenario = new Scenario(small);
        for (const change of changes) scenario.happens(change);
        expect(writeRecord(backwards(scenario.record) as AssessmentRecord)).toBe(
          writeRecord(scenario.record),
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, (record: AssessmentRecord) => void]>([
    ['an answer', (record) => Object.assign(record.events[1] ?? {}, { answer: { value: 'yes' } })],
    ['a time', (record) => Object.assign(record.events[1] ?? {}, { at: '2020-01-01T00:00:00Z' })],
    ['the checklist', (record) => Object.assign(record.checklist, { version: '9.9.9' })],
    ['the end, cut off', (record) => record.events.pop()],
  ])('shows that somebody changed %s', (_, tamper) => {
    const record = structuredClone(some());
    tamper(record);
    expect(verifyHead(record)).toBe(false);
    expect(readRecord(writeRecord(record))).toMatchObject({ ok: false, problems: [{ code: 'seal-broken' }] });
  });

  it.each<[string, string, object[]]>([
    ['is not JSON', '{', [{ code: 'not-json' }]],
    ['is no record', '{"a":1}', [{ code: 'not-a-record', path: 'format' }]],
    [
      'comes from a newer program',
      '{"format":"probity-record/2"}',
      [{ code: 'newer-format', data: { format: 'probity-record/2' } }],
    ],
    ['has fields that nobody knows', edited({ extra: 1 }), [{ code: 'field-unknown', path: 'extra' }]],
    ['has no events', edited({ events: [] }), [{ code: 'field', path: 'events' }]],
    [
      'has a broken id and a wrong head',
      edited({ id: 'x', head: { count: -1, digest: 'y' } }),
      [{ path: 'id' }, { path: 'head.count' }, { path: 'head.digest' }],
    ],
    [
      'leaves out an event',
      edited({ events: some().events.filter((_, i) => i !== 1) }),
      [{ code: 'sequence', path: 'events.1.seq' }],
    ],
    ['begins in the middle', edited({ events: some().events.slice(1) }), [{ code: 'not-started' }]],
  ])('is refused with place and reason when it %s', (_, text, problems) => {
    const read = readRecord(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems).toMatchObject(problems);
  });

  it.each<[string, object, object[]]>([
    ['left out', { tool: undefined }, [{ path: 'tool', data: { fault: 'missing' } }]],
    ['of another kind', { tool: 7 }, [{ path: 'tool', data: { fault: 'type', wanted: 'string' } }]],
    ['too long', { tool: 'x'.repeat(501) }, [{ path: 'tool', data: { fault: 'large', wanted: '500' } }]],
    ['too few', { events: [] }, [{ path: 'events', data: { fault: 'small', wanted: '1' } }]],
    ['of another form', { id: 'x' }, [{ path: 'id', data: { fault: 'form' } }]],
    [
      'none of the words that may stand there',
      { declaration: { format: 'letter' } },
      [{ path: 'declaration.format', data: { fault: 'choice', wanted: 'probity-invitation/1' } }],
    ],
    [
      'unknown, deep inside',
      { checklist: { ...some().checklist, colour: 'red' } },
      [{ code: 'field-unknown', path: 'checklist.colour', data: { key: 'colour' } }],
    ],
  ])('is told what is wrong with a part that is %s', (_, change, problems) => {
    const read = readRecord(edited(change));
    if (read.ok) throw new Error('it was read');
    expect(read.problems.slice(0, 1)).toMatchObject(problems);
  });

  it.each(['7', 'null', '[]', '"probity-record/1"', '{"format":1}', '{"format":"letter"}'])(
    'is not taken for one when it is %s',
    (text) => {
      expect(readRecord(text)).toEqual({
        ok: false,
        problems: [{ code: 'not-a-record', path: 'format', data: {} }],
      });
    },
  );

  it('cannot reach into the program through a key named __proto__', () => {
    readRecord(writeRecord(some()).replace('"format"', '"__proto__": {"polluted": true}, "format"'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a digest', () => {
  it('does not depend on the order of keys', () => {
    expect(digestOf({ a: 1, b: [2, 'ü'] })).toBe(digestOf({ b: [2, 'ü'], a: 1 }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }));
  });
});

function edited(changes: object): string {
  return JSON.stringify({ ...some(), ...changes });
}

/** The same value with its keys in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, below]) => [key, backwards(below)] as const);
  return Object.fromEntries(entries.reverse());
}
