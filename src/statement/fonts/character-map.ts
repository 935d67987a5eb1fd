/** The cmap table of a font: code point to glyph, by binary search in the table itself (formats 4 and 12). */

export type CharacterMap = (codePoint: number) => number;

export function readCharacterMap(table: Uint8Array): CharacterMap {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let segmented: DataView | undefined;
  let grouped: DataView | undefined;
  for (let i = 0, count = view.getUint16(2); i < count; i++) {
    const offset = view.getUint32(8 + i * 8);
    const part = new DataView(table.buffer, table.byteOffset + offset, table.byteLength - offset);
    const format = part.getUint16(0);
    if (format === 12) grouped = part;
    if (format === 4) segmented = part;
  }
  if (grouped) return (codePoint) => inGroups(grouped, codePoint);
  if (segmented) return (codePoint) => inSegments(segmented, codePoint);
  throw new Error('no character map of format 4 or 12');
}

/** Format 12: groups of start, end, first glyph. */
function inGroups(map: DataView, codePoint: number): number {
  let low = 0;
  let high = map.getUint32(12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = 16 + middle * 12;
    const start = map.getUint32(group);
    if (codePoint < start) high = middle - 1;
    else if (codePoint > map.getUint32(group + 4)) low = middle + 1;
    else return map.getUint32(group + 8) + codePoint - start;
  }
  return 0;
}

/** Format 4: parallel arrays of end, start, delta and range offset. */
function inSegments(map: DataView, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const doubled = map.getUint16(6);
  const ends = 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  let low = 0;
  let high = doubled / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map.getUint16(ends + middle * 2) < codePoint) low = middle + 1;
    else high = middle;
  }
  const start = map.getUint16(starts + low * 2);
  if (start > codePoint || map.getUint16(ends + low * 2) < codePoint) return 0;
  const delta = map.getUint16(deltas + low * 2);
  const range = map.getUint16(offsets + low * 2);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = map.getUint16(offsets + low * 2 + range + (codePoint - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
