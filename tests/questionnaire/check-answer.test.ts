/** What may be answered to a question of each kind, and what is said of an answer that cannot be kept. */
import { describe, expect, it } from 'vitest';
import type { Answer, Evidence, Field, Question, Value } from '../../src/checklist/index.ts';
import { checkAnswer, checkEvidence, isDay, TEXT_LIMIT } from '../../src/questionnaire/index.ts';
import { small } from '../support/scenario.ts';

const ON = '2026-11-23';

/** A question of its own, about nothing in particular. */
const { when: _, min: __, ...plain } = small.question('work.documents.held');
const asking = (rule: Partial<Question>): Question => ({ ...plain, ...rule });

/** The problems in short: the code, and what a message says beside it. */
function refusal(question: Question, value: Value, rest: Omit<Answer, 'value'> = {}): unknown[] {
  return checkAnswer(question, { value, ...rest }, ON).map(({ code, part, data, item, field }) => {
    const place = [part, item, field].filter((step) => step !== undefined).join('.');
    const said = Object.values(data);
    return said.length > 0 ? [code, place, ...said] : [code, place];
  });
}

const THEME = asking({ kind: 'yes-partly-no' });
const CHOICE = asking({ kind: 'choice', options: ['low', 'high'] });
const CHOICES = asking({ kind: 'choices', options: ['visit', 'interview', 'register'] });
const NUMBER = asking({ kind: 'number', min: 1, max: 31 });
const MONEY = asking({ kind: 'money' });
const DATE = asking({ kind: 'date' });
const PAST = asking({ kind: 'date', past: true });
const COUNTRY = asking({ kind: 'country' });
const TEXT = asking({ kind: 'text' });

const FIELDS: Field[] = [
  { id: 'agency', kind: 'text' },
  { id: 'workers', kind: 'number', min: 1 },
];
const GROUP = asking({ kind: 'group', fields: FIELDS });
const agency = (values: Record<string, unknown>): Value => [{ id: 'item-1', values } as never];
const agencies = (count: number): Value =>
  Array.from({ length: count }, (_item, at) => ({ id: `item-${String(at)}`, values: { workers: 3 } }));

describe('an answer that may be kept', () => {
  it.each<[string, Question, Value]>([
    ['each of the five to a theme', THEME, 'partly'],
    ['an option', CHOICE, 'low'],
    ['several options', CHOICES, ['visit', 'register']],
    ['the least number', NUMBER, 1],
    ['the greatest number', NUMBER, 31],
    ['any number where there is no limit', asking({ kind: 'number' }), -1e9],
    ['no money at all', MONEY, { amount: 0, currency: 'EUR' }],
    ['the day of the assessment, of what has happened', PAST, ON],
    ['a day to come, where one may', DATE, '2027-01-01'],
    ['the last of February in a leap year', DATE, '2024-02-29'],
    ['a country', COUNTRY, 'BD'],
    ['a text of full length', TEXT, 'x'.repeat(TEXT_LIMIT)],
    ['a character beyond the first 65,536', TEXT, '😀'],
    ['as many items as a record holds', GROUP, agencies(1000)],
    ['one item of a group', GROUP, agency({ agency: 'Far Labour', workers: 12 })],
    ['an item of which something is left open', GROUP, agency({ agency: null })],
  ])('%s', (_name, question, value) => {
    expect(refusal(question, value)).toEqual([]);
  });
});

describe('an answer that cannot be kept', () => {
  const themes = 'yes, partly, no, unknown, not-applicable';
  it.each<[string, Question, Value, unknown[]]>([
    ['none of the five to a theme', THEME, 'perhaps', ['option-unknown', 'value', 'perhaps', themes]],
    ['"not available" to a theme', THEME, null, ['value-missing', 'value']],
    ['no option', CHOICE, 'medium', ['option-unknown', 'value', 'medium', 'low, high']],
    ['a number for an option', CHOICE, 7, ['option-unknown', 'value', '7', 'low, high']],
    [
      'one option that is none',
      CHOICES,
      ['visit', 'rumour'],
      ['option-unknown', 'value', 'rumour', 'visit, interview, register'],
    ],
    ['no list of options', CHOICES, 'visit', ['value-wrong-kind', 'value']],
    ['an empty list of options', CHOICES, [], ['value-missing', 'value']],
    ['a word for a number', NUMBER, 'three', ['value-wrong-kind', 'value']],
    ['a number without end', NUMBER, Infinity, ['number-not-finite', 'value']],
    ['too small a number', NUMBER, 0, ['number-too-small', 'value', 1]],
    ['too great a number', NUMBER, 32, ['number-too-large', 'value', 31]],
    ['a number for money', MONEY, 12, ['value-wrong-kind', 'value']],
    ['money without its currency', MONEY, { amount: 12 } as never, ['value-wrong-kind', 'value']],
    ['money without its amount', MONEY, { currency: 'EUR' } as never, ['value-wrong-kind', 'value']],
    [
      'money counted in words',
      MONEY,
      { amount: 'ten', currency: 'EUR' } as never,
      ['value-wrong-kind', 'value'],
    ],
    [
      'money of a numbered currency',
      MONEY,
      { amount: 10, currency: 978 } as never,
      ['value-wrong-kind', 'value'],
    ],
    ['less than no money', MONEY, { amount: -1, currency: 'EUR' }, ['number-too-small', 'value', 0]],
    [
      'a currency that there is not',
      MONEY,
      { amount: 1, currency: 'ABC' },
      ['currency-unknown', 'value', 'ABC'],
    ],
    ['a day that there is not', DATE, '2026-02-30', ['date-invalid', 'value', '2026-02-30']],
    ['a number for a day', DATE, 20261123, ['date-invalid', 'value', '20261123']],
    ['a day to come, of what has happened', PAST, '2026-11-24', ['date-in-future', 'value', ON]],
    ['the name of a country', COUNTRY, 'Bangladesh', ['country-unknown', 'value', 'Bangladesh']],
    ['a list of countries', COUNTRY, ['BD'], ['country-unknown', 'value', '["BD"]']],
    ['a number for a text', TEXT, 5, ['value-wrong-kind', 'value']],
    ['a text of blanks', TEXT, ' \n', ['text-empty', 'value']],
    ['a text that is too long', TEXT, 'x'.repeat(TEXT_LIMIT + 1), ['text-too-long', 'value', TEXT_LIMIT]],
    ['half a character', TEXT, '\ud83d', ['text-broken', 'value']],
    ['a text for a group', GROUP, 'Far Labour', ['value-wrong-kind', 'value']],
    ['items that are none', GROUP, ['Far Labour'], ['value-wrong-kind', 'value']],
    ['more items than a record holds', GROUP, agencies(1001), ['items-too-many', 'value', 1000]],
    ['an option given twice', CHOICES, ['visit', 'visit'], ['option-twice', 'value', 'visit']],
    ['a number for a country', COUNTRY, 50, ['country-unknown', 'value', '50']],
    [
      'a number among the options',
      CHOICES,
      [7] as never,
      ['option-unknown', 'value', '7', 'visit, interview, register'],
    ],
    ['a group without items', GROUP, [], ['items-missing', 'value']],
    ['a field that is wrong', GROUP, agency({ workers: 0 }), ['number-too-small', 'value.item-1.workers', 1]],
    [
      'a field that there is not',
      GROUP,
      agency({ agency: 'Far', fee: 9 }),
      ['value-wrong-kind', 'value.item-1.fee'],
    ],
    [
      'a field that every object has',
      GROUP,
      agency({ constructor: 9 }),
      ['value-wrong-kind', 'value.item-1.constructor'],
    ],
  ])('%s', (_name, question, value, problem) => {
    expect(refusal(question, value, { reason: 'a reason' })).toEqual([problem]);
  });

  it('is quoted in part where it is long', () => {
    expect(refusal(COUNTRY, 'x'.repeat(40))).toEqual([['country-unknown', 'value', 'x'.repeat(40)]]);
    expect(refusal(COUNTRY, 'x'.repeat(41))).toEqual([['country-unknown', 'value', `${'x'.repeat(40)}…`]]);
  });
});

describe('a reason', () => {
  const missing = [['reason-missing', 'reason']];

  it.each<[string, Question, Value]>([
    ['"does not apply"', THEME, 'not-applicable'],
    ['"not available"', NUMBER, null],
    ['a judgement of risk', asking({ ...CHOICE, reasonNeeded: true }), 'low'],
  ])('is needed beside %s', (_name, question, value) => {
    expect(refusal(question, value)).toEqual(missing);
    expect(refusal(question, value, { reason: ' ' })).toEqual(missing);
    expect(refusal(question, value, { reason: 'told by the agency' })).toEqual([]);
  });

  it('is a text like any other, and so is a note; either may be left empty', () => {
    const broken = { reason: '\ud83d', note: 'x'.repeat(TEXT_LIMIT + 1) };
    expect(refusal(THEME, 'yes', broken)).toEqual([
      ['text-too-long', 'note', TEXT_LIMIT],
      ['text-broken', 'reason'],
    ]);
    expect(refusal(THEME, 'yes', { reason: '', note: '' })).toEqual([]);
  });
});

describe('evidence', () => {
  const visit: Evidence = { grade: 'E3', date: ON, title: 'Visit' };
  const refused = (change: object): unknown[] => checkEvidence([visit, { ...visit, ...change }], ON);

  it('was made on the day of the assessment or before', () => {
    expect(checkEvidence([visit, { ...visit, date: '2020-02-29' }], ON)).toEqual([]);
  });

  it.each<[string, object, object]>([
    [
      'without a grade',
      { grade: 'E9' },
      { code: 'evidence-grade-unknown', field: 'grade', data: { value: 'E9' } },
    ],
    ['without a title', { title: ' ' }, { code: 'evidence-title-missing', field: 'title', data: {} }],
    ['of no day', { date: 'May' }, { code: 'evidence-date-invalid', field: 'date', data: { value: 'May' } }],
    [
      'of a day to come',
      { date: '2026-11-24' },
      { code: 'evidence-date-in-future', field: 'date', data: { on: ON } },
    ],
  ])('%s is refused, and it is said which piece', (_name, change, problem) => {
    expect(refused(change)).toEqual([{ ...problem, part: 'evidence', item: 1 }]);
  });

  it('is looked at with the answer that it stands under', () => {
    expect(refusal(THEME, 'yes', { evidence: [{ ...visit, title: '' }] })).toEqual([
      ['evidence-title-missing', 'evidence.0.title'],
    ]);
  });
});

it.each([
  '2026-1-01',
  '2026-01-1',
  '2026-13-01',
  '2026-04-31',
  '12026-01-01',
  '2026-01-011',
  'x2026-01-01',
  '',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

it('a choice that has no options takes none, and a group that has no fields no field', () => {
  expect(refusal(asking({ kind: 'choice' }), 'low')).toEqual([['option-unknown', 'value', 'low', '']]);
  expect(refusal(asking({ kind: 'choices' }), ['low'])).toEqual([['option-unknown', 'value', 'low', '']]);
  expect(refusal(asking({ kind: 'group' }), agency({ fee: 9 }))).toEqual([
    ['value-wrong-kind', 'value.item-1.fee'],
  ]);
});
