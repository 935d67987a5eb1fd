/** The documents that others are asked about, as files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../src/statement/document.ts';
import { SAMPLES, sampleDocument } from '../statement/sample/sample.ts';
import { EVERY_DOCUMENT, type NamedDocument } from '../statement/support/every-document.ts';
import { render } from '../statement/support/render.ts';
import { sizedDocument } from '../statement/support/sized-document.ts';
import { documentOf, paragraphs } from '../statement/support/small.ts';

export interface WrittenDocument {
  name: string;
  language: string;
  file: string;
  document: Document;
  pages: number;
  bytes: number;
}

const SIZES = [2, 20];
const LARGEST = 200;

/** @param all the largest ones as well, which take a minute a language */
export async function writeDocuments(folder: string, all: boolean): Promise<WrittenDocument[]> {
  const sizes = all ? [...SIZES, LARGEST] : SIZES;
  const written: WrittenDocument[] = [];
  for (const { name, language, document: make } of [
    ...EVERY_DOCUMENT,
    ...sized(sizes),
    ...ON_LETTER,
    SIGNS,
  ]) {
    const document = await make();
    const { bytes, pages } = await render(document);
    const file = join(folder, `${name}.${language}.pdf`);
    await writeFile(file, bytes);
    written.push({ name, language, file, document, pages, bytes: bytes.length });
  }
  return written;
}

function sized(sizes: readonly number[]): NamedDocument[] {
  return Object.values(SAMPLES).flatMap((words) =>
    sizes.map((pages) => ({
      name: `pages-${String(pages)}`,
      language: words.language,
      document: () => sizedDocument(sampleDocument(words), pages),
    })),
  );
}

const ON_LETTER: readonly NamedDocument[] = Object.values(SAMPLES).map((words) => ({
  name: 'every-block-on-letter',
  language: words.language,
  document: () => Promise.resolve({ ...sampleDocument(words), paper: 'letter' }),
}));

/** In UTF-16 the second byte of 不 is a carriage return, that of 名 and 吊 differ by the same: whoever mends line ends turns "not" into "on". */
const SIGNS: NamedDocument = {
  name: 'signs',
  language: 'zh-CN',
  document: () =>
    Promise.resolve(
      documentOf(
        [
          { kind: 'heading', id: 'a', level: 1, text: '不合格（名）' },
          ...paragraphs('不合格', 'C:\\name (1) [2] <3> {4} /5 %6 #7'),
          { kind: 'heading', id: 'b', level: 2, text: 'C:\\name (1) [2] <3> {4} /5 %6 #7' },
          ...paragraphs('名不副实'),
        ],
        { language: 'zh-CN', title: '不合格 (名) \\ [1]', author: '不名', subject: '不合格' },
      ),
    ),
};
