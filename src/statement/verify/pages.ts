/**
 * What a reader sees on each page, as pdf.js reads it: the text line by line, and everything that is painted. What is laid over
 * a page, such as a note, is compared as a part of the file. Loaded only when two files have to be compared by what they show.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Canvas, type Painted } from './painted.ts';

export interface PageContent {
  lines: string[];
  painted: Painted[];
}

/** @throws Error where pdf.js finds the content of a page broken */
export async function readPages(bytes: Uint8Array): Promise<PageContent[]> {
  const { getDocument, OPS, AnnotationMode } = await loadPdfJs();
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
  const names = Object.fromEntries(Object.entries(OPS).map(([name, code]) => [code, name]));
  try {
    const file = await loading.promise;
    const pages: PageContent[] = [];
    for (let number = 1; number <= file.numPages; number++)
      pages.push(await readPage(file, number, names, AnnotationMode.DISABLE));
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** Its worker part runs on this thread: the caller is a command, or a worker of its own. */
async function loadPdfJs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const scope = globalThis as { pdfjsWorker?: unknown };
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function readPage(
  file: PDFDocumentProxy,
  number: number,
  names: Record<number, string>,
  annotationMode: number,
): Promise<PageContent> {
  const page = await file.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode });
  const canvas = new Canvas();
  for (const [i, code] of fnArray.entries()) {
    const operator = names[code] ?? String(code);
    const operands = argsArray[i] as unknown;
    canvas.take(
      operator,
      operator === 'setFont' ? await named(page, operands as [string, number]) : operands,
    );
  }
  page.cleanup();
  return { lines: linesOf(canvas.painted), painted: canvas.painted };
}

/** With the font's own name instead of the one that pdf.js makes up. The letters before the sign say only that it is a part of the font. */
async function named(page: PDFPageProxy, [id, size]: [string, number]): Promise<[string, number]> {
  const font = await new Promise<{ name?: string }>((resolve) => void page.commonObjs.get(id, resolve));
  return [(font.name ?? '').replace(/^[A-Z]{6}\+/, ''), size];
}

function linesOf(painted: readonly Painted[]): string[] {
  const lines: string[] = [];
  for (const { text, isNewLine } of painted)
    if (isNewLine) lines.push(text);
    else if (text) lines.push((lines.pop() ?? '') + text);
  return lines.filter((line) => line.trim() !== '');
}
