import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf, FOLDERS, headingsOf, linksOf, pageNamed, pagesIn } from './pages.ts';

const LANGUAGES = ['en', 'zh'] as const;
const all = LANGUAGES.flatMap((language) =>
  pagesIn(language).map((page) => [language, page.name, page] as const),
);

describe.each(all)('%s %s', (language, name, page) => {
  it('links to what is there', () => {
    for (const [target, anchor] of linksOf(page)) {
      const file = target === '' ? name : target;
      expect(existsSync(new URL(file, FOLDERS[language])), file).toBe(true);
      if (anchor)
        expect(headingsOf(pageNamed(file, language)).map(anchorOf), `${file}#${anchor}`).toContain(anchor);
    }
  });
});

it.each(LANGUAGES)('the first page leads to every other (%s)', (language) => {
  const targets = linksOf(pageNamed('README.md', language)).map(([target]) => target);
  const others = pagesIn(language)
    .map(({ name }) => name)
    .filter((name) => name !== 'README.md');
  expect(others.filter((name) => !targets.includes(name))).toEqual([]);
});
