/** The code that ties paper to its record: a reader that is not ours must find in it exactly what stands beside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/statement/document.ts';
import { documentText } from '../../src/statement/document-text.ts';
import { renderHtml } from '../../src/statement/html/index.ts';
import { publicAddress } from '../../src/statement/public-address.ts';
import { EVERY_DOCUMENT } from './support/every-document.ts';
import { readFile } from './support/pdf-objects.ts';
import { codesIn, decode } from './support/read-code.ts';
import { readPdf } from './support/read-pdf.ts';
import { render } from './support/render.ts';
import { documentOf } from './support/small.ts';

const codeOf = (content: string): Block => ({
  kind: 'code',
  caption: 'Code',
  note: 'Scan it.',
  alt: 'A code',
  content,
});
const REFERENCE = `probity:1:5a3b1e00-0000-4000-8000-000000000001:57:${'0123456789abcdef'.repeat(4)}`;
const LONGEST = `https://procurement.example.org/${'s'.repeat(168)}`;

async function scanned(document: Document): Promise<string[]> {
  return codesIn(readFile((await render(document)).bytes));
}

describe('a code', () => {
  it.each([REFERENCE, `https://a.example/#${REFERENCE}`, `${LONGEST}#${REFERENCE}`])(
    'is read as what stands beside it: %s',
    async (content) => {
      const document = documentOf([codeOf(content)]);
      const { bytes } = await render(document);
      expect(codesIn(readFile(bytes))).toEqual([content]);
      expect((await readPdf(bytes)).units.map(({ text }) => text)).toContain(content);
    },
  );

  it('holds any text, on paper of any size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 320 }),
        fc.constantFrom('a4' as const, 'letter' as const),
        async (content, paper) => {
          expect(await scanned(documentOf([codeOf(content)], { paper }))).toEqual([content]);
        },
      ),
      { numRuns: 12 },
    ));

  it('leads to the address when there is one', async () => {
    const { bytes } = await render(
      documentOf([codeOf(`https://a.example/#${REFERENCE}`), codeOf(REFERENCE)]),
    );
    const { links } = await readPdf(bytes);
    expect(new Set(links.map(({ url }) => url))).toEqual(new Set([`https://a.example/#${REFERENCE}`]));
  });

  it('is the same on the web page, with words for those who do not see it', () => {
    const html = renderHtml(documentOf([codeOf(`https://a.example/#${REFERENCE}`)]));
    const path = /<path d="([^"]*)" fill="#000"/.exec(html)?.[1] ?? '';
    const boxes = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(
      ([, x, y, width]): [number, number, number, number] => [Number(x), Number(y), Number(width), 1],
    );
    expect(decode(boxes)).toBe(`https://a.example/#${REFERENCE}`);
    expect(html).toContain('role="img" aria-label="A code"');
    expect(html).toContain(`<a href="https://a.example/#${REFERENCE}">`);
  });
});

describe.each(EVERY_DOCUMENT.filter(({ name }) => name !== 'every-block'))(
  '$name in $language',
  ({ name, document }) => {
    it('has the code of the record that travels in it, and none where it does not', async () => {
      const composed = await document();
      const codes = composed.blocks.flatMap((block) => (block.kind === 'code' ? [block.content] : []));
      const text = new TextDecoder().decode(
        composed.attachments.find(({ relationship }) => relationship === 'Source')?.bytes,
      );
      if (text === '') {
        expect(documentText(composed).join()).not.toMatch(/probity:1:|[0-9a-f]{64}/);
        return;
      }
      const { id, head } = JSON.parse(text) as { id: string; head: { count: number; digest: string } };
      const address = name === 'statement-published' ? 'https://procurement.example.org/#' : '';
      expect(codes).toEqual([`${address}probity:1:${id}:${head.count}:${head.digest}`]);
    });
  },
);

describe('the address of a publication', () => {
  it('is one on the web, as a browser writes it', () => {
    expect(publicAddress(' https://Example.org ')).toBe('https://example.org/');
    expect(publicAddress('https://例子.example/声明')).toMatch(/^https:\/\/xn--[\x21-\x7e]+$/);
    expect(publicAddress(LONGEST)).toBe(LONGEST);
    for (const typed of [
      '',
      'example.org',
      'mailto:a@example.org',
      'javascript:1',
      'https://a.example/#b',
      `${LONGEST}s`,
    ])
      expect(publicAddress(typed), typed).toBeUndefined();
  });
});
