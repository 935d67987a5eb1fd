/**
 * Files of which we know what is wrong with them: a validator that finds all our documents good must not do so because it was
 * started wrongly and looks at nothing.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLES, sampleDocument } from '../statement/sample/sample.ts';
import {
  catalogOf,
  isReference,
  lookArray,
  lookDictionary,
  pagesOf,
  readFile,
  type Dictionary,
  type PdfFile,
} from '../statement/support/pdf-objects.ts';
import { render } from '../statement/support/render.ts';
import { writeFile as writePdf } from '../statement/support/write-pdf.ts';

export interface Control {
  name: string;
  /** The profiles that do not hold any more. */
  breaks: readonly string[];
  change(this: void, file: PdfFile): void;
}

export const CONTROLS: readonly Control[] = [
  // Written by other code than the product's, and nothing is wrong with it.
  { name: 'unchanged', breaks: [], change: () => undefined },
  { name: 'font-not-embedded', breaks: ['3a', '3u', '3b', 'ua1'], change: takeFontOut },
  {
    name: 'letters-without-meaning',
    breaks: ['3a', '3u', 'ua1'],
    change: (file) => firstFont(file).delete('ToUnicode'),
  },
  { name: 'not-marked', breaks: ['3a', 'ua1'], change: (file) => catalogOf(file).delete('MarkInfo') },
  {
    name: 'colours-undefined',
    breaks: ['3a', '3u', '3b'],
    change: (file) => catalogOf(file).delete('OutputIntents'),
  },
  { name: 'painted-outside-marks', breaks: ['ua1'], change: paintOutside },
];

/** Writes each as `<name>.pdf`. */
export async function writeControls(folder: string): Promise<void> {
  const { bytes } = await render(sampleDocument(SAMPLES.en));
  for (const { name, change } of CONTROLS) {
    const file = readFile(bytes);
    change(file);
    await writeFile(join(folder, `${name}.pdf`), writePdf(file));
  }
}

function firstFont(file: PdfFile): Dictionary {
  const resources = lookDictionary(file, lookDictionary(file, pagesOf(file)[0]).get('Resources'));
  const [first] = lookDictionary(file, resources.get('Font')).values();
  return lookDictionary(file, first);
}

function takeFontOut(file: PdfFile): void {
  const [descendant] = lookArray(file, firstFont(file).get('DescendantFonts'));
  lookDictionary(file, lookDictionary(file, descendant).get('FontDescriptor')).delete('FontFile2');
}

function paintOutside(file: PdfFile): void {
  const contents = lookDictionary(file, pagesOf(file)[0]).get('Contents');
  const object = isReference(contents) ? file.objects.get(contents.ref) : undefined;
  if (!object?.stream) throw new Error('a page without content');
  object.stream = Buffer.concat([object.stream, Buffer.from('\n0 0 9 9 re f')]);
}
