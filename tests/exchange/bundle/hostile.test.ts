/** A corpus of hostile bundles: every one is refused with the right words and the right place, and nothing comes out of it. */
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../src/exchange/bundle/index.ts';
import { loadCatalogue, translator } from '../../../src/locale/index.ts';
import { ARCHIVES, INSIDE, MANIFESTS, NAMES } from './hostile.ts';
import { bundleOf, CONTENTS } from './sample.ts';

const CORPUS = { ARCHIVES, NAMES, MANIFESTS, INSIDE };
const words = await Promise.all(
  (['en', 'zh'] as const).map(async (language) =>
    translator(language, await loadCatalogue(language, 'diagnostics')),
  ),
);

describe.each(Object.entries(CORPUS))('a hostile bundle: %s', (_, cases) => {
  it.each(cases)('%s', (_name, make, refused) => {
    const result = readBundle(make());
    const problems = result.ok ? [] : result.problems;
    const found = problems.map(({ code, path }) => (path === '' ? code : `${code} at ${path}`));
    expect(found).toEqual(refused.map((one) => one.replace(/ at $/, '')));
    for (const { code, data } of problems)
      for (const { t, has } of words) {
        expect(has(`read.${code}`)).toBe(true);
        expect(t(`read.${code}`, data)).not.toMatch(/[{}]|undefined/);
      }
  });
});

describe('the corpus', () => {
  it('has more than 60 bundles, no two of them alike', () => {
    const all = Object.values(CORPUS).flat();
    expect(all.length).toBeGreaterThan(90);
    expect(new Set(all.map(([name]) => name)).size).toBeGreaterThan(80);
  });

  it('is made from a bundle that is in order', () => {
    expect(readBundle(bundleOf(CONTENTS)).ok).toBe(true);
  });

  it('leaves every object as it was', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});

describe('a bundle of which any byte is broken', () => {
  it('is refused without an exception, or is the same', () => {
    const whole = bundleOf(CONTENTS);
    for (let at = 0; at < whole.length; at += 7) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      const result = readBundle(broken);
      if (result.ok) expect(bundleOf(result.value)).toEqual(whole);
    }
  });
});
