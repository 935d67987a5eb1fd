import { readFile } from 'node:fs/promises';
import type { FontSource } from '../../../../src/statement/fonts/index.ts';
import type { Document } from '../../../../src/statement/index.ts';
import type { Maker } from './maker.ts';

const readFont: FontSource = (file) => readFile(`dist/app/fonts/${file}`);

interface Ours extends Maker {
  pagesOf: (document: Document) => Promise<number>;
}

export async function openOurs(): Promise<Ours> {
  const { loadFonts } = await import('../../../../src/statement/fonts/index.ts');
  const { drawnCharacters } = await import('../../../../src/statement/document-text.ts');
  const { renderPdf } = await import('../../../../src/statement/pdf/index.ts');
  const render = async (document: Document): Promise<{ bytes: Uint8Array; pages: number }> => {
    const fonts = await loadFonts(document.language, drawnCharacters(document), readFont);
    const result = renderPdf(document, fonts);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result;
  };
  return {
    make: async (document) => (await render(document)).bytes,
    pagesOf: async (document) => (await render(document)).pages,
  };
}
