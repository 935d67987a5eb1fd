/** Nothing is dropped in silence: what cannot be shown is printed by its number, what is invisible is left out on purpose. */
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/statement/document.ts';
import { shownText } from '../../src/statement/shown-text.ts';
import { readPdf } from './support/read-pdf.ts';
import { render, renderError } from './support/render.ts';
import { documentOf, paragraphs } from './support/small.ts';

describe('characters without a glyph', () => {
  it('are printed by their number, and named with the text around them and how often they occur', async () => {
    const text = 'The supplier wrote: all good 😀 and nothing to add 😀, really.';
    const { bytes, missing } = await render(documentOf(paragraphs(text, 'ไท', 'private \uE000')));
    expect(missing).toEqual([
      {
        character: '😀',
        codePoint: '[U+1F600]',
        text: 'ier wrote: all good 😀 and nothing to add',
        count: 2,
      },
      { character: 'ไ', codePoint: '[U+0E44]', text: 'ไท', count: 1 },
      { character: 'ท', codePoint: '[U+0E17]', text: 'ไท', count: 1 },
      { character: '\uE000', codePoint: '[U+E000]', text: 'private \uE000', count: 1 },
    ]);
    expect((await readPdf(bytes)).units.map((unit) => unit.text).slice(-3)).toEqual([
      'The supplier wrote: all good [U+1F600] and nothing to add [U+1F600], really.',
      '[U+0E44][U+0E17]',
      'private [U+E000]',
    ]);
  });

  it.each<[string, Block]>([
    [
      'a cell',
      { kind: 'table', columns: [{ header: 'A', share: 1 }], rows: [[{ tone: 'good', text: '😀' }]] },
    ],
    ['a column', { kind: 'table', columns: [{ header: '😀', share: 1 }], rows: [['A']] }],
    ['a caption', { kind: 'keyValue', caption: '😀', rows: [] }],
    ['a value', { kind: 'keyValue', rows: [{ key: 'a', value: [{ kind: 'strong', text: '😀' }] }] }],
    ['an item', { kind: 'list', style: 'bullet', items: ['😀'] }],
    [
      'a link',
      { kind: 'paragraph', text: [{ kind: 'link', text: '😀', to: { url: 'https://example.org' } }] },
    ],
    ['a banner', { kind: 'banner', tone: 'good', title: 'ok', text: ['😀'] }],
    ['a heading', { kind: 'heading', id: 'a', level: 1, text: '😀' }],
    ['an annex', { kind: 'annex', id: 'a', label: 'A', title: '😀' }],
    [
      'a signature',
      { kind: 'signature', parties: [{ heading: 'A', fields: [{ label: 'B', value: '😀' }] }] },
    ],
    [
      'a chart',
      {
        kind: 'figure',
        caption: '',
        alt: 'a',
        chart: { kind: 'bars', data: [{ label: 'a', value: 1, display: '😀', tone: 'good' }] },
      },
    ],
  ])('are printed in %s', async (_, block) => {
    await printsItsNumber(documentOf([block]));
  });

  it('are printed in title, header, footer and contents', async () => {
    const contents = { contents: { title: '😀' } };
    const footer = { footer: { text: '😀', page: [] } };
    for (const changes of [
      { title: '😀' },
      { header: '😀' },
      footer,
      contents,
      { masthead: { issuer: '😀' } },
    ])
      await printsItsNumber(documentOf(TWO_PAGES, changes));
  });
});

/** Headings and a second page, so that contents and header are drawn. */
const TWO_PAGES: Block[] = [
  { kind: 'heading', id: 'a', level: 1, text: 'A' },
  { kind: 'break', to: 'page' },
  { kind: 'heading', id: 'b', level: 1, text: 'B' },
];

async function printsItsNumber(document: Document): Promise<void> {
  const { bytes, missing } = await render(document);
  expect(missing).toMatchObject([{ character: '😀' }]);
  const printed = (await readPdf(bytes)).placed.map(({ text }) => text).join('');
  expect(printed).toContain('[U+1F600]');
}

describe('characters that are not for reading', () => {
  it('are normalised in one place', () => {
    expect(shownText('re\u00ADcruit\u200Bment\uFEFF \u202Eevil\u202C \u2066x\u2069')).toBe(
      'recruitment evil x',
    );
    expect(shownText('a\tb\r\nc\rd\u2028e\u0085f')).toBe('a b\nc\nd\ne\nf');
    expect(shownText('bell\u0007 \uD800 \u009B')).toBe('bell[U+0007] [U+D800] [U+009B]');
    expect(shownText('e\u0301 \u212B')).toBe('\u00E9 \u00C5');
    expect(shownText('\u2764\uFE0F')).toBe('\u2764');
    expect(shownText('NBSP\u00A0and\u202Fnarrow')).toBe('NBSP\u00A0and\u202Fnarrow');
  });

  it('do not cut a line short', async () => {
    const text = 'soft\u00ADhyphen\tand tab, \u0085next line, bell\u0007, no\u00A0break\u202Fspaces, end';
    const pdf = await readPdf((await render(documentOf(paragraphs(text)))).bytes);
    expect(pdf.units.at(-1)?.text).toBe(
      'softhyphen and tab,  next line, bell[U+0007], no\u00A0break\u202Fspaces, end',
    );
  });
});

describe('names in other scripts', () => {
  it('are drawn in an English statement', async () => {
    const text = 'Łódź, Ðakovo, Ὀδυσσεύς, Київ, 明辉防护用品有限公司, 陈喆, ≤ 5 → 6';
    const pdf = await readPdf((await render(documentOf(paragraphs(text)))).bytes);
    expect(pdf.units.at(-1)?.text).toBe(text);
  });

  it('are drawn in a Chinese statement', async () => {
    const text = '供应商：Łukasz Ōno-Þórsson（Київ），«Ὀδυσσεύς»';
    const pdf = await readPdf((await render(documentOf(paragraphs(text), { language: 'zh-CN' }))).bytes);
    expect(pdf.units.at(-1)?.text).toBe(text);
  });
});

describe('a document that breaks the rules of its model', () => {
  it.each<[string, Parameters<typeof documentOf>]>([
    [
      'leads to "nowhere"',
      [[{ kind: 'paragraph', text: [{ kind: 'link', text: 'a', to: { heading: 'nowhere' } }] }]],
    ],
    [
      'is not a web address',
      [[{ kind: 'paragraph', text: [{ kind: 'link', text: 'a', to: { url: 'javascript:alert(1)' } }] }]],
    ],
    ['skips a level', [[{ kind: 'heading', id: 'a', level: 2, text: 'A' }]]],
    ['same id', [[1, 2].map(() => ({ kind: 'heading', id: 'a', level: 1, text: 'A' }))]],
    ['as many cells', [[{ kind: 'table', columns: [{ header: 'A', share: 1 }], rows: [['a', 'b']] }]]],
    [
      'no alternative text',
      [
        [
          {
            kind: 'figure',
            caption: 'a',
            alt: '',
            chart: { kind: 'bars', data: [{ label: 'a', value: 1, display: '1', tone: 'good' }] },
          },
        ],
      ],
    ],
    ['UTC', [[], { created: '2026-11-23' }]],
    ['BCP 47', [[], { language: 'English' }]],
    ['is empty', [[], { title: ' ' }]],
    [
      'attachment',
      [
        [],
        {
          attachments: [
            { name: 'a', mime: 'text/plain', description: '', relationship: 'Data', bytes: new Uint8Array() },
          ],
        },
      ],
    ],
  ])('is refused: %s', async (words, [blocks, changes]) => {
    expect(await renderError(documentOf(blocks, changes))).toEqual({
      code: 'invalid-document',
      faults: [expect.stringContaining(words)],
    });
  });
});
