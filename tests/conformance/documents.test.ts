/** Every document that the product makes keeps all rules, in each language, and gives its text to other readers. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/statement/document.ts';
import { documentText } from '../../src/statement/document-text.ts';
import { EVERY_DOCUMENT } from '../statement/support/every-document.ts';
import { readPdf } from '../statement/support/read-pdf.ts';
import { render } from '../statement/support/render.ts';
import { documentOf, paragraphs } from '../statement/support/small.ts';
import { checkPdf } from './check-pdf.ts';
import { RIGHT_TO_LEFT } from './units.ts';

describe.each(EVERY_DOCUMENT)('$name in $language', (named) => {
  let document: Document;
  let bytes: Uint8Array;
  beforeAll(async () => {
    document = await named.document();
    ({ bytes } = await render(document));
  });

  it('keeps all rules', () => {
    expect(checkPdf(bytes, document)).toEqual([]);
  });

  it('gives every text of one line to who searches or copies it with pdf.js', async () => {
    const layer = bare((await readPdf(bytes)).layer);
    for (const text of documentText(document))
      if (text.length < 40 && !RIGHT_TO_LEFT.test(text)) expect(layer).toContain(bare(text));
  });
});

/** Readers add and drop spaces by guesswork. */
function bare(text: string): string {
  return text.replace(/\s/g, '');
}

describe('small documents', () => {
  it.each<[string, Block[]]>([
    ['nothing', []],
    ['one line', paragraphs('One line.')],
  ])('keep all rules: %s', async (_, blocks) => {
    const document = documentOf(blocks);
    expect(checkPdf((await render(document)).bytes, document)).toEqual([]);
  });

  it('keep all rules when texts are empty, and nothing empty is tagged', async () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: '' },
      { kind: 'callout', tone: 'good', title: 'Remark', text: ['', ' '] },
      { kind: 'keyValue', caption: '', rows: [] },
      { kind: 'keyValue', rows: [{ key: 'a', value: '' }] },
      { kind: 'table', columns: [{ header: '', share: 1 }], rows: [[''], ['b']] },
      { kind: 'table', columns: [{ header: 'c', share: 1 }], rows: [] },
      { kind: 'list', style: 'bullet', items: [] },
      { kind: 'list', style: 'numbered', items: ['', 'x', ''] },
      {
        kind: 'figure',
        caption: '',
        alt: 'No case',
        chart: { kind: 'bars', data: [{ label: 'Cases', value: 0, display: '', tone: 'good' }] },
      },
      { kind: 'break', to: 'page' },
      { kind: 'signature', parties: [{ heading: '', fields: [{ label: '', value: '' }] }] },
    ];
    const document = documentOf(blocks, {
      masthead: { issuer: '', subtitle: '', marking: '' },
      header: '',
      footer: { text: '', page: [] },
      contents: { title: '' },
    });
    expect(checkPdf((await render(document)).bytes, document)).toEqual([]);
  });
});
