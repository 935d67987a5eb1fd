/** Every snippet of the pages for authors, put into the template, leads to what the page says. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import english from '../../src/locale/en/diagnostics.json';
import cli from '../../src/locale/en/cli.json';
import { linesOf } from '../../src/cli/diagnostic-lines.ts';
import { translator } from '../../src/locale/index.ts';
import { fencesOf, pages, type Fence } from './pages.ts';
import { compileWith, found, snippetOf, type Snippet } from './template-with.ts';

const fences = pages.flatMap(fencesOf);
const snippets = fences.flatMap((fence, i) => {
  const snippet = isOfChecklist(fence) ? snippetOf(fence) : undefined;
  return snippet ? [{ fence, snippet, next: fences[i + 1], before: snippetBefore(i) }] : [];
});

/** YAML without a place belongs to something else; a file of answers is tried where the commands are. */
function isOfChecklist({ language, info }: Fence): boolean {
  return ['yaml', 'json'].includes(language) && info !== '' && info !== 'answers.json';
}

function snippetBefore(i: number): Snippet | undefined {
  return fences.slice(0, i).filter(isOfChecklist).map(snippetOf).at(-1);
}

const words = translator('en', { ...english, ...cli });

/** As the terminal shows it, without the place: that is one in the template, not in the snippet. */
const shown = (all: ReturnType<typeof found>): string =>
  all
    .flatMap((one) => linesOf(one, words))
    .map((line) => line.replace(/^[\w.-]+:\d+:\d+: /, ''))
    .join('\n');

const isOutputOf = (fence: Fence | undefined, { heading }: Fence): boolean =>
  fence?.language === 'text' && fence.heading === heading;

describe.each(snippets.map((one) => [`${one.fence.page}:${String(one.fence.line)}`, one] as const))(
  '%s',
  (_, { fence, snippet, next, before }) => {
    const diagnostics = found(compileWith(...(snippet.onTop && before ? [before, snippet] : [snippet])));

    it(snippet.expected.length === 0 ? 'is right' : `shows ${snippet.expected.join(', ')}`, () => {
      const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
      expect(codes, shown(diagnostics)).toEqual(snippet.expected);
    });

    if (snippet.expected.length > 0 && isOutputOf(next, fence))
      it('is told what the page prints', () => {
        expect(next?.content).toBe(shown(diagnostics));
      });
  },
);

describe('the pages', () => {
  it('have no YAML that cannot be read', () => {
    for (const { language, content } of fences)
      if (language === 'yaml') expect(parseDocument(content).errors, content).toEqual([]);
  });

  it('have snippets enough to show everything', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(40);
    expect(snippets.filter(({ snippet }) => snippet.expected.length === 0).length).toBeGreaterThanOrEqual(25);
  });
});
