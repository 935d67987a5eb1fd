/** What is printed is looked at as ink: each text of a page beside the same words in the whole fonts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_DOCUMENT } from '../statement/support/every-document.ts';
import { lookDictionary, readFile, type PdfFile } from '../statement/support/pdf-objects.ts';
import { render } from '../statement/support/render.ts';
import { documentOf, paragraphs } from '../statement/support/small.ts';
import { writeFile } from '../statement/support/write-pdf.ts';
import { descendant, font, objectAt, replaceContent } from './controls/control.ts';
import { tableOf } from './embedded-font.ts';
import { InkReader } from './ink/compare-ink.ts';

let ink: InkReader;
beforeAll(async () => {
  ink = await InkReader.open();
});
afterAll(() => ink.close());

describe.each(EVERY_DOCUMENT)('$name in $language', ({ document }) => {
  it('shows in ink what it says', async () => {
    const { bytes } = await render(await document());
    expect(await ink.unlikeTexts(readFile(bytes))).toEqual([]);
  });
});

/** As a font's table of meanings writes letters of Arabic and Hebrew. */
const RIGHT_TO_LEFT = /<0[56][0-9A-F]{2}>/i;

describe('words from right to left', () => {
  const WORDS = [
    'هذا عامل يحتفظ بجواز سفره، (85.7%)',
    'لا إله — الأُجْرَةُ كاملةً',
    'העובדת שומרת את הדרכון (85.7%)',
    'שָׁלוֹם, Ana Torres (העובדת) [כן]',
  ];

  it.each(WORDS)('join and are placed as in the whole font: %s', async (text) => {
    const { bytes } = await render(documentOf(paragraphs(text)));
    expect(await ink.unlikeTexts(readFile(bytes))).toEqual([]);
  });

  it.each(WORDS)('are missed where they are not painted: %s', async (text) => {
    const file = readFile((await render(documentOf(paragraphs(text)))).bytes);
    tableOf(programOf(file, RIGHT_TO_LEFT), 'loca').fill(0);
    expect(await ink.unlikeTexts(file, writeFile(file))).not.toEqual([]);
  });

  it('are told from letters that stand apart', async () => {
    const file = readFile((await render(documentOf(paragraphs('عامل')))).bytes);
    const apart = readFile((await render(documentOf(paragraphs('ع\u200Cا\u200Cم\u200Cل')))).bytes);
    expect(await ink.unlikeTexts(file, writeFile(apart))).not.toEqual([]);
  });
});

/** Each of these is copied and searched as before; only who looks at the page sees it. */
const UNSEEN: [name: string, mutate: (file: PdfFile) => void][] = [
  ['text that is not painted', (file) => replaceContent(file, 1, /BT/, 'BT 3 Tr')],
  [
    'text in the colour of the paper',
    (file) => replaceContent(file, 1, /^[\d.]+ [\d.]+ [\d.]+ rg$/gm, '1 1 1 rg'),
  ],
  ['glyphs without outlines', (file) => tableOf(programOf(file), 'loca').fill(0)],
  [
    'a letter that is copied as another',
    (file) => {
      const toUnicode = objectAt(file, font(file).get('ToUnicode'));
      const text = Buffer.from(toUnicode.stream ?? []).toString('latin1');
      toUnicode.stream = Buffer.from(text.replace('<0065>', '<0061>'), 'latin1'); // e: a
    },
  ],
];

it.each(UNSEEN)('notices %s', async (_, mutate) => {
  const file = readFile((await render(documentOf(paragraphs('Every worker keeps the passport.')))).bytes);
  mutate(file);
  expect(await ink.unlikeTexts(file, writeFile(file))).not.toEqual([]);
});

function programOf(file: PdfFile, meaning = /./): Uint8Array {
  const descriptor = lookDictionary(file, descendant(file, meaning).get('FontDescriptor'));
  return objectAt(file, descriptor.get('FontFile2')).stream ?? new Uint8Array();
}
