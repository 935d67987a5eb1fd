/** Pages that were moved or painted over: each is found, and said in the right words. */
import { StandardFonts, degrees, rgb, type PDFDict } from 'pdf-lib';
import { describe } from 'vitest';
import { key, withEntry } from './support/tamper.ts';
import { eachIsFound, objects, reworded, withBlocks, type Case } from './support/tampering.ts';

const PAGES: Case[] = [
  [
    'two pages change places',
    objects((pdf) => {
      const [second] = [pdf.getPage(1)];
      pdf.removePage(1);
      pdf.insertPage(0, second);
    }),
    'pages',
    'page-order',
    'another order: 2, 1',
  ],
  [
    'a page is taken out',
    objects((pdf) => {
      pdf.removePage(1);
    }),
    'pages',
    'page-missing',
    'Page 2 is missing',
  ],
  [
    'a page is put in',
    objects((pdf) => {
      pdf.insertPage(1);
    }),
    'pages',
    'page-added',
    'Page 2 of the file',
  ],
  [
    'a page is turned',
    objects((pdf) => {
      pdf.getPage(0).setRotation(degrees(180));
    }),
    'other',
    'part-differs',
    'page/1/Rotate',
  ],
  [
    'a page is cut smaller',
    objects((pdf) => {
      pdf.getPage(0).setCropBox(0, 400, 595, 441);
    }),
    'other',
    'part-differs',
    'page/1/CropBox',
  ],
];

const DRAWING: Case[] = [
  [
    'a white box is painted over a red flag',
    objects((pdf) => {
      pdf.getPage(1).drawRectangle({ x: 60, y: 300, width: 400, height: 80, color: rgb(1, 1, 1) });
    }),
    'drawing',
    'drawing-added',
    'Page 2: more is drawn',
  ],
  [
    'words are written over a page',
    objects(async (pdf) => {
      pdf
        .getPage(0)
        .drawText('Approved', { x: 60, y: 700, font: await pdf.embedFont(StandardFonts.Helvetica) });
    }),
    'text',
    'text-added',
    'more text: “Approved”',
  ],
  [
    'a bar of the chart is longer than its number',
    withBlocks((blocks) =>
      blocks.map((block) =>
        block.kind === 'figure'
          ? {
              ...block,
              chart: {
                ...block.chart,
                data: block.chart.data.map((datum, i) => ({ ...datum, value: datum.value + i + 1 })),
              },
            }
          : block,
      ),
    ),
    'drawing',
    'drawing-differs',
    'drawn otherwise',
  ],
  [
    'a sign is green instead of red',
    reworded('"tone":"stop"', '"tone":"good"'),
    'drawing',
    'drawing-differs',
    'Page 1',
  ],
  [
    'what is drawn on a page is cut short',
    objects((pdf) => {
      pdf.getPage(1).node.set(key('Contents'), pdf.context.register(pdf.context.flateStream('')));
    }),
    'drawing',
    'drawing-missing',
    'missing',
  ],
  [
    'a font draws other letters',
    objects((pdf) => {
      swap(withEntry(pdf, 'Type', 'FontDescriptor'), 'FontFile2');
    }),
    'letters',
    'letters-differ',
    'font',
  ],
  [
    'letters are copied as others',
    objects((pdf) => {
      swap(withEntry(pdf, 'Subtype', 'Type0'), 'ToUnicode');
    }),
    'letters',
    'letters-differ',
    'font',
  ],
];

function swap([one, other]: PDFDict[], name: string): void {
  const [mine, theirs] = [one?.get(key(name)), other?.get(key(name))];
  if (!one || !other || !mine || !theirs) throw new Error(`no two of ${name}`);
  one.set(key(name), theirs);
  other.set(key(name), mine);
}

describe('in the order of the pages', () => eachIsFound(PAGES));

describe('in what is drawn', () => eachIsFound(DRAWING));
