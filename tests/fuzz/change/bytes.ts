/** What happens to a file that nobody understands: bits turn over, pieces are lost, doubled or written over. */
import type { Lots } from '../lots.ts';

/** Where a number of one, two or four bytes turns over. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

export function changeBytes(file: Uint8Array, lots: Lots): Uint8Array {
  if (file.length === 0) return Uint8Array.of(lots.below(256));
  const from = lots.below(file.length);
  const to = Math.min(file.length, from + 1 + lots.below(lots.chance(0.8) ? 16 : file.length));
  const piece = file.subarray(from, to);
  switch (lots.below(6)) {
    case 0:
      return joined(file.subarray(0, from), file.subarray(to));
    case 1:
      return joined(file.subarray(0, to), piece, file.subarray(to));
    case 2:
      return file.subarray(0, from);
    case 3:
      return joined(file.subarray(0, from), noise(piece.length, lots), file.subarray(to));
    case 4:
      return withEdge(file, from, lots);
    default:
      return file.map((byte, i) => (i === from ? byte ^ (1 << lots.below(8)) : byte));
  }
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const noise = (length: number, lots: Lots): Uint8Array => Uint8Array.from({ length }, () => lots.below(256));

/** As zip writes numbers: the low byte first. */
function withEdge(file: Uint8Array, at: number, lots: Lots): Uint8Array {
  const number = lots.one(EDGES);
  const width = lots.one([1, 2, 4]);
  const changed = file.slice();
  for (let i = 0; i < width && at + i < file.length; i++) changed[at + i] = (number >>> (8 * i)) & 0xff;
  return changed;
}
