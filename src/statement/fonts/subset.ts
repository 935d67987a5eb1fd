/**
 * Cuts a font down to the glyphs a document shows, renumbered in the order given, as the file that goes into the PDF.
 * Parts of composite glyphs are appended behind them. `advances` holds the widths of the glyphs given; one glyph may be
 * listed more than once, with different widths. A glyph may also be new: put together from others.
 */
import type { Part } from './shaper.ts';
import type { TrueTypeFont } from './truetype.ts';

/** Flags of a component in a composite glyph. */
const WORDS = 0x0001;
const XY = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALE_XY = 0x0040;
const SCALE_2X2 = 0x0080;

/** A glyph that the font does not have: others, each moved to its place. */
export interface Composite {
  parts: readonly Part[];
}

export function subset(
  font: TrueTypeFont,
  glyphs: readonly (number | Composite)[],
  advances: readonly number[] = [],
): Uint8Array<ArrayBuffer> {
  const { outlines, order } = collectOutlines(font, glyphs);
  const parts = Math.max(0, ...glyphs.map((glyph) => (typeof glyph === 'number' ? 0 : glyph.parts.length)));
  const tables = new Map<string, Uint8Array>();
  const { glyf, loca } = writeOutlines(outlines);
  tables.set('glyf', glyf);
  tables.set('loca', loca);
  tables.set('hmtx', writeMetrics(font, order, outlines, advances));
  const head = font.need('head').slice();
  viewOf(head).setUint32(8, 0); // checksum, filled in below
  viewOf(head).setInt16(50, 1); // long offsets
  tables.set('head', head);
  const hhea = font.need('hhea').slice();
  viewOf(hhea).setUint16(34, order.length);
  tables.set('hhea', hhea);
  const maxp = font.need('maxp').slice();
  viewOf(maxp).setUint16(4, order.length);
  if (parts > 0) allowComposites(viewOf(maxp), parts);
  tables.set('maxp', maxp);
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = font.table(tag);
    if (table) tables.set(tag, table);
  }
  return writeFile(tables);
}

/** The outlines in their new order, with the parts of composites renumbered. */
function collectOutlines(
  font: TrueTypeFont,
  glyphs: readonly (number | Composite)[],
): { outlines: Uint8Array[]; order: (number | Composite)[] } {
  const order = [...glyphs];
  const place = new Map<number | Composite, number>();
  order.forEach((glyph, index) => {
    if (!place.has(glyph)) place.set(glyph, index);
  });
  const placeOf = (glyph: number): number => {
    let index = place.get(glyph);
    if (index === undefined) {
      index = order.push(glyph) - 1;
      place.set(glyph, index);
    }
    return index;
  };
  const outlines: Uint8Array[] = [];
  // `order` grows while parts are found; the loop goes on to them.
  for (const glyph of order) {
    const outline = typeof glyph === 'number' ? font.outline(glyph) : composed(font, glyph);
    const composite = outline.length > 0 && viewOf(outline).getInt16(0) < 0;
    outlines.push(composite ? renumberParts(outline.slice(), placeOf) : outline);
  }
  return { outlines, order };
}

/** The outline of a new glyph, its parts by their numbers in the font. */
function composed(font: TrueTypeFont, { parts }: Composite): Uint8Array {
  const inked = parts.filter(({ glyph }) => font.outline(glyph).length > 0);
  const outline = new Uint8Array(inked.length === 0 ? 0 : 10 + inked.length * 8);
  if (inked.length === 0) return outline;
  const view = viewOf(outline);
  const boxes = inked.map(({ glyph, dx, dy }) => {
    const box = viewOf(font.outline(glyph));
    return [dx, dy, dx, dy].map((shift, i) => shift + box.getInt16(2 + i * 2));
  });
  view.setInt16(0, -1);
  for (let i = 0; i < 4; i++) {
    const edges = boxes.map((box) => box[i] ?? 0);
    view.setInt16(2 + i * 2, i < 2 ? Math.min(...edges) : Math.max(...edges));
  }
  inked.forEach(({ glyph, dx, dy }, index) => {
    const at = 10 + index * 8;
    view.setUint16(at, WORDS | XY | (index < inked.length - 1 ? MORE : 0));
    view.setUint16(at + 2, glyph);
    view.setInt16(at + 4, dx);
    view.setInt16(at + 6, dy);
  });
  return outline;
}

/** The limits in the maxp table that a reader may go by: points, contours, parts and depth of composite glyphs. */
function allowComposites(maxp: DataView, parts: number): void {
  const most = (a: number, b: number): number => Math.max(maxp.getUint16(a), maxp.getUint16(b));
  maxp.setUint16(10, Math.min(0xffff, parts * most(6, 10)));
  maxp.setUint16(12, Math.min(0xffff, parts * most(8, 12)));
  maxp.setUint16(28, Math.max(parts, maxp.getUint16(28)));
  maxp.setUint16(30, maxp.getUint16(30) + 1);
}

function renumberParts(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  const view = viewOf(outline);
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at +=
      4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & SCALE_2X2 ? 8 : 0);
    if (!(flags & MORE)) return outline;
  }
}

function writeOutlines(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new Uint8Array((outlines.length + 1) * 4);
  const offsets = viewOf(loca);
  let length = 0;
  outlines.forEach((outline, index) => {
    length += padded(outline.length);
    offsets.setUint32((index + 1) * 4, length);
  });
  const glyf = new Uint8Array(length);
  outlines.forEach((outline, index) => glyf.set(outline, offsets.getUint32(index * 4)));
  return { glyf, loca };
}

function writeMetrics(
  font: TrueTypeFont,
  order: readonly (number | Composite)[],
  outlines: readonly Uint8Array[],
  advances: readonly number[],
): Uint8Array {
  const hmtx = new Uint8Array(order.length * 4);
  const view = viewOf(hmtx);
  order.forEach((glyph, index) => {
    const outline = outlines[index];
    const left = outline && outline.length > 0 ? viewOf(outline).getInt16(2) : 0;
    const isOld = typeof glyph === 'number';
    view.setUint16(index * 4, advances[index] ?? (isOld ? font.advance(glyph) : 0));
    view.setInt16(index * 4 + 2, isOld ? font.leftSideBearing(glyph) : left);
  });
  return hmtx;
}

/** Table directory sorted by tag, tables on four-byte borders, all checksums right. */
function writeFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const tags = [...tables.keys()].sort((a, b) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(tags.length));
  let offset = 12 + tags.length * 16;
  let size = offset;
  for (const table of tables.values()) size += padded(table.length);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tags.length * 16 - (16 << power));
  let head = 0;
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? new Uint8Array();
    const end = offset + padded(table.length);
    const entry = 12 + index * 16;
    file.set(table, offset);
    for (let i = 0; i < 4; i++) file[entry + i] = tag.charCodeAt(i);
    view.setUint32(entry + 4, checksum(view, offset, end));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    if (tag === 'head') head = offset;
    offset = end;
  });
  view.setUint32(head + 8, (0xb1b0afba - checksum(view, 0, size)) >>> 0);
  return file;
}

function checksum(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
