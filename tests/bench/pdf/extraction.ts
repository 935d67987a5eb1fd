/** Whether a file has the words of its document, as pdf.js takes them out again. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Document } from '../../../src/statement/index.ts';
import { plainOf, wordsOf } from './plain.ts';

/** Spaces and hyphens differ by where lines are broken. */
const inked = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u2010-]+/gu, '');

/** @returns texts of the document of which the pages do not have each word, and the number of pages */
export async function missingWords(
  document: Document,
  bytes: Uint8Array,
): Promise<{ pages: number; missing: string[] }> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str;
  }
  const found = inked(text);
  const words = wordsOf(plainOf(document)).flatMap((one) => one.split(/\s+|(?<=[，。；：、])/u));
  // The sign before an item of a list is no word: each library has its own.
  const missing = [...new Set(words.map(inked).filter((word) => /[\p{L}\p{N}]/u.test(word)))].filter(
    (word) => !isIn(found, word),
  );
  return { pages: file.numPages, missing };
}

/** Between the two halves of a word that goes on on the next page stand footer and header. */
function isIn(found: string, word: string): boolean {
  if (found.includes(word)) return true;
  const signs = Array.from(word);
  return signs.some(
    (_, at) =>
      at > 0 && found.includes(signs.slice(0, at).join('')) && found.includes(signs.slice(at).join('')),
  );
}
