/** Takes jsPDF's file apart into its objects, by the cross-reference table. */
import { binaryBytes } from '../syntax.ts';

export interface PlainObject {
  id: number;
  body: string;
}

export interface StreamObject {
  id: number;
  /** Entries of the dictionary, without its brackets and its Length. */
  entries: string;
  content: Uint8Array;
}

interface FileParts {
  /** One more than the highest object number. */
  size: number;
  root: number;
  info: number;
  plain: PlainObject[];
  streams: StreamObject[];
}

/**
 * @param file one character a byte
 * @param elsewhere numbers of objects that the table names and the file does not have
 */
export function readObjects(file: string, elsewhere: ReadonlySet<number>): FileParts {
  const table = Number(find(/startxref\s+(\d+)/, file.slice(-200)));
  const tail = file.slice(table);
  const size = Number(find(/\/Size (\d+)/, tail));
  const offsets = offsetsOf(tail, size);
  const order = [...offsets].filter(([id]) => !elsewhere.has(id)).sort((a, b) => a[1] - b[1]);
  const plain: PlainObject[] = [];
  const streams: StreamObject[] = [];
  order.forEach(([id, offset], index) => {
    const end = order[index + 1]?.[1] ?? table;
    const object = readObject(id, file.slice(offset, end));
    if ('content' in object) streams.push(object);
    else plain.push(object);
  });
  return {
    size,
    root: Number(find(/\/Root (\d+)/, tail)),
    info: Number(find(/\/Info (\d+)/, tail)),
    plain,
    streams,
  };
}

/** Rows of the table: ten digits of offset each, after "xref", a line with the range, and the row of object 0. */
function offsetsOf(tail: string, size: number): Map<number, number> {
  const rows = tail.split('\n', size + 2).slice(3);
  return new Map(rows.map((row, index) => [index + 1, Number(row.slice(0, 10))]));
}

function readObject(id: number, object: string): PlainObject | StreamObject {
  const start = `${id} 0 obj\n`;
  if (!object.startsWith(start)) throw new Error(`object ${id} is not where the table says`);
  const marker = object.indexOf('\nstream\n');
  const dictionary = object.slice(start.length, marker);
  const length = marker === -1 ? undefined : /\/Length (\d+)/.exec(dictionary)?.[1];
  if (length !== undefined && !dictionary.includes('endobj')) {
    const from = marker + '\nstream\n'.length;
    const to = from + Number(length);
    if (!object.startsWith('\nendstream', to))
      throw new Error(`stream ${id} has another length than it says`);
    return { id, entries: entriesOf(dictionary), content: binaryBytes(object.slice(from, to)) };
  }
  return { id, body: object.slice(start.length, object.lastIndexOf('endobj')).trim() };
}

function entriesOf(dictionary: string): string {
  return dictionary
    .trim()
    .replace(/^<<|>>$/g, '')
    .replace(/\/Length \d+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function find(pattern: RegExp, text: string): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`${String(pattern)} not found in the file`);
  return value;
}
