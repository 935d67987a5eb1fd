/** Each law's test just below its threshold, on it, and where the answer is not known. */
import { describe, expect, it } from 'vitest';
import type { Told } from '../../../src/findings/index.ts';
import { audit, EVERYWHERE, findingOn, laws, type Given } from '../../support/self-audit.ts';

type Row = [law: string, question: string, below: number, on: number, besides?: Given];

/** `besides` are answers that leave the decision to this question. */
const THRESHOLDS: Row[] = [
  ['uk-s54', 'laws.uk-turnover', 35.999, 36],
  ['au-s16', 'laws.au-revenue', 99.999, 100],
  ['ca-s11', 'laws.ca-assets', 19.999, 20, { 'laws.ca-revenue': 1 }],
  ['ca-s11', 'laws.ca-revenue', 39.999, 40, { 'laws.ca-employees': 1 }],
  ['ca-s11', 'laws.ca-employees', 249, 250, { 'laws.ca-assets': 1 }],
  // The law says "exceed".
  ['us-ca-sb657', 'laws.us-ca-receipts', 100, 100.001],
  ['no-s5', 'laws.no-sales', 69.999, 70, { 'laws.no-balance': 1 }],
  ['no-s5', 'laws.no-balance', 34.999, 35, { 'laws.no-employees': 1 }],
  ['no-s5', 'laws.no-employees', 49, 50, { 'laws.no-sales': 1 }],
  ['de-s10', 'laws.de-employees', 999, 1000],
  ['fr-plan', 'laws.fr-employees-home', 4999, 5000, { 'laws.fr-employees-world': 9999 }],
  ['fr-plan', 'laws.fr-employees-world', 9999, 10_000, { 'laws.fr-employees-home': 4999 }],
  ['ch-964j', 'laws.ch-balance', 19.999, 20, { 'laws.ch-revenue': 1 }],
  ['ch-964j', 'laws.ch-revenue', 39.999, 40, { 'laws.ch-employees': 1 }],
  ['ch-964j', 'laws.ch-employees', 249, 250, { 'laws.ch-balance': 1 }],
  ['us-far', 'laws.us-far-value', 0.55, 0.551],
];

const applies = (law: string, other: Given): Told =>
  findingOn(audit({ ...EVERYWHERE, ...other }), law).applies;

describe.each(THRESHOLDS)('%s, %s', (law, question, below, on, besides = {}) => {
  it('does not apply below', () => {
    expect(applies(law, { ...besides, [question]: below })).toBe('no');
  });
  it('may apply from there on', () => {
    expect(applies(law, { ...besides, [question]: on })).toBe('yes');
  });
  it('cannot be told without an answer', () => {
    expect(applies(law, { ...besides, [question]: null })).toBe('not-known');
    const { [question]: _, ...open } = { ...EVERYWHERE, ...besides };
    expect(findingOn(audit(open), law).applies).toBe('not-known');
  });
});

it('every law has its thresholds tested', () => {
  expect([...new Set(THRESHOLDS.map(([law]) => law))]).toEqual(laws.laws.map(({ id }) => id));
});

describe('what is no number', () => {
  it.each(laws.laws.map(({ id }) => id))('%s does not apply to a company that is only elsewhere', (law) => {
    const only: Given = { 'laws.wanted': 'yes', 'laws.places': ['elsewhere'], 'laws.us-federal': 'no' };
    expect(findingOn(audit(only), law).applies).toBe('no');
  });

  it.each(laws.laws.map(({ id }) => id))('%s cannot be told from a record without answers', (law) => {
    expect(findingOn(audit({}), law).applies).toBe('not-known');
  });

  it.each<[string, Given, Told]>([
    ['uk-s54', { 'laws.uk-form': 'other' }, 'no'],
    ['uk-s54', { 'laws.activities': ['none'] }, 'no'],
    ['ca-s11', { 'laws.ca-listed': 'yes' }, 'yes'],
    ['ca-s11', { 'laws.ca-listed': 'unknown', 'laws.ca-assets': 1, 'laws.ca-revenue': 1 }, 'not-known'],
    ['ca-s11', { 'laws.ca-listed': 'unknown' }, 'yes'],
    ['ca-s11', { 'laws.activities': ['services'] }, 'no'],
    ['us-ca-sb657', { 'laws.activities': ['imports'] }, 'no'],
    ['no-s5', { 'laws.no-tie': 'neither' }, 'no'],
    ['no-s5', { 'laws.no-tie': 'unknown' }, 'not-known'],
    ['no-s5', { 'laws.no-large': 'yes' }, 'yes'],
    ['fr-plan', { 'laws.fr-two-years': 'no' }, 'no'],
    ['fr-plan', { 'laws.fr-two-years': 'unknown' }, 'not-known'],
    ['ch-964j', { 'laws.ch-grounds': ['minerals'] }, 'yes'],
    ['ch-964j', { 'laws.ch-grounds': ['neither'] }, 'no'],
    ['ch-964j', { 'laws.ch-grounds': ['unknown'] }, 'not-known'],
    ['us-far', { 'laws.us-far-abroad': 'no' }, 'no'],
    ['us-far', { 'laws.us-far-abroad': 'unknown' }, 'not-known'],
    ['us-far', { 'laws.us-federal': 'unknown' }, 'not-known'],
  ])('%s with %j: %s', (law, other, told) => {
    expect(applies(law, other)).toBe(told);
  });

  it('shows each part of the test with the questions it looked at', () => {
    const { criteria } = findingOn(audit({ ...EVERYWHERE, 'laws.uk-turnover': null }), 'uk-s54');
    expect(criteria.map(({ id, holds }) => [id, holds])).toEqual([
      ['place', 'yes'],
      ['form', 'yes'],
      ['supplies', 'yes'],
      ['turnover', 'not-known'],
    ]);
    const [place, , , turnover] = criteria;
    expect(place?.questions).toEqual(['laws.places']);
    expect(turnover?.questions).toEqual([]);
  });
});
