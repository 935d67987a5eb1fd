import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf, headingsOf, linksOf, pageNamed, pages } from './pages.ts';

const FOLDER = new URL('../../docs/authors/', import.meta.url);

describe.each(pages.map((page) => [page.name, page] as const))('%s', (name, page) => {
  it('links to what is there', () => {
    for (const [target, anchor] of linksOf(page)) {
      const file = target === '' ? name : target;
      expect(existsSync(new URL(file, FOLDER)), file).toBe(true);
      if (anchor) expect(headingsOf(pageNamed(file)).map(anchorOf), `${file}#${anchor}`).toContain(anchor);
    }
  });
});

it('the first page leads to every other', () => {
  const targets = linksOf(pageNamed('README.md')).map(([target]) => target);
  const others = pages.map(({ name }) => name).filter((name) => name !== 'README.md');
  expect(others.filter((name) => !targets.includes(name))).toEqual([]);
});
