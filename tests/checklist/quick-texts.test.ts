/** The quick reader of texts takes no file in which the exact one finds a fault. The runs are the same every time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextsQuickly } from '../../src/checklist/compile/quick-texts.ts';
import { readTexts } from '../../src/checklist/compile/texts.ts';
import { disturbed } from '../support/disturbed.ts';

const EXPECTED = {
  needed: new Set(['title', 'summary', 'work.fees.name', 'sentence.fees']),
  allowed: new Set(['work.fees.hint']),
  arguments: new Map([['sentence.fees', { needed: ['work-fees'], allowed: ['year'] }]]),
};
const TEXTS = {
  title: 'Fees, and who pays them',
  summary: '谁付招聘费',
  'work.fees.name': 'Fees',
  'work.fees.hint': 'Also what the agent’s agent took: gifts, travel, a medical test.',
  'sentence.fees': 'In {year} the company said: {work-fees}.',
};
const written = (texts: Record<string, string>): string => JSON.stringify(texts, null, 2);

/** The same text for every reader, except that the quick one turns it down: it has an escaped letter. */
const escaped = (text: string): string => text.replace('t', '\\u0074');

/** @returns whether the quick reader took it */
function agree(text: string): boolean {
  const texts = readTextsQuickly(text, EXPECTED);
  if (!texts) return false;
  expect(readTextsQuickly(escaped(text), EXPECTED)).toBeUndefined();
  expect(readTexts('messages.en.json', escaped(text), EXPECTED)).toEqual({ texts, diagnostics: [] });
  return true;
}

describe('the quick reader of texts and the exact one', () => {
  it('agree on a file without a fault, and on slips of the hand in it', () => {
    expect(agree(written(TEXTS))).toBe(true);
    let taken = 0;
    fc.assert(
      fc.property(disturbed(written(TEXTS)), (text) => {
        if (agree(text)) taken += 1;
      }),
      { seed: 20211012, numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it.each<[what: string, text: string]>([
    ['a key that is there twice', written(TEXTS).replace('{', '{ "title": "Another",')],
    ['a text that is missing', written(TEXTS).replace(/ {2}"summary.*\n/, '')],
    ['a text with nothing in it', written({ ...TEXTS, title: ' ' })],
    ['a text that nobody asked for', written({ ...TEXTS, 'work.fees.why': 'Because.' })],
    ['an argument in a plain text', written({ ...TEXTS, title: 'Fees in {year}' })],
    ['an answer that a sentence forgot', written({ ...TEXTS, 'sentence.fees': 'In {year}.' })],
    ['half a character', written(TEXTS).replace('Fees', '\ud83d')],
    ['no text but a list', written(TEXTS).replace('"Fees"', '["Fees"]')],
    ['no map', '["title", "summary"]'],
    ['nothing', 'null'],
    ['no JSON', '{ "title" }'],
  ])('leave %s to the exact one, which finds a fault in it', (_, text) => {
    expect(readTextsQuickly(text, EXPECTED)).toBeUndefined();
    expect(readTexts('messages.en.json', text, EXPECTED).diagnostics).not.toEqual([]);
  });
});
