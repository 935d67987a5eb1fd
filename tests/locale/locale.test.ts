import { describe, expect, it } from 'vitest';
import {
  COUNTRY_CODES,
  formatDate,
  formatMoney,
  formatNumber,
  LANGUAGES,
  loadCatalogue,
  loadCountries,
  translator,
} from '../../src/locale/index.ts';

describe('dates and numbers, the same on every machine', () => {
  it('writes dates in words', () => {
    expect(formatDate('2026-11-03', 'en')).toBe('3 November 2026');
    expect(formatDate('2026-11-03', 'zh')).toBe('2026年11月3日');
    expect(formatDate('soon', 'en')).toBe('soon');
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567.5, '-1,234,567.5'],
    [1e21, '1e+21'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('puts the currency before the amount and keeps the two together', () => {
    expect(formatMoney({ amount: 3200, currency: 'USD' })).toBe('USD\u00A03,200');
  });
});

describe('words', () => {
  it('fails on a key that no catalogue has, instead of showing the key', () => {
    expect(() => translator('en', {}).t('missing')).toThrow('missing');
  });

  it('are never two under one key where a page loads catalogues together', async () => {
    const names = ['app', 'findings', 'problems', 'statement'] as const;
    for (const language of LANGUAGES) {
      const keys = (await Promise.all(names.map((name) => loadCatalogue(language, name)))).flatMap(
        (messages) => Object.keys(messages),
      );
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });

  it('is not misled by keys that every object has', () => {
    expect(translator('en', {}).has('constructor')).toBe(false);
  });

  it('fills in values and plurals', () => {
    const { t } = translator('en', { found: '{count, plural, one {# case} other {# cases}} in {place}' });
    expect(t('found', { count: 1, place: 'X' })).toBe('1 case in X');
  });

  it.each(LANGUAGES)('names every country in %s', async (language) => {
    expect(Object.keys(await loadCountries(language)).sort()).toEqual([...COUNTRY_CODES].sort());
  });
});
