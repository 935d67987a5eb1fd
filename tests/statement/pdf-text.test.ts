/** What the sample statement says in the PDF is what its model says, in the same order, and it stands where it should. */
import { beforeAll, describe, expect, it } from 'vitest';
import { hasRightToLeft } from '../../src/locale/index.ts';
import type { Document } from '../../src/statement/document.ts';
import { contentsEntries, documentText, headingsOf, pageLabel } from '../../src/statement/document-text.ts';
import { sheetOf } from '../../src/statement/pdf/sheet.ts';
import { closes } from '../../src/statement/pdf/text/characters.ts';
import { RECORD, SAMPLES, sampleDocument } from './sample/sample.ts';
import { linesOf, readPdf, textInOrder, type ReadPdf } from './support/read-pdf.ts';
import { render } from './support/render.ts';

/** The contents stand between the front and the first heading; their title is tagged as a paragraph. */
function texts(document: Document): string[] {
  const all = documentText(document);
  const first = all.indexOf(headingsOf(document)[0]?.text ?? '');
  return [...all.slice(0, first), document.contents?.title ?? '', ...all.slice(first)];
}

describe.each([
  ['en', 'a4'],
  ['zh', 'a4'],
  ['en', 'letter'],
  ['ar', 'a4'],
] as const)('sample statement in %s on %s', (language, paper) => {
  const { width, height, body } = sheetOf(paper);
  let document: Document;
  let pdf: ReadPdf;
  beforeAll(async () => {
    document = { ...sampleDocument(SAMPLES[language]), paper };
    pdf = await readPdf((await render(document)).bytes);
  });

  it('says every text of the model, in its order, and nothing else', () => {
    expect(textInOrder(pdf, texts(document))).toEqual(texts(document));
  });

  it('lets every text be found and copied in a reader', () => {
    // From right to left, pdf.js puts brackets, stops and vowel signs where it guesses that they belong.
    const bare = (text: string): string => text.replace(language === 'ar' ? /[^\p{L}]/gu : /\s/g, '');
    const layer = bare(pdf.layer);
    const short = documentText(document).filter((candidate) => candidate.length < 40);
    for (const text of language === 'ar' ? short.flatMap((words) => words.split(' ')) : short)
      expect(layer).toContain(bare(text));
  });

  it('has the headings as bookmarks, each on its page', () => {
    const headings = headingsOf(document);
    expect(pdf.outline.map(({ title, depth }) => [depth, title])).toEqual([
      [0, document.title],
      ...headings.map(({ level, text }) => [level, text]),
    ]);
    for (const { title, page, depth } of pdf.outline) {
      const units = pdf.units.filter(({ role, text }) => role === `H${depth + 1}` && text.trim() === title);
      expect(units.map((unit) => unit.page)).toEqual([page]);
    }
  });

  it('lists the headings with the right page numbers, each a link', () => {
    const entries = contentsEntries(document, document.contents ?? { title: '' });
    const page = (title: string): number =>
      pdf.outline.find((bookmark) => bookmark.title === title)?.page ?? 0;
    expect(pdf.contents.map(({ text }) => text)).toEqual(entries.map(({ text }) => `${text} ${page(text)}`));
    const links = pdf.links.filter(({ contents }) =>
      entries.some(({ text }) => contents.startsWith(`${text}, `)),
    );
    expect(links.map(({ toPage }) => toPage)).toEqual(entries.map(({ text }) => page(text)));
    expect(links[0]?.contents).toBe(
      `${entries[0]?.text ?? ''}, ${pageLabel(document.footer.page, page(entries[0]?.text ?? ''), pdf.pages)}`,
    );
  });

  it('links to the web and to a section', () => {
    expect([...new Set(pdf.links.flatMap(({ url }) => url ?? []))]).toEqual([
      'https://www.ohchr.org/en/instruments-mechanisms/instruments/protocol-prevent-suppress-and-punish-trafficking-persons',
      'https://www.ilo.org/publications/ilo-indicators-forced-labour',
    ]);
    const inner = pdf.links.find(({ contents }) => contents === SAMPLES[language].sources.see[1]);
    expect(inner?.toPage).toBe(
      pdf.outline.find(({ title }) => title === SAMPLES[language].headings.themes)?.page,
    );
  });

  it('numbers every page, and repeats the header on all but the first', () => {
    for (let page = 1; page <= pdf.pages; page++) {
      const furniture = pdf.placed.filter((text) => text.page === page && text.content === undefined);
      const lines = linesOf(furniture).map(({ text }) => text);
      expect(lines.join('\n')).toContain(pageLabel(document.footer.page, page, pdf.pages));
      expect(lines.includes(document.header)).toBe(page > 1);
    }
  });

  it('fills pages of its paper', () => {
    expect(new Set(pdf.sizes.map(String))).toEqual(new Set([`${width},${height}`]));
    const right = Math.max(...linesOf(pdf.placed).map(({ x, width }) => x + width));
    expect(right).toBeGreaterThan(body.right - 2);
  });

  it('keeps within the margins', () => {
    for (const { text, x, width, baseline, size } of linesOf(pdf.placed)) {
      const spaces = (text.length - text.trimEnd().length) * 0.26 * size;
      const [left, right] = hasRightToLeft(text) ? [x + spaces, x + width] : [x, x + width - spaces];
      expect(left, text).toBeGreaterThanOrEqual(body.left - 0.02);
      expect(right, text).toBeLessThanOrEqual(body.right + 0.5);
      expect(baseline, text).toBeGreaterThan(30);
      expect(baseline, text).toBeLessThan(height - 30);
    }
  });

  it('never prints one text over another', () => {
    for (let page = 1; page <= pdf.pages; page++) {
      const lines = linesOf(pdf.placed.filter((text) => text.page === page));
      lines.forEach((a, i) => {
        for (const b of lines.slice(i + 1)) {
          const apart =
            a.x + a.width <= b.x + 3 ||
            b.x + b.width <= a.x + 3 ||
            Math.abs(a.baseline - b.baseline) >= Math.min(a.size, b.size);
          expect(apart, `"${a.text}" and "${b.text}" on page ${page}`).toBe(true);
        }
      });
    }
  });

  it('starts no line with a closing mark', () => {
    for (const { text } of linesOf(pdf.placed)) expect(closes(text.charAt(0)), text).toBe(false);
  });

  it('leaves no heading alone at the foot of a page', () => {
    for (const { title, page } of pdf.outline) {
      const at = pdf.units.findIndex(({ role, text }) => role.startsWith('H') && text.trim() === title);
      expect(pdf.units[at + 1]?.page, title).toBe(page);
    }
  });

  it('carries the record byte for byte', () => {
    expect(Object.keys(pdf.attachments)).toEqual(['record.json']);
    expect([...(pdf.attachments['record.json'] ?? [])]).toEqual([...RECORD]);
  });

  it('says who wrote what, when and in which language', () => {
    expect(pdf.language).toBe(document.language);
    expect(pdf.info).toMatchObject({
      Title: document.title,
      Author: document.author,
      Subject: document.subject,
      Creator: document.creator,
      CreationDate: "D:20261123093000+00'00'",
      ModDate: "D:20261123093000+00'00'",
    });
    for (const text of [
      document.title,
      document.author,
      document.subject,
      document.creator,
      '2026-11-23T09:30:00Z',
    ])
      expect(pdf.metadata).toContain(text);
  });
});
