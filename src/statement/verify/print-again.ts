import { drawnCharacters } from '../document-text.ts';
import type { Document } from '../document.ts';
import { loadFonts, type FontSource } from '../fonts/index.ts';

/** The document as the program writes it; jsPDF is loaded only here. @returns null where it cannot be printed */
export async function printAgain(document: Document, source: FontSource): Promise<Uint8Array | null> {
  const { renderPdf } = await import('../pdf/index.ts');
  const fonts = await loadFonts(document.language, drawnCharacters(document), source);
  const result = renderPdf(document, fonts);
  return result.ok ? result.bytes : null;
}
