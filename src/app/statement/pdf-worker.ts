/** Writes the PDF away from the page, so that nothing stands still meanwhile. */
import { drawnCharacters, type Document } from '../../statement/index.ts';
import { loadFonts } from '../../statement/fonts/index.ts';
import { renderPdf, type PdfResult } from '../../statement/pdf/index.ts';
import { fontsAt } from './fonts-at.ts';
import { answerJobs } from '../worker/answer-jobs.ts';

export interface PdfJob {
  document: Document;
  /** Address of the folder with the font files. */
  fonts: string;
}

export type PdfAnswer = PdfResult | { ok: false; error: { code: 'fonts'; messages: string[] } };

async function answerTo({ document, fonts }: PdfJob): Promise<PdfAnswer> {
  try {
    const characters = drawnCharacters(document);
    return renderPdf(document, await loadFonts(document.language, characters, fontsAt(fonts)));
  } catch (error) {
    return { ok: false, error: { code: 'fonts', messages: [String(error)] } };
  }
}

answerJobs(answerTo);
