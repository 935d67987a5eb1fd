/**
 * What a reader sees on each page, as pdf.js reads it: the text line by line, and every operator that paints. Loaded only when
 * two files have to be compared by what they show.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PageContent {
  lines: string[];
  /** One entry an operator, with its operands. */
  drawing: string[];
}

/** @throws Error where pdf.js finds the content of a page broken */
export async function readPages(bytes: Uint8Array): Promise<PageContent[]> {
  const { getDocument, OPS } = await loadPdfJs();
  const loading = getDocument({
    // A copy: pdf.js takes the memory over, and refuses what Node reads files into.
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
  });
  try {
    const file = await loading.promise;
    const fonts = new Names();
    const pages: PageContent[] = [];
    for (let number = 1; number <= file.numPages; number++)
      pages.push(pageContent(await operatorsOf(file, number), OPS, fonts));
    return pages;
  } finally {
    await loading.destroy();
  }
}

type Operators = Record<string, number>;
type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** Its worker part runs on this thread: the caller is a command, or a worker of its own. */
async function loadPdfJs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const scope = globalThis as { pdfjsWorker?: unknown };
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function operatorsOf(file: PDFDocumentProxy, number: number): Promise<PDFOperatorList> {
  const page = await file.getPage(number);
  const operators = await page.getOperatorList();
  page.cleanup();
  return operators;
}

function pageContent({ fnArray, argsArray }: PDFOperatorList, OPS: Operators, fonts: Names): PageContent {
  const page: PageContent = { lines: [], drawing: [] };
  let line = '';
  const endLine = (): void => {
    if (line.trim() !== '') page.lines.push(line);
    line = '';
  };
  fnArray.forEach((operator, i) => {
    const operands = argsArray[i] as unknown;
    // Which resources a page waits for, and in which order they come, is of no account.
    if (operator === OPS['dependency']) return;
    if (operator === OPS['showText']) line += shownGlyphs(operands);
    else if (operator === OPS['moveText'] || operator === OPS['setTextMatrix']) endLine();
    page.drawing.push(`${String(operator)} ${written(operands, fonts)}`);
  });
  endLine();
  return page;
}

interface Glyph {
  unicode: string;
}

function shownGlyphs(operands: unknown): string {
  const [glyphs] = operands as [(Glyph | number)[]];
  return glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
}

function written(operands: unknown, fonts: Names): string {
  return JSON.stringify(operands, (_, value: unknown) => {
    if (typeof value === 'string' && /^g_d\d+_f\d+$/.test(value)) return fonts.nameOf(value);
    return ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value;
  });
}

/** Names that pdf.js makes up for fonts, replaced by the order in which they turn up. */
class Names {
  private readonly known = new Map<string, string>();

  nameOf(font: string): string {
    const name = this.known.get(font) ?? `font ${String(this.known.size)}`;
    this.known.set(font, name);
    return name;
  }
}
