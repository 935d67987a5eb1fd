/** Takes jsPDF's file apart into its objects, by the cross-reference table. */
import { binaryString } from '../syntax.ts';

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

/** @param elsewhere numbers of objects that the table names and the file does not have */
export function readObjects(file: Uint8Array, elsewhere: ReadonlySet<number>): FileParts {
  const table = Number(find(/startxref\s+(\d+)/, binaryString(file.subarray(-200))));
  const tail = binaryString(file.subarray(table));
  const size = Number(find(/\/Size (\d+)/, tail));
  const offsets = offsetsOf(tail, size);
  const order = [...offsets].filter(([id]) => !elsewhere.has(id)).sort((a, b) => a[1] - b[1]);
  const plain: PlainObject[] = [];
  const streams: StreamObject[] = [];
  order.forEach(([id, offset], index) => {
    const end = order[index + 1]?.[1] ?? table;
    const object = readObject(id, file.subarray(offset, end));
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

/** More than the dictionary of a stream takes: jsPDF writes none but those of pages, with nothing in it but the length. */
const OPENING = 200;

function readObject(id: number, bytes: Uint8Array): PlainObject | StreamObject {
  const start = `${id} 0 obj\n`;
  const opening = binaryString(bytes.subarray(0, OPENING));
  if (!opening.startsWith(start)) throw new Error(`object ${id} is not where the table says`);
  const marker = opening.indexOf('\nstream\n');
  const dictionary = opening.slice(start.length, marker);
  const length = marker === -1 ? undefined : /\/Length (\d+)/.exec(dictionary)?.[1];
  if (length !== undefined && !dictionary.includes('endobj')) {
    const from = marker + '\nstream\n'.length;
    const content = bytes.subarray(from, from + Number(length));
    const after = binaryString(bytes.subarray(from + Number(length), from + Number(length) + 10));
    if (after !== '\nendstream') throw new Error(`stream ${id} has another length than it says`);
    return { id, entries: entriesOf(dictionary), content };
  }
  const whole = binaryString(bytes);
  return { id, body: whole.slice(start.length, whole.lastIndexOf('endobj')).trim() };
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
