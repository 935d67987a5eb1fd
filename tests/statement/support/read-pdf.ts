/**
 * Reads a PDF back with pdf.js: the tagged text in the order of the structure, and where every piece of text stands. Texts
 * come from the drawing operators, glyph by glyph, since the text layer adds and drops spaces by guesswork.
 */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { backwards, isDrawnBackwards } from './reading-order.ts';
import type { PDFOperatorList, TextItem } from 'pdfjs-dist/types/src/display/api.js';

export interface Unit {
  role: string;
  text: string;
  page: number;
}

export interface PlacedText {
  page: number;
  text: string;
  x: number;
  /** From the lower edge of the page. */
  baseline: number;
  width: number;
  size: number;
  /** Number of the marked content; undefined in an artifact. */
  content: number | undefined;
}

export interface ReadPdf {
  pages: number;
  /** Width and height of each page. */
  sizes: [number, number][];
  /** Tagged text: headings, paragraphs, cells, items ... in reading order, without labels of lists and without contents. */
  units: Unit[];
  contents: Unit[];
  placed: PlacedText[];
  /** The text layer of the pages: what a reader selects and searches. */
  layer: string;
  outline: { title: string; depth: number; page: number }[];
  links: { page: number; url: string | undefined; toPage: number | undefined; contents: string }[];
  attachments: Record<string, Uint8Array>;
  info: Record<string, unknown>;
  metadata: string;
  language: string | null;
}

const UNITS = new Set(['H1', 'H2', 'H3', 'H4', 'P', 'TH', 'TD', 'LBody', 'Caption', 'Figure']);

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  const file = await loading.promise;
  const read: Pick<ReadPdf, 'sizes' | 'units' | 'contents' | 'placed' | 'links' | 'layer'> = {
    sizes: [],
    units: [],
    contents: [],
    placed: [],
    links: [],
    layer: '',
  };
  const pageOf = async (destination: unknown): Promise<number> => {
    if (!Array.isArray(destination)) throw new Error('a destination without a page');
    return (await file.getPageIndex(destination[0] as { num: number; gen: number })) + 1;
  };
  const metadata = await file.getMetadata();
  const language = (metadata.info as { Language?: string }).Language ?? null;
  const preferences: { Direction?: string } | null = await file.getViewerPreferences();
  const rightToLeft = preferences?.Direction === 'R2L';
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    read.sizes.push([right - left, top - bottom]);
    const layer = await page.getTextContent({ disableNormalization: true });
    read.layer +=
      (layer.items as TextItem[]).map((item) => item.str + (item.hasEOL ? '\n' : '')).join('') + '\n';
    const placed = placedTexts(await page.getOperatorList(), number, rightToLeft);
    read.placed.push(...placed);
    const texts = new Map<number, string>();
    for (const { content, text } of placed)
      if (content !== undefined) texts.set(content, (texts.get(content) ?? '') + text);
    const tree = (await page.getStructTree()) as Node | null;
    collect(tree, number, texts, read);
    for (const link of (await page.getAnnotations()) as LinkAnnotation[]) {
      const toPage = link.dest ? await pageOf(link.dest) : undefined;
      read.links.push({ page: number, url: link.url, toPage, contents: link.contentsObj.str });
    }
  }
  const outline: ReadPdf['outline'] = [];
  const walk = async (items: OutlineItem[], depth: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      outline.push({ title, depth, page: await pageOf(dest) });
      await walk(below, depth + 1);
    }
  };
  await walk(await file.getOutline(), 0);
  const files = ((await file.getAttachments()) ?? {}) as Record<
    string,
    { filename: string; content: Uint8Array }
  >;
  const result: ReadPdf = {
    ...read,
    pages: file.numPages,
    outline,
    attachments: Object.fromEntries(Object.values(files).map(({ filename, content }) => [filename, content])),
    info: metadata.info as Record<string, unknown>,
    metadata: (metadata.metadata as { getRaw: () => string } | null)?.getRaw() ?? '',
    language,
  };
  await loading.destroy();
  return result;
}

interface LinkAnnotation {
  url?: string;
  dest?: unknown;
  contentsObj: { str: string };
}

interface OutlineItem {
  title: string;
  dest: unknown;
  items: OutlineItem[];
}

interface Glyph {
  unicode: string;
  width: number;
}

/** Follows the few operators that our pages are written with. */
function placedTexts(
  { fnArray, argsArray }: PDFOperatorList,
  page: number,
  rightToLeft: boolean,
): PlacedText[] {
  const placed: PlacedText[] = [];
  let run: PlacedText[] = []; // what is drawn between BT and ET
  let content: number | undefined;
  let size = 0;
  let x = 0;
  let baseline = 0;
  fnArray.forEach((operator, index) => {
    const values = argsArray[index] as unknown[] | null;
    if (operator === OPS.beginMarkedContentProps) content = (values?.[1] as number | null) ?? undefined;
    else if (operator === OPS.endMarkedContent) content = undefined;
    else if (operator === OPS.setFont) size = values?.[1] as number;
    else if (operator === OPS.moveText) [x, baseline] = values as [number, number];
    else if (operator === OPS.showText) {
      const glyphs = values?.[0] as Glyph[];
      const text = glyphs.map((glyph) => glyph.unicode).join('');
      const width = (glyphs.reduce((sum, glyph) => sum + glyph.width, 0) * size) / 1000;
      run.push({ page, text, x, baseline, width, size, content });
      x += width;
    } else if (operator === OPS.endText) {
      placed.push(...inOrderOfReading(run, rightToLeft));
      run = [];
    }
  });
  return placed;
}

function inOrderOfReading(run: PlacedText[], rightToLeft: boolean): PlacedText[] {
  const [first] = run;
  const text = run.map((piece) => piece.text).join('');
  if (!first || !isDrawnBackwards(text, rightToLeft)) return run;
  const width = run.reduce((sum, piece) => sum + piece.width, 0);
  return [{ ...first, text: backwards(text), width }];
}

/** An element of the structure, or (with a type) a piece of content. */
interface Node {
  role: string;
  type?: string;
  id?: string;
  children?: Node[];
}

function collect(
  node: Node | null,
  page: number,
  texts: Map<number, string>,
  read: Pick<ReadPdf, 'sizes' | 'units' | 'contents'>,
): void {
  if (!node) return;
  if (node.role === 'TOCI') read.contents.push({ role: 'TOCI', text: textOf(node, texts), page });
  else if (UNITS.has(node.role)) {
    const text = textOf(node, texts);
    if (text.trim() !== '') read.units.push({ role: node.role, text, page });
  } else for (const child of node.children ?? []) collect(child, page, texts, read);
}

/** The ids of content end in the number of the mark: "p12R_mc3". */
function textOf(node: Node, texts: Map<number, string>): string {
  if (node.type === 'content') return texts.get(Number(/_mc(\d+)$/.exec(node.id ?? '')?.[1])) ?? '';
  return (node.children ?? []).map((child) => textOf(child, texts)).join('');
}

/** Pieces of one line put together: same page, same baseline, one behind the other, whichever way they run. */
export function linesOf(placed: readonly PlacedText[]): PlacedText[] {
  const lines: PlacedText[] = [];
  for (const piece of placed) {
    const line = lines.at(-1);
    const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.6;
    const onLine = line?.page === piece.page && Math.abs(line.baseline - piece.baseline) < 0.05;
    if (onLine && isNear(line.x + line.width, piece.x)) {
      line.text += piece.text;
      line.width = piece.x + piece.width - line.x;
    } else if (onLine && isNear(piece.x + piece.width, line.x)) {
      line.text += piece.text;
      line.width += line.x - piece.x;
      line.x = piece.x;
    } else lines.push({ ...piece });
  }
  return lines;
}

/**
 * The texts of the PDF cut as the model cuts them: a text that runs over two pages is put together, and the texts of a
 * figure are parted. What does not fit the model is given as it is.
 */
export function textInOrder(pdf: ReadPdf, expected: readonly string[]): string[] {
  const units = pdf.units.map((unit) => ({ ...unit }));
  const found: string[] = [];
  for (const text of expected) {
    const drawn = text.replace(/\n/g, ' ');
    const unit = units.shift();
    if (!unit) break;
    while (unit.text !== drawn && drawn.startsWith(unit.text) && (units[0]?.page ?? 0) > unit.page) {
      const next = units.shift();
      unit.text += next?.text ?? '';
      unit.page = next?.page ?? 0;
    }
    if (unit.role === 'Figure' && unit.text.startsWith(`${drawn} `)) {
      const rest = unit.text.slice(drawn.length + 1);
      if (rest !== '') units.unshift({ ...unit, text: rest });
      unit.text = drawn;
    }
    found.push(unit.text === drawn ? text : unit.text);
  }
  return [...found, ...units.map(({ text }) => text)];
}
