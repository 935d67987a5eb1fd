/** A record that a later version of the program wrote, in the hands of this one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, unknownPart, writeRecord, type AssessmentRecord } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { anyWalk } from '../support/arbitrary.ts';
import { ASSESSED_ON, Scenario, small } from '../support/scenario.ts';

const AT = `${ASSESSED_ON}T10:00:00Z`;

const walked = (changes: readonly Parameters<Scenario['happens']>[0][]): AssessmentRecord =>
  changes.reduce((scenario, change) => scenario.happens(change), new Scenario(small)).record;

const foretold = (record: AssessmentRecord, event: object): AssessmentRecord =>
  append(record, event as never, AT);

const problemsOf = (record: AssessmentRecord) => {
  const read = readRecord(writeRecord(record));
  return read.ok ? [] : read.problems;
};

describe('what only a newer version knows', () => {
  it.each<[string, object, object]>([
    [
      'a type of event',
      { type: 'foretold', weather: 'fair' },
      { path: 'events.1.type', data: { what: 'event', name: 'foretold' } },
    ],
    [
      'a field of an event',
      { type: 'reopened', reason: 'why', mood: 1 },
      { path: 'events.1.mood', data: { what: 'field', name: 'mood' } },
    ],
    [
      'a field within',
      { type: 'answered', question: 'a.b', answer: { value: 'yes', weight: 2 } },
      { path: 'events.1.answer.weight', data: { what: 'field', name: 'weight' } },
    ],
    [
      'a word in a place that has a few',
      { type: 'action-edited', edit: { key: 'a', type: 'gentle-request' } },
      { path: 'events.1.edit.type', data: { what: 'word', name: 'gentle-request' } },
    ],
  ])('%s, is named with its place, and the file is not called faulty', (_, event, problem) => {
    expect(problemsOf(foretold(new Scenario(small).record, event))).toEqual([
      { code: 'newer-content', ...problem },
    ]);
  });

  it('is said of any whole log, wherever the event stands', () => {
    fc.assert(
      fc.property(anyWalk(small, 10), anyWalk(small, 10), (before, after) => {
        const newer = foretold(walked(before), { type: 'foretold' });
        const record = after.reduce((log, change) => append(log, change, AT), newer);
        expect(problemsOf(record)).toMatchObject([
          { code: 'newer-content', path: `events.${String(before.length + 1)}.type` },
        ]);
        expect(unknownPart(record)).toBe('foretold');
        expect(unknownPart(walked(before))).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});

describe('what no version wrote', () => {
  it('is refused as faulty where the chain does not hold', () => {
    const record = new Scenario(small).says('work.documents', 'no').record;
    const text = writeRecord(record).replace('"work.documents"', '"work.documents", "mood": 1');
    expect(readRecord(text)).toEqual({
      ok: false,
      problems: [{ code: 'field-unknown', path: 'events.1.mood', data: { key: 'mood' } }],
    });
  });

  it('is refused as faulty where a known place holds another kind of value', () => {
    const record = foretold(new Scenario(small).record, { type: 'reopened', reason: 7 });
    expect(problemsOf(record)).toMatchObject([{ code: 'field', path: 'events.1.reason' }]);
  });
});

it('a number of the format that is not known is refused by the store as well', () => {
  expect(unknownPart({ ...new Scenario(small).record, format: 'probity-record/2' as never })).toBe(
    'probity-record/2',
  );
});
