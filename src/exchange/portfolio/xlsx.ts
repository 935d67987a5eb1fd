/**
 * A table as a spreadsheet (Office Open XML). Every text is typed as text, so that none is ever a formula, whatever it begins
 * with; numbers are numbers and days are dates. The writer is loaded when somebody asks for the file.
 */
import type { Row } from 'write-excel-file/universal';
import type { Cell, Table } from './table.ts';

/** A sheet takes no more in one cell. */
const CELL_LIMIT = 32_767;
const WIDTH = { narrowest: 10, widest: 40 };

export async function xlsxOf({ title, columns, rows }: Table): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const head: Row = columns.map(({ header }) => ({
    value: text(header),
    type: String,
    fontWeight: 'bold',
    wrap: true,
  }));
  const sheet = writeXlsx([head, ...rows.map((cells) => cells.map(typed))], {
    sheet: sheetName(title),
    columns: columns.map(({ header }, at) => ({
      width: width(
        header,
        rows.map((cells) => cells[at] ?? null),
      ),
    })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  });
  return new Uint8Array(await (await sheet.toBlob()).arrayBuffer());
}

function typed(cell: Cell): Row[number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: text(cell), type: String, wrap: true };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}

/** XML 1.0 has no way to write most control characters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function text(given: string): string {
  return given.replace(UNWRITABLE, '\uFFFD').slice(0, CELL_LIMIT);
}

/** Spreadsheets allow 31 characters, and not these. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);
}

function width(header: string, cells: readonly Cell[]): number {
  const lengths = [header, ...cells].map((cell) =>
    typeof cell === 'string' ? cell.length : WIDTH.narrowest,
  );
  return Math.min(Math.max(WIDTH.narrowest, ...lengths) + 2, WIDTH.widest);
}
