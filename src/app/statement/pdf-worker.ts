/** Writes the PDF away from the page, so that nothing stands still meanwhile. */
import { drawnCharacters, type Document } from '../../statement/index.ts';
import { loadFonts, type FontSource } from '../../statement/fonts/index.ts';
import { renderPdf, type PdfResult } from '../../statement/pdf/index.ts';

export interface PdfJob {
  document: Document;
  /** Address of the folder with the font files. */
  fonts: string;
}

export type PdfAnswer = PdfResult | { ok: false; error: { code: 'fonts'; messages: string[] } };

const sources = new Map<string, FontSource>();

/** The same source each time, so that a font is parsed once. */
function sourceAt(folder: string): FontSource {
  let source = sources.get(folder);
  if (!source) {
    source = async (file) => {
      const response = await fetch(folder + file);
      if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
      return new Uint8Array(await response.arrayBuffer());
    };
    sources.set(folder, source);
  }
  return source;
}

async function answerTo({ document, fonts }: PdfJob): Promise<PdfAnswer> {
  try {
    const characters = drawnCharacters(document);
    return renderPdf(document, await loadFonts(document.language, characters, sourceAt(fonts)));
  } catch (error) {
    return { ok: false, error: { code: 'fonts', messages: [String(error)] } };
  }
}

addEventListener('message', ({ data }: MessageEvent<PdfJob>) => {
  void answerTo(data).then((answer) => {
    postMessage(answer);
  });
});
