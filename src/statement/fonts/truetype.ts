/**
 * Reads a TrueType font (glyf outlines): metrics, character map, outlines. Nothing that grows with the number of glyphs
 * is built, so a font of 10 MB opens in a millisecond.
 */
import { readCharacterMap, type CharacterMap } from './character-map.ts';
import type { Shape } from './shaper.ts';

interface FontMetrics {
  unitsPerEm: number;
  /** xMin, yMin, xMax, yMax over all glyphs. */
  box: [number, number, number, number];
  ascent: number;
  descent: number;
  capHeight: number;
  /** 400 is regular, 700 is bold. */
  weight: number;
  italicAngle: number;
}

export class TrueTypeFont {
  readonly metrics: FontMetrics;
  private readonly view: DataView;
  private readonly tables = new Map<string, Uint8Array>();
  private readonly characters: CharacterMap;
  private readonly known = new Map<number, number>();
  private readonly longOffsets: boolean;
  private readonly advances: number;
  private readonly glyphs: Uint8Array;
  private readonly locations: DataView;
  private readonly horizontal: DataView;

  constructor(
    /** PostScript name, as the PDF shows it. */
    readonly name: string,
    file: Uint8Array,
    /** Of a font whose letters change with their neighbours. */
    readonly shape?: Shape,
  ) {
    // A plain view: `slice` of a Node Buffer would not copy.
    const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
    this.view = viewOf(bytes);
    const count = this.view.getUint16(4);
    for (let i = 0; i < count; i++) {
      const entry = 12 + i * 16;
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      const offset = this.view.getUint32(entry + 8);
      this.tables.set(tag, bytes.subarray(offset, offset + this.view.getUint32(entry + 12)));
    }
    this.characters = readCharacterMap(this.need('cmap'));
    this.glyphs = this.need('glyf');
    this.locations = viewOf(this.need('loca'));
    this.horizontal = viewOf(this.need('hmtx'));
    this.longOffsets = viewOf(this.need('head')).getInt16(50) === 1;
    this.advances = viewOf(this.need('hhea')).getUint16(34);
    this.metrics = this.readMetrics();
  }

  /** Glyph of a character; 0 when the font has none. */
  glyph(codePoint: number): number {
    let glyph = this.known.get(codePoint);
    if (glyph === undefined) this.known.set(codePoint, (glyph = this.characters(codePoint)));
    return glyph;
  }

  /** Width of a glyph in font units. */
  advance(glyph: number): number {
    return this.horizontal.getUint16(Math.min(glyph, this.advances - 1) * 4);
  }

  leftSideBearing(glyph: number): number {
    const at = glyph < this.advances ? glyph * 4 + 2 : this.advances * 4 + (glyph - this.advances) * 2;
    return this.horizontal.getInt16(at);
  }

  /** The glyph's description in the glyf table; empty for a space. */
  outline(glyph: number): Uint8Array {
    const at = (index: number): number =>
      this.longOffsets ? this.locations.getUint32(index * 4) : this.locations.getUint16(index * 2) * 2;
    return this.glyphs.subarray(at(glyph), at(glyph + 1));
  }

  table(tag: string): Uint8Array | undefined {
    return this.tables.get(tag);
  }

  need(tag: string): Uint8Array {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`${this.name}: not a font with TrueType outlines, table "${tag}" is missing`);
    return table;
  }

  private readMetrics(): FontMetrics {
    const head = viewOf(this.need('head'));
    const hhea = viewOf(this.need('hhea'));
    const os2Table = this.tables.get('OS/2');
    const os2 = os2Table && viewOf(os2Table);
    const post = this.tables.get('post');
    const unitsPerEm = head.getUint16(18);
    return {
      unitsPerEm,
      box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
      ascent: hhea.getInt16(4),
      descent: hhea.getInt16(6),
      capHeight: os2 && os2.byteLength >= 90 ? os2.getInt16(88) : Math.round(unitsPerEm * 0.7),
      weight: os2 ? os2.getUint16(4) : 400,
      italicAngle: post ? viewOf(post).getInt16(4) : 0,
    };
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
