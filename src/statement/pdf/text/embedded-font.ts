/**
 * One font in one document. Glyphs are numbered in the order in which they are first shown, so that pages can be written
 * before the subset is known. Each number stands for a glyph and the text it means: what is copied out of the PDF is what
 * went in, also for two characters that share a glyph (space and no-break space).
 */
import { subset, type Composite, type Part, type TrueTypeFont } from '../../fonts/index.ts';
import type { Container, FontWriter } from '../container.ts';
import { codeOf, drawnAs } from './characters.ts';
import { literalCode, decimal, hex4, reference, utf16Hex } from '../syntax.ts';

/** What shows a text of one character or a few: glyphs, each at its place. */
export interface TextCluster {
  text: string;
  parts: readonly Part[];
  /** In font units. */
  advance: number;
}

export class EmbeddedFont implements FontWriter {
  private readonly glyphs: (number | Composite)[] = [0];
  private readonly advances: number[];
  private readonly texts: string[] = [''];
  /** The numbers as they stand in a literal string: of characters by code point, of all else by what tells it apart. */
  private readonly codes = new Map<number | string, string>();

  constructor(
    /** Name in the resources of the pages. */
    readonly key: string,
    readonly font: TrueTypeFont,
    private readonly container: Container,
  ) {
    this.advances = [font.advance(0)];
  }

  has(character: string): boolean {
    return this.font.glyph(drawnAs(codeOf(character))) !== 0;
  }

  /**
   * Shows the glyph of a character inside a literal string, followed by a gap in thousandths of the font size. The gap is part of the glyph's
   * width, so that no reader takes it for a space. Throws when there is no glyph, which the caller has ruled out.
   */
  code(codePoint: number, gap = 0): string {
    const drawn = drawnAs(codePoint);
    const key = gap === 0 ? drawn : `${drawn} ${gap}`;
    return this.codes.get(key) ?? this.addCharacter(key, drawn, gap);
  }

  private addCharacter(key: number | string, codePoint: number, gap: number): string {
    const character = String.fromCodePoint(codePoint);
    const glyph = this.font.glyph(codePoint);
    if (glyph === 0) throw new Error(`${this.font.name} has no glyph for "${character}"`);
    const wider = Math.round((gap * this.font.metrics.unitsPerEm) / 1000);
    return this.add(key, character, glyph, this.font.advance(glyph) + wider);
  }

  /**
   * Shows a cluster inside a literal string. Several glyphs become one new one, so that a reader finds one sign with one
   * text, and no movement between letters that it could take for a space.
   */
  codeOfCluster({ text, parts, advance }: TextCluster): string {
    const key = [text, advance, ...parts.flatMap(({ glyph, dx, dy }) => [glyph, dx, dy])].join(' ');
    const [first] = parts;
    const isPlain = first && parts.length === 1 && first.dx === 0 && first.dy === 0;
    return this.codes.get(key) ?? this.add(key, text, isPlain ? first.glyph : { parts }, advance);
  }

  private add(key: number | string, text: string, glyph: number | Composite, advance: number): string {
    if (this.codes.size === 0) this.container.addFont(this.key, this.font.name, this); // only fonts that are used
    const number = this.glyphs.push(glyph) - 1;
    this.texts.push(text);
    this.advances.push(advance);
    const code = literalCode(number);
    this.codes.set(key, code);
    return code;
  }

  get isShaped(): boolean {
    return this.font.shape !== undefined;
  }

  /** Width of a character in thousandths of the font size. */
  advance(codePoint: number): number {
    return this.scaled(this.font.advance(this.font.glyph(drawnAs(codePoint))));
  }

  write(): number {
    const { font, container } = this;
    const { box, weight, italicAngle, ascent, descent, capHeight } = font.metrics;
    const name = `${this.tag()}+${font.name}`;
    const program = subset(font, this.glyphs, this.advances);
    const file = container.addStream({ Length1: String(program.length) }, program);
    const toUnicode = container.addStream({}, this.toUnicode());
    const rounded = (value: number): string => String(Math.round(this.scaled(value)));
    const descriptor = container.add(
      `<</Type /FontDescriptor /FontName /${name} /FontFile2 ${reference(file)} /FontBBox [${box.map(rounded).join(' ')}] /Flags 4` +
        ` /StemV ${Math.round(weight / 5)} /ItalicAngle ${italicAngle} /Ascent ${rounded(ascent)} /Descent ${rounded(descent)} /CapHeight ${rounded(capHeight)}>>`,
    );
    const widths = this.advances.map((advance) => decimal(this.scaled(advance)));
    const descendant = container.add(
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>` +
        ` /FontDescriptor ${reference(descriptor)} /CIDToGIDMap /Identity /DW 1000 /W [0 [${widths.join(' ')}]]>>`,
    );
    return container.add(
      `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /ToUnicode ${reference(toUnicode)} /DescendantFonts [${reference(descendant)}]>>`,
    );
  }

  /** Six capital letters that differ between subsets. */
  private tag(): string {
    let hash = 7;
    for (const glyph of this.glyphs.flatMap((one) => (typeof one === 'number' ? one : numbersOf(one))))
      hash = (Math.imul(hash, 31) + glyph) >>> 0;
    let tag = '';
    for (let i = 0; i < 6; i++) {
      tag += String.fromCharCode(65 + (hash % 26));
      hash = Math.floor(hash / 26);
    }
    return tag;
  }

  private toUnicode(): string {
    const rows = this.texts.slice(1).map((text, index) => `<${hex4(index + 1)}> <${utf16Hex(text)}>`);
    const blocks: string[] = [];
    for (let i = 0; i < rows.length; i += 100) {
      const part = rows.slice(i, i + 100);
      blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  }

  /** Font units to thousandths of the font size. */
  scaled(value: number): number {
    return (value * 1000) / this.font.metrics.unitsPerEm;
  }
}

function numbersOf({ parts }: Composite): number[] {
  return parts.flatMap(({ glyph, dx, dy }) => [glyph, dx, dy]);
}
