/** The Chinese pages show what the English ones show: the same snippets, tables and parts. What is tried of one holds for the other. */
import { describe, expect, it } from 'vitest';
import english from '../../src/locale/en/findings.json';
import chinese from '../../src/locale/zh/findings.json';
import englishApp from '../../src/locale/en/checklists.json';
import chineseApp from '../../src/locale/zh/checklists.json';
import englishHome from '../../src/locale/en/app.json';
import chineseHome from '../../src/locale/zh/app.json';
import { codesIn, fencesOf, headingsOf, linksOf, pageNamed, pages, pagesIn, tablesOf } from './pages.ts';

/** Words of the tables that have a meaning of their own. */
const WORDS: Record<string, string> = {
  yes: '是',
  no: '否',
  true: '真',
  false: '假',
  'not known yet': '尚不清楚',
  'nothing yet': '还没有',
  ...inBoth('status.'),
  ...inBoth('verdict.'),
};

/** `met` is shown as the Chinese catalogue words it. */
function inBoth(prefix: string): Record<string, string> {
  const words: Record<string, string> = chinese;
  const keys = Object.keys(english).filter((key) => key.startsWith(prefix) && !key.endsWith('.meaning'));
  return Object.fromEntries(keys.map((key) => [key.slice(prefix.length), words[key] ?? '']));
}

const LABELS: [english: string, chinese: string][] = [
  ...(
    [
      'use.try',
      'use.keep',
      'checklists.map',
      'checklists.page',
      'opening.title',
      'template.download',
    ] as const
  ).map((key): [string, string] => [englishApp[key], chineseApp[key]]),
  [englishHome['home.checklists-link'], chineseHome['home.checklists-link']],
];

it('every page is there in both languages', () => {
  expect(pagesIn('zh').map(({ name }) => name)).toEqual(pages.map(({ name }) => name));
});

describe.each(pages.map((page) => [page.name, page] as const))('%s', (name, page) => {
  const translated = pageNamed(name, 'zh');

  it('has the same headings in Chinese', () => {
    const levels = ({ text }: typeof page): string[] => text.match(/^#+(?= )/gm) ?? [];
    expect(levels(translated)).toEqual(levels(page));
    const codes = (headings: string[]): string[] => headings.filter((one) => /^[a-z-]+$/.test(one));
    expect(codes(headingsOf(translated))).toEqual(codes(headingsOf(page)));
  });

  it('has the same snippets in Chinese', () => {
    const blocks = (of: typeof page) =>
      fencesOf(of).map(({ language, info, content }) => [language, info, language === 'text' ? '' : content]);
    expect(blocks(translated)).toEqual(blocks(page));
  });

  it('has the same tables in Chinese', () => {
    const rows = (of: typeof page) => tablesOf(of).flatMap((table) => [table.columns, ...table.rows]);
    const own = rows(translated);
    expect(own).toHaveLength(rows(page).length);
    rows(page).forEach((cells, i) => {
      const there = own[i] ?? [];
      expect(there).toHaveLength(cells.length);
      expect(codesIn(there[0] ?? '')).toEqual(codesIn(cells[0] ?? ''));
      expect(codesIn(there.join(' ')).sort(), there.join(' ')).toEqual(codesIn(cells.join(' ')).sort());
      cells.forEach((cell, j) => {
        if (Object.hasOwn(WORDS, cell)) expect(there[j], there.join(' | ')).toBe(WORDS[cell]);
      });
    });
  });

  it('leads to the same pages in Chinese', () => {
    const targets = (of: typeof page): string[] => [
      ...new Set(linksOf(of).flatMap(([target]) => (/^\w+\.md$/.test(target) ? [target] : []))),
    ];
    expect(targets(translated).sort()).toEqual(targets(page).sort());
  });
});

it.each(LABELS)('names the parts of the app as the app does: %s, %s', (label, chineseLabel) => {
  const texts = (language: 'en' | 'zh'): string =>
    pagesIn(language)
      .map(({ text }) => text)
      .join('\n');
  expect(texts('en')).toContain(`**${label}**`);
  expect(texts('zh')).toContain(`**${chineseLabel}**`);
});
