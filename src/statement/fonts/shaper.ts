/**
 * Shapes words of scripts whose letters change with their neighbours, with HarfBuzz (WebAssembly). Imported only where a
 * text needs it.
 */
import { Blob, Buffer, ClusterLevel, Direction, Face, Font, shape as shapeBuffer } from 'harfbuzzjs';

/** A glyph and how far it is moved from where the cluster starts, in font units. */
export interface Part {
  glyph: number;
  dx: number;
  dy: number;
}

/** The glyphs that show one character, or several that have grown together (lam and alef). */
export interface Cluster {
  /** UTF-16 index of its first character in the text given. */
  start: number;
  parts: Part[];
  advance: number;
}

/** Clusters in the order of the text, whichever way it runs. */
export type Shape = (text: string, rightToLeft: boolean) => Cluster[];

export function shaperOf(file: Uint8Array): Shape {
  const font = new Font(new Face(new Blob(file.slice().buffer)));
  const buffer = new Buffer();
  return (text, rightToLeft) => {
    buffer.reset();
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS); // marks stay characters of their own
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
    shapeBuffer(font, buffer);
    const clusters = clustersOf(buffer, font);
    return rightToLeft ? clusters.reverse() : clusters;
  };
}

/** From left to right, as HarfBuzz gives them. */
function clustersOf(buffer: Buffer, font: Font): Cluster[] {
  const positions = buffer.getGlyphPositions();
  const clusters: Cluster[] = [];
  buffer.getGlyphInfos().forEach(({ codepoint: glyph, cluster: start }, index) => {
    let cluster = clusters.at(-1);
    if (cluster?.start !== start) clusters.push((cluster = { start, parts: [], advance: 0 }));
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    cluster.parts.push({ glyph, dx: cluster.advance + xOffset, dy: withinLine(glyph, yOffset, font) });
    cluster.advance += xAdvance;
  });
  return clusters;
}

/** Marks can be piled up without end; a pile ends at the height of the font, so that it covers no other line. */
function withinLine(glyph: number, dy: number, font: Font): number {
  const { ascender, descender } = font.hExtents();
  const { yBearing, height } = font.glyphExtents(glyph) ?? { yBearing: 0, height: 0 };
  return Math.round(Math.max(Math.min(dy, ascender - yBearing), descender - yBearing - height));
}
