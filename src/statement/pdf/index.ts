export { renderPdf, type PdfError, type PdfResult } from './render-pdf.ts';
export type { MissingCharacter } from './text/missing-glyphs.ts';
