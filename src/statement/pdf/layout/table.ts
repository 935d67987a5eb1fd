/**
 * Tables: columns by shares, whole rows on a page, the header again on every page. Only a tall row is cut: whole, it would
 * leave much of a page empty. Key-value tables are tables of two columns without a header.
 */
import type { Align } from './text.ts';
import type { KeyValueTable, RichText, Table, Tone } from '../../document.ts';
import { cellText, cellTone, isEmpty } from '../../document-text.ts';
import type { Element } from '../tags/structure.ts';
import { HEAD_FILL, RULE, STRONG_RULE, type StyleName } from '../theme.ts';
import { columnWidths } from './column-widths.ts';
import type { Slab, Step } from './flow.ts';
import { drawIcon } from './icons.ts';
import type { Scene } from './scene.ts';
import { measured, type MeasuredText, type TextBlock } from './text.ts';

const PADDING = 5;
const ROW_PADDING = 4.5;
const ICON = 8.5;
const ICON_INDENT = ICON + 5;
const TABLE_GAP = 9;
/** A row that takes more of a page is cut. */
const TALL_ROW = 0.25;
const LINES_A_SLICE = 4;
/** A digest of 64 characters stays on one line. */
const KEY_AND_VALUE = [28, 72];

interface Cell {
  text: MeasuredText;
  tone: Tone | undefined;
  align: Align;
}

interface PlacedCell extends Omit<Cell, 'text'> {
  lines: TextBlock;
  x: number;
  owner: Element;
}

interface Shape {
  x: number[];
  widths: number[];
}

export function layoutTable(scene: Scene, block: Table): Step[] {
  const table = scene.parent.add('Table');
  const aligns = block.columns.map((column) => column.align ?? 'start');
  const cell = (text: RichText, column: number, style: StyleName, tone?: Tone): Cell => ({
    text: measured(scene, text, style),
    tone,
    align: aligns[column] ?? 'start',
  });
  const head = block.columns.map((column, i) => cell(column.header, i, 'columnHead'));
  const rowHead = shortRowHeads(scene, block) ? 'rowHead' : 'cell';
  const rows = block.rows.map((row) =>
    row.map((content, i) =>
      cell(cellText(content), i, i === block.rowHeader ? rowHead : 'cell', cellTone(content)),
    ),
  );
  const shape = shapeOf(
    scene,
    block.columns.map((column) => column.share),
    [head, ...rows],
  );
  const caption = captionSlabs(scene, table, block.caption);
  const header = headerSlab(scene, table, head, shape);
  header.above = caption.length > 0 ? 4 : TABLE_GAP;
  const limit = Math.min(scene.bodyHeight - header.height, scene.bodyHeight * TALL_ROW);
  const body = rowSlabs(scene, table.add('TBody'), rows, shape, limit, block.rowHeader);
  keepShortTable(scene, [...caption, header, ...body], body);
  return [...caption, header, { kind: 'repeat', slab: header }, ...body, { kind: 'repeat', slab: undefined }];
}

export function layoutKeyValueTable(scene: Scene, block: KeyValueTable): Step[] {
  const table = scene.parent.add('Table');
  const rows = block.rows.map(({ key, value, tone }): Cell[] => [
    { text: measured(scene, key, 'rowHead'), tone: undefined, align: 'start' },
    { text: measured(scene, value, 'cell'), tone, align: 'start' },
  ]);
  const shape = shapeOf(scene, KEY_AND_VALUE, rows);
  const caption = captionSlabs(scene, table, block.caption);
  const body = rowSlabs(scene, table.add('TBody'), rows, shape, scene.bodyHeight * TALL_ROW, 0);
  const rule = ruleSlab(scene, caption.length > 0 ? 4 : TABLE_GAP);
  const [first] = body;
  // A single short row at the foot of a page looks like the whole table.
  if (first && rows.length > 1) first.keepWithNext = true;
  keepShortTable(scene, [...caption, rule, ...body], body);
  return [...caption, rule, { kind: 'repeat', slab: rule }, ...body, { kind: 'repeat', slab: undefined }];
}

/** A table of less than half a page is not parted, if that does not leave much of a page empty. */
function keepShortTable(scene: Scene, slabs: readonly Slab[], rows: readonly Slab[]): void {
  const height = slabs.reduce((sum, slab) => sum + slab.above + slab.height, 0);
  if (height > scene.bodyHeight / 2) return;
  for (const row of rows.slice(0, -1)) row.keepWithNext ||= 'wish';
}

/** Names of rows are set in bold when they are short; a column of bold sentences is hard to read. */
function shortRowHeads(scene: Scene, { rows, rowHeader }: Table): boolean {
  if (rowHeader === undefined) return false;
  return rows.every((row) => measured(scene, cellText(row[rowHeader] ?? ''), 'rowHead').width <= 80);
}

function shapeOf({ body }: Scene, shares: readonly number[], rows: readonly Cell[][]): Shape {
  const words = shares.map((_, i) =>
    Math.max(
      ...rows.map((row) => (row[i] ? row[i].text.widestWord + indentOf(row[i].tone) + 2 * PADDING + 0.1 : 0)),
    ),
  );
  const widths = columnWidths(shares, words, body.width);
  let { left } = body;
  const x = widths.map((width) => {
    left += width;
    return left - width;
  });
  return { x, widths };
}

function captionSlabs(scene: Scene, table: Element, caption: string | undefined): Slab[] {
  if (caption === undefined || isEmpty(caption)) return [];
  const owner = table.add('Caption');
  const text = measured(scene, caption, 'caption').cut(scene.body.width);
  const draw = (top: number): void => text.draw(scene.body.left, top, owner);
  return [{ kind: 'slab', above: TABLE_GAP + 3, height: text.height, keepWithNext: true, draw }];
}

function headerSlab(scene: Scene, table: Element, head: readonly Cell[], shape: Shape): Slab {
  const row = table.add('THead').add('TR');
  const cells = head.map((cell, i) => placed(cell, i, shape, row.add('TH', { scope: 'Column' })));
  const height = heightOf(cells);
  let drawn = false; // once as a header, then as a repetition
  const draw = (top: number): void => {
    if (!drawn) scene.pages.artifact('layout');
    scene.canvas.box(scene.body.left, top, scene.body.width, height, HEAD_FILL);
    scene.canvas.line([scene.body.left, top], [scene.body.right, top], 1, STRONG_RULE);
    scene.canvas.line([scene.body.left, top + height], [scene.body.right, top + height], 0.6, STRONG_RULE);
    for (const cell of cells) drawCell(scene, cell, top + ROW_PADDING, drawn ? undefined : cell.owner);
    drawn = true;
  };
  return { kind: 'slab', above: 0, height, keepWithNext: true, draw };
}

function rowSlabs(
  scene: Scene,
  body: Element,
  rows: readonly Cell[][],
  shape: Shape,
  limit: number,
  rowHeader: number | undefined,
): Slab[] {
  const slices = rows.map((row) => {
    const element = body.add('TR');
    const cells = row.map((cell, i) =>
      placed(cell, i, shape, i === rowHeader ? element.add('TH', { scope: 'Row' }) : element.add('TD')),
    );
    return slicesOf(scene, cells, limit);
  });
  // The last row does not go to a page of its own, unless the two are so tall that much of a page would stay empty.
  const [last, next] = [slices.at(-2), slices.at(-1)?.[0]];
  const end = last?.at(-1);
  if (end && next && rows.length > 2)
    end.keepWithNext = last?.length === 1 && end.height + next.height <= limit ? true : 'wish';
  return slices.flat();
}

/** A row as one slab; a tall one as slices of a few lines, which flow from page to page. */
function slicesOf(scene: Scene, cells: readonly PlacedCell[], limit: number): Slab[] {
  const leading = Math.max(...cells.map((cell) => cell.lines.leading));
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.count));
  const count = heightOf(cells) <= limit ? 1 : Math.max(1, Math.floor(lines / LINES_A_SLICE));
  return Array.from({ length: count }, (_, index) => {
    const from = index * LINES_A_SLICE;
    const last = index === count - 1;
    const to = last ? lines : from + LINES_A_SLICE;
    const above = from === 0 ? ROW_PADDING : 0;
    const height = above + (to - from) * leading + (last ? ROW_PADDING : 0);
    const draw = (top: number): void => {
      for (const cell of cells) drawCell(scene, cell, top + above, cell.owner, from, to);
      if (!last) return;
      scene.pages.artifact('layout');
      scene.canvas.line([scene.body.left, top + height], [scene.body.right, top + height], 0.4, RULE);
    };
    return { kind: 'slab', above: 0, aboveAtTop: ROW_PADDING - above, height, keepWithNext: false, draw };
  });
}

function drawCell(
  scene: Scene,
  cell: PlacedCell,
  y: number,
  owner: Element | undefined,
  from = 0,
  to?: number,
): void {
  if (cell.tone && from === 0) {
    if (owner) scene.pages.artifact('layout');
    drawIcon(scene.canvas, cell.tone, cell.x, y + (cell.lines.leading - ICON) / 2, ICON);
  }
  cell.lines.draw(cell.x + indentOf(cell.tone), y, owner, {
    from,
    to: to ?? cell.lines.count,
    align: cell.align,
  });
}

function placed(cell: Cell, column: number, shape: Shape, owner: Element): PlacedCell {
  const width = (shape.widths[column] ?? 0) - 2 * PADDING - indentOf(cell.tone);
  return { ...cell, lines: cell.text.cut(width), x: (shape.x[column] ?? 0) + PADDING, owner };
}

/** The upper edge of a table without a header, drawn again where the table goes on. */
function ruleSlab(scene: Scene, above: number): Slab {
  const draw = (top: number): void => {
    scene.pages.artifact('layout');
    scene.canvas.line([scene.body.left, top], [scene.body.right, top], 1, STRONG_RULE);
  };
  return { kind: 'slab', above, height: 0, keepWithNext: true, draw };
}

function heightOf(cells: readonly PlacedCell[]): number {
  const leading = Math.max(...cells.map((cell) => cell.lines.leading));
  return Math.max(1, ...cells.map((cell) => cell.lines.count)) * leading + 2 * ROW_PADDING;
}

function indentOf(tone: Tone | undefined): number {
  return tone ? ICON_INDENT : 0;
}
