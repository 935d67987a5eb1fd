/** Text that is measured: the numbers from which it is cut into lines and drawn. */
import type { Bidi, EmbeddingLevels } from 'bidi-js';
import type { Direction } from '../../direction.ts';
import type { EmbeddedFont, TextCluster } from './embedded-font.ts';

/** Widths are in thousandths of the font size. All arrays run over UTF-16 indices. */
export interface SetText {
  text: string;
  /** Where a glyph starts, its font. */
  fonts: (EmbeddedFont | undefined)[];
  /** Width of the glyph that starts here and the gap behind it. */
  advances: Float64Array;
  /** Absent where there are none. */
  gaps?: Uint8Array;
  breaks: Uint8Array;
  /** Absent where all runs from left to right. */
  turned?: Turned;
}

/** What it takes to draw text in which something runs from right to left. */
export interface Turned {
  bidi: Bidi;
  direction: Direction;
  levels: EmbeddingLevels;
  /** Where not a plain glyph of a character is drawn, by the index of the first character. */
  clusters: (TextCluster | undefined)[];
}
