/** Pages that were moved or painted over: each is found, and said once, in the right words. */
import { inflateSync } from 'node:zlib';
import { PDFRawStream, StandardFonts, degrees, rgb, type PDFDict } from 'pdf-lib';
import { describe } from 'vitest';
import { key, withEntry } from './support/tamper.ts';
import {
  AND_WHAT_FOLLOWS,
  type Case,
  eachIsFound,
  LETTERS,
  MORE,
  objects,
  reworded,
  type Tamper,
  withBlocks,
  XMP,
} from './support/tampering.ts';

const PAGES: Case[] = [
  [
    'two pages change places',
    objects((pdf) => {
      const [second] = [pdf.getPage(1)];
      pdf.removePage(1);
      pdf.insertPage(0, second);
    }),
    { pages: ['The pages stand in another order: 2, 1, 3, 4, 5, 6, 7.'] },
  ],
  [
    'a page is taken out',
    objects((pdf) => {
      pdf.removePage(1);
    }),
    { pages: ['It has 6 pages instead of 7.', 'Page 2 is missing or was changed.'] },
  ],
  [
    'a page is put in',
    objects((pdf) => {
      pdf.insertPage(1);
    }),
    {
      pages: ['It has 8 pages instead of 7.', 'Page 2 of the file is none of the document, or was changed.'],
    },
  ],
  [
    'a page is turned',
    objects((pdf) => {
      pdf.getPage(0).setRotation(degrees(180));
    }),
    { other: ['Page 1 is turned, cut, or of another size.'] },
  ],
  [
    'a page is cut smaller',
    objects((pdf) => {
      pdf.getPage(0).setCropBox(0, 400, 595, 441);
    }),
    { other: ['Page 1 is turned, cut, or of another size.'] },
  ],
  [
    'all pages are turned by the node above them',
    objects((pdf) => {
      pdf.catalog.Pages().set(key('Rotate'), pdf.context.obj(180));
    }),
    {
      other: [
        'Page 1 is turned, cut, or of another size.',
        'Page 2 is turned, cut, or of another size.',
        'Page 3 is turned, cut, or of another size.',
        'Page 4 is turned, cut, or of another size.',
        'Page 5 is turned, cut, or of another size.',
        '2 more of the kind.',
      ],
    },
  ],
  [
    'a page is turned by a node that was put in above it',
    objects((pdf) => {
      const root = pdf.catalog.Pages();
      const [first] = [root.Kids().get(0)];
      const node = pdf.context.obj({
        Type: 'Pages',
        Parent: pdf.catalog.get(key('Pages')),
        Kids: [first],
        Count: 1,
        Rotate: 180,
      });
      root.Kids().set(0, pdf.context.register(node));
    }),
    { other: ['Page 1 is turned, cut, or of another size.'] },
  ],
];

const DRAWING: Case[] = [
  [
    'a white box is painted over a red flag',
    objects((pdf) => {
      pdf.getPage(1).drawRectangle({ x: 60, y: 300, width: 400, height: 80, color: rgb(1, 1, 1) });
    }),
    { drawing: ['Page 2: more is drawn than the program draws. Something may be painted over.'] },
  ],
  [
    'a white box is painted over page 1, where a link goes on to page 2',
    objects((pdf) => {
      pdf.getPage(0).drawRectangle({ x: 60, y: 300, width: 400, height: 80, color: rgb(1, 1, 1) });
    }),
    { drawing: ['Page 1: more is drawn than the program draws. Something may be painted over.'] },
  ],
  [
    'a picture is laid over a page',
    objects(async (pdf) => {
      pdf.getPage(0).drawImage(await pdf.embedPng(WHITE), { x: 60, y: 300, width: 400, height: 80 });
    }),
    { drawing: ['Page 1: more is drawn than the program draws. Something may be painted over.'] },
  ],
  [
    'words are written over a page and a box is painted',
    objects(async (pdf) => {
      const page = pdf.getPage(0);
      page.drawText('Approved', { x: 60, y: 700, font: await pdf.embedFont(StandardFonts.Helvetica) });
      page.drawRectangle({ x: 60, y: 300, width: 400, height: 80, color: rgb(1, 1, 1) });
    }),
    {
      text: ['Page 1 has more text: “Approved”.'],
      drawing: ['Page 1: more is drawn than the program draws. Something may be painted over.'],
    },
  ],
  [
    'words on a page become white',
    redrawn((operators) => operators.replace(/(?:[\d.]+ ){3}rg\nBT/, '1 1 1 rg\nBT')),
    { drawing: ['Page 1 is drawn otherwise, such as other characters, places or colours.'] },
  ],
  [
    'words on a page are moved',
    redrawn((operators) => operators.replace(/^([\d.]+) [\d.]+ Td/m, '$1 300 Td')),
    { drawing: ['Page 1 is drawn otherwise, such as other characters, places or colours.'] },
  ],
  [
    'a font is put in that nothing is written with',
    objects(async (pdf) => {
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      pdf.getPage(0).node.setFontDictionary(key('F9'), font.ref);
    }),
    { letters: LETTERS },
  ],
  [
    'a colour is given another meaning, and a box is painted',
    objects((pdf) => {
      const page = pdf.getPage(0);
      page.drawRectangle({ x: 60, y: 300, width: 400, height: 80, color: rgb(1, 1, 1) });
      page.node.Resources()?.set(key('ColorSpace'), pdf.context.obj({ DefaultRGB: 'DeviceGray' }));
    }),
    {
      drawing: ['Page 1: more is drawn than the program draws. Something may be painted over.'],
      letters: LETTERS,
    },
  ],
  [
    'words are written over a page',
    objects(async (pdf) => {
      pdf
        .getPage(0)
        .drawText('Approved', { x: 60, y: 700, font: await pdf.embedFont(StandardFonts.Helvetica) });
    }),
    { text: ['Page 1 has more text: “Approved”.'] },
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
    { drawing: ['Page 2 is drawn otherwise, such as other characters, places or colours.'], metadata: XMP },
  ],
  [
    'a sign is green instead of red',
    reworded('"tone":"stop"', '"tone":"good"'),
    {
      drawing: ['Page 1 is drawn otherwise, such as other characters, places or colours.', MORE],
      metadata: XMP,
    },
  ],
  [
    'what is drawn on a page is cut short',
    objects((pdf) => {
      pdf.getPage(1).node.set(key('Contents'), pdf.context.register(pdf.context.flateStream('')));
    }),
    {
      drawing: ['Page 2: something that the program draws is missing.'],
      digest: ['The foot of page 2 does not give the digest of the record.'],
    },
    AND_WHAT_FOLLOWS,
  ],
  [
    'a font draws other letters',
    objects((pdf) => {
      swap(withEntry(pdf, 'Type', 'FontDescriptor'), 'FontFile2');
    }),
    { letters: LETTERS },
  ],
  [
    'letters are copied as others',
    objects((pdf) => {
      swap(withEntry(pdf, 'Subtype', 'Type0'), 'ToUnicode');
    }),
    { letters: LETTERS },
    AND_WHAT_FOLLOWS,
  ],
];

/** One white dot. */
const WHITE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

/** Page 1 with other operators. */
function redrawn(change: (operators: string) => string): Tamper {
  return objects((pdf) => {
    const { node } = pdf.getPage(0);
    const stream = node.Contents();
    if (!(stream instanceof PDFRawStream)) throw new Error('no content');
    const before = inflateSync(stream.contents).toString('latin1');
    const after = change(before);
    if (after === before) throw new Error('nothing was changed');
    node.set(key('Contents'), pdf.context.register(pdf.context.flateStream(Buffer.from(after, 'latin1'))));
  });
}

function swap([one, other]: PDFDict[], name: string): void {
  const [mine, theirs] = [one?.get(key(name)), other?.get(key(name))];
  if (!one || !other || !mine || !theirs) throw new Error(`no two of ${name}`);
  one.set(key(name), theirs);
  other.set(key(name), mine);
}

describe('in the order of the pages', () => eachIsFound(PAGES));

describe('in what is drawn', () => eachIsFound(DRAWING));
