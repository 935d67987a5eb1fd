import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/statement/document.ts';
import { documentText } from '../../src/statement/document-text.ts';
import { sheetOf } from '../../src/statement/pdf/sheet.ts';
import { linesOf, readPdf, textInOrder, type ReadPdf } from './support/read-pdf.ts';
import { render } from './support/render.ts';
import { documentOf, paragraphs } from './support/small.ts';

const { height, body } = sheetOf('a4');

const COLUMNS = [
  { header: 'Number', share: 1, align: 'end' as const },
  { header: 'What was found', share: 4 },
  { header: 'Status', share: 2 },
];

describe('a table over several pages', () => {
  let document: Document;
  let pdf: ReadPdf;
  beforeAll(async () => {
    const rows = Array.from({ length: 120 }, (_, i) => [
      String(i),
      `Finding ${i}. `.repeat(1 + (i % 5)).trim(),
      { tone: 'caution' as const, text: 'Partly met' },
    ]);
    document = documentOf([{ kind: 'table', columns: COLUMNS, rows, rowHeader: 0, caption: 'Findings' }]);
    pdf = await readPdf((await render(document)).bytes);
  });

  it('says every cell in order', () => {
    expect(pdf.pages).toBeGreaterThan(2);
    expect(textInOrder(pdf, documentText(document))).toEqual(documentText(document));
  });

  it('repeats its header at the top of every page, as an artifact', () => {
    for (let page = 1; page <= pdf.pages; page++) {
      const heads = linesOf(pdf.placed).filter(
        (line) => line.page === page && line.text === 'What was found',
      );
      expect(heads).toHaveLength(1);
      expect(heads[0]?.content === undefined).toBe(page > 1);
      if (page > 1) expect(heads[0]?.baseline).toBeGreaterThan(height - body.top - 30);
    }
  });

  it('keeps rows whole', () => {
    const pageOf = new Map<string, Set<number>>();
    for (const { text, page } of pdf.units.filter(({ role }) => role === 'TD')) {
      pageOf.set(text, (pageOf.get(text) ?? new Set()).add(page));
    }
    const cells = pdf.units.filter(({ role }) => role === 'TH' || role === 'TD').slice(3);
    for (let i = 0; i < cells.length; i += 3) {
      expect(new Set(cells.slice(i, i + 3).map(({ page }) => page)).size).toBe(1);
    }
  });

  it('sets numbers flush right', () => {
    const numbers = linesOf(pdf.placed).filter((line) => /^\d+$/.test(line.text));
    const ends = new Set(numbers.map(({ x, width }) => (x + width).toFixed(1)));
    expect(ends.size).toBe(1);
  });
});

describe('a row that is taller than a page', () => {
  it('is cut, and nothing of it is lost', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `Sentence ${i} of a very long answer.`).join(' ');
    const document = documentOf([
      ...paragraphs('Before'),
      {
        kind: 'table',
        columns: COLUMNS,
        rows: [
          ['1', long, 'Met'],
          ['2', 'short', 'Met'],
        ],
        rowHeader: 0,
      },
    ]);
    const pdf = await readPdf((await render(document)).bytes);
    expect(pdf.pages).toBeGreaterThan(3);
    const cells = pdf.units.filter(({ role }) => role === 'TD');
    const parts = cells.filter(({ text }) => text.includes('Sentence'));
    expect(parts.map(({ text }) => text).join('')).toBe(long);
    expect(parts.map(({ page }) => page)).toEqual([...new Set(parts.map(({ page }) => page))]);
    for (const { baseline, content } of pdf.placed)
      if (content !== undefined) expect(baseline).toBeGreaterThan(height - body.bottom);
  });
});

describe('a row that takes much of a page', () => {
  const restAbove = async (sentences: number, before: number): Promise<number> => {
    const answer = Array.from({ length: sentences }, (_, i) => `Sentence ${i} of a long answer.`).join(' ');
    const short = ['1', 'Short', 'Met'];
    const rows = [...Array.from({ length: before }, () => short), ['2', answer, 'Met'], short];
    const document = documentOf([{ kind: 'table', columns: COLUMNS, rows }]);
    const pdf = await readPdf((await render(document)).bytes);
    if (pdf.pages === 1) return 0;
    const inked = pdf.placed.filter(({ page, content }) => page === 1 && content !== undefined);
    const lowest = Math.min(...inked.map(({ baseline }) => baseline));
    return (lowest - (height - body.bottom)) / (body.bottom - body.top);
  };
  const rests = (sentences: number): Promise<number[]> =>
    Promise.all(Array.from({ length: 12 }, (_, i) => restAbove(sentences, 16 + i)));

  it('is cut rather than leave the page before it empty', async () => {
    expect(Math.max(...(await rests(70)))).toBeLessThan(0.16);
  });

  it('stays whole when it takes less than a quarter', async () => {
    const found = await rests(22);
    expect(Math.max(...found)).toBeGreaterThan(0.16);
    expect(Math.max(...found)).toBeLessThan(0.3);
  });
});

describe('a short table', () => {
  const rows = Array.from({ length: 9 }, (_, i) => [String(i), 'Finding', 'Met']);
  const below = async (lines: number): Promise<{ parted: boolean; rest: number }> => {
    const document = documentOf([
      ...paragraphs(...Array.from({ length: lines }, (_, i) => `Line ${i}`)),
      { kind: 'heading', id: 'h', level: 1, text: 'Heading' },
      { kind: 'table', columns: COLUMNS, rows },
    ]);
    const pdf = await readPdf((await render(document)).bytes);
    const pages = pdf.units.filter(({ role }) => ['TD', 'TH', 'H2'].includes(role)).map(({ page }) => page);
    const heading = pdf.placed.find(({ text }) => text === 'Heading');
    return { parted: new Set(pages).size > 1, rest: (heading?.baseline ?? 0) - (height - body.bottom) };
  };

  it('is not parted unless much of a page would stay empty', async () => {
    const found = await Promise.all(Array.from({ length: 22 }, (_, i) => below(18 + i)));
    expect(found.some(({ parted }) => !parted)).toBe(true);
    for (const { parted, rest } of found)
      if (parted) expect(rest).toBeGreaterThan(0.15 * (body.bottom - body.top));
  });

  it('keeps its heading and two rows together', async () => {
    for (let lines = 18; lines < 40; lines += 3) {
      const { rest } = await below(lines);
      expect(rest).toBeGreaterThan(60);
    }
  });
});

describe('the heading of a section', () => {
  it('goes with its introduction to the first part when that does not fit below', async () => {
    for (let lines = 22; lines < 36; lines += 2) {
      const document = documentOf([
        ...paragraphs(...Array.from({ length: lines }, (_, i) => `Line ${i}`)),
        { kind: 'heading', id: 'section', level: 1, text: 'Section' },
        ...paragraphs('What the section is about.'),
        { kind: 'heading', id: 'part', level: 2, text: 'Part' },
        ...paragraphs('What the part is about.'),
        { kind: 'table', columns: COLUMNS, rows: [['1', 'A finding. '.repeat(40).trim(), 'Met']] },
      ]);
      const { units } = await readPdf((await render(document)).bytes);
      const pages = units.filter(({ role }) => role === 'H2' || role === 'H3').map(({ page }) => page);
      expect(new Set(pages).size).toBe(1);
    }
  });
});

describe('paragraphs', () => {
  it('leave no single line on a page', async () => {
    const words = 'One two three four five six seven eight nine ten eleven twelve. '.repeat(4).trim();
    for (let lines = 30; lines < 42; lines++) {
      const pdf = await readPdf(
        (await render(documentOf([...paragraphs(...Array.from({ length: lines }, () => 'x'), words)]))).bytes,
      );
      const parts = linesOf(pdf.placed).filter(({ text }) => /One|twelve|five/.test(text));
      const onFirst = parts.filter(({ page }) => page === 1).length;
      expect([0, parts.length]).toContain(onFirst === 2 && parts.length === 4 ? 0 : onFirst);
    }
  });
});

describe('blocks that hardly fit', () => {
  it('a callout longer than a page goes on in a second box', async () => {
    const text = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} of the remark.`);
    const document = documentOf([{ kind: 'callout', tone: 'stop', title: 'Remark', text }]);
    const pdf = await readPdf((await render(document)).bytes);
    expect(pdf.pages).toBe(2);
    expect(textInOrder(pdf, documentText(document))).toEqual(documentText(document));
  });

  it('a long title, header and footer push the body and are not cut', async () => {
    const long = 'A very long name of an authority or supplier that goes on, '.repeat(6).trim();
    const document = documentOf(
      [...paragraphs('Body'), { kind: 'break', to: 'page' }, ...paragraphs('Second')],
      {
        title: long,
        header: long,
        footer: { text: long, page: ['Page ', { field: 'page' }] },
        masthead: { issuer: long, subtitle: long, marking: 'Provisional' },
      },
    );
    const pdf = await readPdf((await render(document)).bytes);
    expect(textInOrder(pdf, documentText(document))).toEqual(documentText(document));
    const furniture = linesOf(pdf.placed.filter(({ page, content }) => page === 2 && content === undefined));
    const [header = [], footer = []] = [true, false].map((above) =>
      furniture.filter(({ baseline }) => baseline > 400 === above),
    );
    const body = pdf.placed.find(({ text }) => text === 'Second');
    expect(
      header
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe(long);
    expect(Math.min(...header.map(({ baseline }) => baseline))).toBeGreaterThan((body?.baseline ?? 0) + 15);
    expect(footer.map(({ text }) => text).join('')).toContain('Page 2');
    expect(Math.min(...footer.map(({ baseline }) => baseline))).toBeGreaterThan(20);
  });

  it('an empty document is still a page', async () => {
    const rendered = await render(documentOf([]));
    expect(rendered.pages).toBe(1);
    expect((await readPdf(rendered.bytes)).outline).toEqual([{ title: 'Title', depth: 0, page: 1 }]);
  });
});
