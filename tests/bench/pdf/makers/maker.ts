import type { Document } from '../../../../src/statement/index.ts';

/** A library that was opened for documents of a language, its fonts at hand. */
export interface Maker {
  make: (document: Document) => Promise<Uint8Array>;
}

const FOLDER = 'dist/app/fonts';

/** One pair of files has every character of the sample in either language; the same for all makers. */
export function fontFiles(language: string): { regular: string; bold: string } {
  const family = language === 'zh' ? 'NotoSansSC' : 'NotoSans';
  return { regular: `${FOLDER}/${family}-Regular.ttf`, bold: `${FOLDER}/${family}-Bold.ttf` };
}
