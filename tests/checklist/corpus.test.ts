/** Every case of the corpus: what a checklist may say, and what it is told when it says something else. */
import { describe, expect, it } from 'vitest';
import { READER_CODES } from '../../src/checklist/diagnostics.ts';
import { buildModel } from '../../src/questionnaire/index.ts';
import english from '../../src/locale/en/diagnostics.json';
import chinese from '../../src/locale/zh/diagnostics.json';
import { translator } from '../../src/locale/index.ts';
import { casesOf, textAt } from '../support/corpus.ts';

const broken = casesOf('broken');
const good = casesOf('good');
const languages = [translator('en', english), translator('zh', chinese)];

describe('a checklist with a fault is refused', () => {
  it.each(broken.map((one) => [one.name, one] as const))('%s', (_, { compile, expected, ...sources }) => {
    const { ok, diagnostics } = compile();
    expect(ok).toBe(false);
    expect(diagnostics).toEqual(expected.map(({ diagnostic }) => diagnostic));
    expected.forEach(({ diagnostic, text }) => {
      expect(textAt(sources, diagnostic).startsWith(text), `${text} at ${String(diagnostic.line)}`).toBe(
        true,
      );
    });
    for (const { code, data } of diagnostics)
      for (const { t } of languages) {
        const sentence = t(`diagnostic.${code}`, data);
        expect(sentence).not.toMatch(/undefined|\[object/);
        // The YAML reader's own words are English, and for programmers.
        if (typeof data.detail === 'string') expect(sentence).not.toContain(data.detail);
      }
  });
});

describe('a checklist without fault compiles', () => {
  it.each(good.map((one) => [one.name, one] as const))('%s', (_, { compile }) => {
    const result = compile();
    expect(result.diagnostics).toEqual([]);
    if (result.ok) expect(buildModel(result.checklist).questions).not.toEqual([]);
  });
});

describe('the corpus', () => {
  it('has a case for every diagnostic of the reader', () => {
    const seen = new Set(broken.flatMap(({ expected }) => expected.map(({ diagnostic }) => diagnostic.code)));
    expect(READER_CODES.filter((code) => !seen.has(code))).toEqual([]);
  });

  it('is large, and says of every case what it shows', () => {
    expect(broken.length).toBeGreaterThanOrEqual(90);
    expect(good.length).toBeGreaterThanOrEqual(30);
    for (const { name, sentence } of [...broken, ...good])
      expect(sentence, name).toMatch(/^\p{L}.*\.$|^“.*\.$/u);
    const sentences = [...broken, ...good].map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
