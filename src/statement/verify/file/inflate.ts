/** Takes the compression off streams, within a budget: a few kilobytes can unfold to gigabytes. */
import { Unzlib } from 'fflate';
import { Unreadable } from './unreadable.ts';
import { entriesOf, nameOf, type Stream, type Value } from './values.ts';

const STEP = 65_536;

export class Inflater {
  private left: number;

  /** @param budget bytes that all streams of the file together may unfold to */
  constructor(budget: number) {
    this.left = budget;
  }

  /** The content, or undefined where the stream is packed in another way than ours. */
  content(stream: Stream): Uint8Array | undefined {
    const filters = listed(stream.entries.get('Filter')).map(nameOf);
    if (filters.length === 0) return stream.raw;
    if (filters.length > 1 || filters[0] !== 'FlateDecode') return undefined;
    const bytes = this.inflate(stream.raw);
    const [parameters] = listed(stream.entries.get('DecodeParms'));
    const predictor = entriesOf(parameters).get('Predictor') ?? 1;
    if (predictor === 1) return bytes;
    const columns = entriesOf(parameters).get('Columns');
    const isPlain = ['Colors', 'BitsPerComponent'].every((key) => !entriesOf(parameters).has(key));
    if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || !isPlain)
      return undefined;
    return withoutPredictor(bytes, columns);
  }

  private inflate(raw: Uint8Array): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    const unpacking = new Unzlib((part) => {
      length += part.length;
      if (length > this.left) throw new Unreadable('unfolds-too-far', 'streams unfold too far');
      parts.push(part);
    });
    try {
      for (let at = 0; at < raw.length; at += STEP)
        unpacking.push(raw.subarray(at, at + STEP), at + STEP >= raw.length);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable('damaged', `a stream cannot be inflated: ${String(error)}`);
    }
    this.left -= length;
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

function listed(value: Value | undefined): Value[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Takes the row filters of PNG (RFC 2083, 6) off again, with which tables shrink further. */
function withoutPredictor(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const kind = bytes[from] ?? 0;
    for (let i = 0; i < columns; i++) {
      const at = row * columns + i;
      const left = i === 0 ? 0 : (plain[at - 1] ?? 0);
      const above = row === 0 ? 0 : (plain[at - columns] ?? 0);
      const corner = i === 0 || row === 0 ? 0 : (plain[at - columns - 1] ?? 0);
      plain[at] = (bytes[from + 1 + i] ?? 0) + predicted(kind, left, above, corner);
    }
  }
  return plain;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return nearest(left, above, corner);
    default:
      throw new Unreadable('damaged', 'a table has an unknown row filter');
  }
}

/** The "Paeth" filter. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
