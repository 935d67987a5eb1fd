/** How blocks share pages: what stands together, what goes on over a page, and how much of a page may stay empty. */
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/statement/document.ts';
import { sheetOf } from '../../src/statement/pdf/sheet.ts';
import { readPages, type PageContent } from '../conformance/page-content.ts';
import { readFile } from './support/pdf-objects.ts';
import { readPdf, type ReadPdf } from './support/read-pdf.ts';
import { render } from './support/render.ts';
import { documentOf, paragraphs } from './support/small.ts';

const { height, body } = sheetOf('a4');
const BODY = body.bottom - body.top;

const read = async (document: Document): Promise<ReadPdf> => readPdf((await render(document)).bytes);
const filling = (lines: number): Block[] =>
  paragraphs(...Array.from({ length: lines }, (_, i) => `Line ${String(i)}`));
const heading = (id: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', id, level, text: id });

/** What of the first page is empty, as a share of what blocks fill. */
function restOf({ placed }: ReadPdf): number {
  const inked = placed.filter(({ page, content }) => page === 1 && content !== undefined);
  return (Math.min(...inked.map(({ baseline }) => baseline)) - (height - body.bottom)) / BODY;
}

const pageOf = ({ units }: ReadPdf, text: string): number | undefined =>
  units.find((unit) => unit.text === text)?.page;

describe('the contents', () => {
  const sections = (count: number): Block[] =>
    Array.from({ length: count }, (_, i) => [
      heading(`section-${String(i)}`),
      heading(`part-${String(i)}`, 2),
    ]).flat();

  it('start below the front rather than leave much of the first page empty', async () => {
    for (let lines = 12; lines < 30; lines += 2) {
      const document = documentOf([...filling(lines), ...sections(14)], { contents: { title: 'Contents' } });
      const pdf = await read(document);
      const onFirst = pdf.contents.filter(({ page }) => page === 1).length;
      expect(restOf(pdf)).toBeLessThan(0.25);
      expect(onFirst === 0 || onFirst >= 4).toBe(true);
      expect(onFirst % 2).toBe(0); // a section is listed on the page of its part
    }
  });

  it('stay whole where they fit', async () => {
    const document = documentOf([...filling(12), ...sections(3)], { contents: { title: 'Contents' } });
    const pdf = await read(document);
    expect(new Set(pdf.contents.map(({ page }) => page))).toEqual(new Set([1]));
  });
});

describe('a short section', () => {
  it('does not go to the next page because the section behind it does not fit', async () => {
    const long = 'A sentence of a paragraph. '.repeat(90).trim();
    for (let lines = 18; lines < 25; lines += 2) {
      const pdf = await read(
        documentOf([
          ...filling(lines),
          heading('First'),
          ...paragraphs('Short.'),
          heading('Second'),
          ...paragraphs(long),
        ]),
      );
      expect(pageOf(pdf, 'Short.')).toBe(1);
    }
  });
});

describe('a table of keys and values', () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({ key: `Key ${String(i)}`, value: 'Value' }));
  const edges = (page: PageContent | undefined): number =>
    page?.paints.filter(({ kind, box }) => kind === 'stroke' && Math.abs(box.top - (height - body.top)) < 1)
      .length ?? 0;

  it('has a rule at its top also where it goes on', async () => {
    const { bytes } = await render(documentOf([{ kind: 'keyValue', rows }]));
    const [, second, third] = readPages(readFile(bytes));
    expect(third).toBeUndefined();
    expect(edges(second)).toBe(1);
    const alone = await render(documentOf([...filling(60)]));
    expect(edges(readPages(readFile(alone.bytes))[1])).toBe(0);
  });

  it('does not leave its first row behind', async () => {
    for (let lines = 24; lines < 34; lines++) {
      const pdf = await read(documentOf([...filling(lines), heading('Facts'), { kind: 'keyValue', rows }]));
      expect(pageOf(pdf, 'Key 1')).toBe(pageOf(pdf, 'Key 0'));
      expect(pageOf(pdf, 'Facts')).toBe(pageOf(pdf, 'Key 0'));
    }
  });
});

describe('a list', () => {
  it('leaves neither its first nor its last item alone', async () => {
    const items = ['First', 'Second', 'Third', 'Fourth'];
    for (let lines = 24; lines < 36; lines++) {
      const pdf = await read(documentOf([...filling(lines), { kind: 'list', style: 'bullet', items }]));
      const pages = items.map((item) => pageOf(pdf, item));
      expect(pages[0]).toBe(pages[1]);
      expect(pages[2]).toBe(pages[3]);
    }
  });
});

describe('the lines of one who signs alone', () => {
  it('stand in two columns', async () => {
    const fields = ['Name', 'Role', 'Signature', 'Date'].map((label) => ({ label, value: '' }));
    const pdf = await read(documentOf([{ kind: 'signature', parties: [{ heading: 'Decided by', fields }] }]));
    const place = (label: string): { x: number; baseline: number } => {
      const { x = 0, baseline = 0 } = pdf.placed.find(({ text }) => text === label) ?? {};
      return { x, baseline };
    };
    expect(place('Signature').baseline).toBe(place('Name').baseline);
    expect(place('Date').baseline).toBe(place('Role').baseline);
    expect(place('Signature').x).toBeGreaterThan(place('Name').x + 200);
    expect(pdf.units.map(({ text }) => text).slice(-4)).toEqual(['Name', 'Role', 'Signature', 'Date']);
  });
});
