/** Groups 14, 16 and 17: elements stand where they belong, cells have headers, figures have words. */
import { decoded, lookArray, nameOf, type PdfFile } from '../../statement/support/pdf-objects.ts';
import { attribute, descendants, elementsIn, type Node } from '../structure-tree.ts';
import type { Subject } from '../subject.ts';
import { isOn } from './links.ts';

/** What an element of these types may hold; other types may hold anything that is allowed outside. */
const CHILDREN: Record<string, string[]> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI'],
  TOCI: ['Reference'],
};
const BOUND = new Set(Object.values(CHILDREN).flat());
/** Types of ISO 32000-1 that our documents use. */
const STANDARD = new Set([
  ...['Document', 'Sect', 'Div', 'H1', 'H2', 'H3', 'H4', 'P', 'Span', 'Link', 'Figure', 'Formula', 'Note'],
  ...['Table', 'L', 'TOC'],
  ...BOUND,
]);

/** Group 14: standard types at their place, one document at the root, tables of equal rows, nothing empty. */
export function checkNesting({ file, tree }: Subject): string[] {
  const faults: string[] = [];
  if (tree.root.has('RoleMap')) faults.push('types are mapped to others');
  if (tree.nodes.some(({ type, parent }) => (type === 'Document') !== (parent === undefined)))
    faults.push('the root is not one document');
  for (const node of tree.nodes) {
    const { id, type, kids, parent } = node;
    const fault = (words: string): void => void faults.push(`${type} ${id} ${words}`);
    if (!STANDARD.has(type)) fault('is of no standard type');
    const allowed = CHILDREN[type];
    for (const kid of elementsIn(node))
      if (allowed && !allowed.includes(kid.type)) fault(`holds a ${kid.type}`);
    if (allowed && kids.some(({ kind }) => kind === 'content')) fault('holds content of its own');
    if (BOUND.has(type) && !CHILDREN[parent?.type ?? '']?.includes(type)) fault('stands at a wrong place');
    // A cell keeps its place in the row even if nothing is in it.
    if (kids.length === 0 && type !== 'TD' && type !== 'TH') fault('is empty');
    if (type === 'L' && nameOf(attribute(file, node, 'ListNumbering')) === undefined)
      fault('has no numbering');
    if (type === 'Table') faults.push(...checkGrid(file, node));
  }
  return faults;
}

function checkGrid(file: PdfFile, table: Node): string[] {
  const faults: string[] = [];
  const parts = elementsIn(table).map(({ type }) => type);
  if (parts.indexOf('Caption') > 0 || parts.lastIndexOf('THead') > Math.max(0, parts.indexOf('TBody')))
    faults.push(`Table ${table.id} has its parts out of order`);
  const widths = new Set(gridOf(file, table).map((row) => row.length));
  if (widths.size > 1) faults.push(`Table ${table.id} has rows of different lengths`);
  return faults;
}

/** The cells of a table by row and column; a cell that spans several stands in each of them. */
function gridOf(file: PdfFile, table: Node): Node[][] {
  const rows = descendants(table, 'TR');
  const grid: Node[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    for (const cell of elementsIn(row)) {
      const line = grid[y] ?? [];
      let x = 0;
      while (line[x]) x++;
      const wide = Number(attribute(file, cell, 'ColSpan') ?? 1);
      const high = Number(attribute(file, cell, 'RowSpan') ?? 1);
      for (let dy = 0; dy < high; dy++) for (let dx = 0; dx < wide; dx++) (grid[y + dy] ?? [])[x + dx] = cell;
    }
  });
  return grid;
}

/** Group 16: header cells say what they are the header of, and every other cell has one. */
export function checkHeaders({ file, tree }: Subject): string[] {
  const faults: string[] = [];
  for (const table of tree.nodes.filter(({ type }) => type === 'Table')) {
    const grid = gridOf(file, table);
    const isHeader = (cell: Node | undefined, scope: string): boolean =>
      cell?.type === 'TH' && ['Both', scope].includes(nameOf(attribute(file, cell, 'Scope')) ?? '');
    for (const cell of new Set(grid.flat()))
      if (cell.type === 'TH' && nameOf(attribute(file, cell, 'Scope')) === undefined)
        faults.push(`TH ${cell.id} has no scope`);
    grid.forEach((row, y) =>
      row.forEach((cell, x) => {
        if (cell.type !== 'TD') return;
        const above = grid.slice(0, y).some((line) => isHeader(line[x], 'Column'));
        const beside = row.some((other) => isHeader(other, 'Row'));
        if (!above && !beside) faults.push(`TD ${cell.id} has no header`);
      }),
    );
  }
  return faults;
}

const FILE_NAME = /^\S+\.(png|jpe?g|svg|gif|pdf)$/i;

/** Group 17: a figure has words that say its numbers, and a box around what is drawn. */
export function checkFigures({ file, document, tree, pages, content }: Subject): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const node of tree.nodes) {
    const fault = (words: string): void => void faults.push(`${node.type} ${node.id} ${words}`);
    if (node.type === 'Note') {
      const id = decoded(node.dict.get('ID')) ?? '';
      if (id === '' || ids.has(id)) fault('has no name of its own');
      ids.add(id);
    }
    if (node.type !== 'Figure' && node.type !== 'Formula') continue;
    const alt = decoded(node.dict.get('Alt'))?.trim() ?? '';
    if (alt === '' || FILE_NAME.test(alt)) fault('has no alternative text');
    const [left = 0, bottom = 0, right = 0, top = 0] = lookArray(
      file,
      attribute(file, node, 'BBox') ?? null,
    ) as number[];
    const box = { left, bottom, right, top };
    const paints = content.paintsOf(node);
    const page = pages.find(({ number }) => number === paints[0]?.page);
    const around = paints.every(
      (paint) =>
        paint.box.left >= left - 1 &&
        paint.box.right <= right + 1 &&
        paint.box.bottom >= bottom - 1 &&
        paint.box.top <= top + 1,
    );
    if (!page || !isOn(box, page) || !around) fault('has no box around it');
  }
  for (const block of document.blocks) {
    if (block.kind !== 'figure') continue;
    const numbers = block.chart.data.flatMap(({ display }) => display.match(/\d+/g) ?? []);
    const said = new Set(block.alt.match(/\d+/g) ?? []);
    for (const number of numbers)
      if (!said.has(number)) faults.push(`the words for figure "${block.caption}" leave out ${number}`);
  }
  return faults;
}
