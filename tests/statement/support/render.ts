import type { Document } from '../../../src/statement/document.ts';
import { drawnCharacters } from '../../../src/statement/document-text.ts';
import { readBuiltFont } from '../../../src/statement/fonts/build-fonts.ts';
import { loadFonts } from '../../../src/statement/fonts/index.ts';
import { renderPdf, type MissingCharacter, type PdfError } from '../../../src/statement/pdf/index.ts';

export interface Rendered {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  missing: MissingCharacter[];
}

/** Renders with the fonts that the document needs; fails when there is no PDF. */
export async function render(document: Document): Promise<Rendered> {
  const result = renderPdf(
    document,
    await loadFonts(document.language, drawnCharacters(document), readBuiltFont),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result;
}

export async function renderError(document: Document): Promise<PdfError | undefined> {
  const result = renderPdf(
    document,
    await loadFonts(document.language, drawnCharacters(document), readBuiltFont),
  );
  return result.ok ? undefined : result.error;
}
