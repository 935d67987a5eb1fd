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

/** @param tellPages how many pages are drawn so far */
async function answerTo({ document, fonts }: PdfJob, tellPages: (pages: number) => void): Promise<PdfAnswer> {
  try {
    const characters = drawnCharacters(document);
    const loaded = await loadFonts(document.language, characters, fontsAt(fonts));
    return renderPdf(document, loaded, tellPages);
  } catch (error) {
    return { ok: false, error: { code: 'fonts', messages: [String(error)] } };
  }
}

answerJobs(answerTo);
