/** Every snippet of the pages for authors, put into the template, leads to what the page says. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { fencesOf, pageNamed, pages, pagesIn, type Fence, type PageLanguage } from './pages.ts';
import { CATALOGUES, isOutputOf, shown } from './shown.ts';
import { compileWith, found, snippetOf, type Snippet } from './template-with.ts';

const LANGUAGES: PageLanguage[] = ['en', 'zh'];
const fences = pages.flatMap(fencesOf);
const snippets = fences.flatMap((fence, i) => {
  const snippet = isOfChecklist(fence) ? snippetOf(fence) : undefined;
  return snippet ? [{ fence, snippet, i, before: snippetBefore(i) }] : [];
});

/** YAML without a place belongs to something else; a file of answers is tried where the commands are. */
function isOfChecklist({ language, info }: Fence): boolean {
  return ['yaml', 'json'].includes(language) && info !== '' && info !== 'answers.json';
}

function snippetBefore(i: number): Snippet | undefined {
  return fences.slice(0, i).filter(isOfChecklist).map(snippetOf).at(-1);
}

describe.each(snippets.map((one) => [`${one.fence.page}:${String(one.fence.line)}`, one] as const))(
  '%s',
  (_, { fence, snippet, i, before }) => {
    const diagnostics = found(compileWith(...(snippet.onTop && before ? [before, snippet] : [snippet])));

    it(snippet.expected.length === 0 ? 'is right' : `shows ${snippet.expected.join(', ')}`, () => {
      const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
      expect(codes, shown(diagnostics, 'en')).toEqual(snippet.expected);
    });

    if (snippet.expected.length > 0 && isOutputOf(fences[i + 1], fence))
      it.each(LANGUAGES)('is told what the page prints (%s)', (language) => {
        const here = pages.flatMap(fencesOf).filter(({ page }) => page === fence.page);
        const position = here.findIndex(({ line }) => line === fence.line);
        const printed = fencesOf(pageNamed(fence.page, language))[position + 1];
        expect(printed?.content).toBe(shown(diagnostics, language));
      });
  },
);

describe('the pages', () => {
  it('have no YAML that cannot be read', () => {
    for (const { language, content } of fences)
      if (language === 'yaml') expect(parseDocument(content).errors, content).toEqual([]);
  });

  it.each(LANGUAGES)('show messages in the words of today (%s)', (language) => {
    const lines = pagesIn(language)
      .flatMap(fencesOf)
      .flatMap(({ language: kind, content }) => (kind === 'text' ? content.split('\n') : []));
    const messages = lines.flatMap((line) => {
      const [, code, message] = /:\d+: \S+ ([a-z-]+)(?: \[[^\]]*\])?: (.*)$/.exec(line) ?? [];
      return code !== undefined && message !== undefined ? [{ code, message }] : [];
    });
    expect(messages.length).toBeGreaterThanOrEqual(2);
    for (const { code, message } of messages) {
      const words = (CATALOGUES[language][`diagnostic.${code}`] ?? '').split(/\{\w+\}/);
      const pattern = words.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
      expect(message).toMatch(new RegExp(`^${pattern}$`));
    }
  });

  it('have snippets enough to show everything', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(40);
    expect(snippets.filter(({ snippet }) => snippet.expected.length === 0).length).toBeGreaterThanOrEqual(25);
  });
});
