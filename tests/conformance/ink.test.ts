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

function programOf(file: PdfFile): Uint8Array {
  const descriptor = lookDictionary(file, descendant(file).get('FontDescriptor'));
  return objectAt(file, descriptor.get('FontFile2')).stream ?? new Uint8Array();
}
