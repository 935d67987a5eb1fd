/**
 * A table as CSV: RFC 4180 (commas, CR LF, quotes doubled), in UTF-8 with a byte order mark, by which spreadsheets know it.
 *
 * A spreadsheet runs what begins with = + - @ as a formula, and a supplier writes its own name. After the advice of OWASP on
 * "CSV injection", text that begins with one of these signs, with a tab or a line break, or with the full-width forms that East
 * Asian settings take for them, gets an apostrophe in front; every text stands in quotes, so that no list separator of any
 * country can begin a cell in the middle of it. Numbers and dates are written by us and stay as they are.
 */
import type { Cell, Table } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/u;

/** @returns the text of the file; the first line names the columns */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns.map(({ header }) => header), ...rows];
  return BYTE_ORDER_MARK + lines.map((cells) => cells.map(written).join(',') + LINE_END).join('');
}

function written(cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? `"${safe(cell).replaceAll('"', '""')}"` : cell.day;
}

function safe(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}
