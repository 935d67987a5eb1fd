/** Text with its fonts and widths: measured once, then cut into lines and drawn from the same numbers. */
import type { Fonts, TrueTypeFont } from '../../fonts/index.ts';
import type { Container } from '../container.ts';
import { isWide } from './characters.ts';
import { chooseFonts, glyphOf, NO_FONT } from './choose-font.ts';
import { EmbeddedFont } from './embedded-font.ts';
import { lineBreaks } from './line-breaks.ts';

export type Weight = 'regular' | 'bold';

/** A stretch of text in one weight. */
interface Stretch {
  text: string;
  weight: Weight;
}

/** Widths are in thousandths of the font size. All arrays run over UTF-16 indices. */
export interface SetText {
  text: string;
  fonts: (EmbeddedFont | undefined)[];
  /** Width of the glyph and the gap behind it; 0 on the second half of a surrogate pair. */
  advances: Float64Array;
  gaps: Uint8Array;
  breaks: Uint8Array;
}

/** Gap between Chinese characters and a Latin word or number, as Chinese printers set it: an eighth of the size. */
const MIXED_GAP = 125;

export class Typesetter {
  private readonly fonts: Record<Weight, EmbeddedFont[]>;

  constructor(fonts: Fonts, container: Container) {
    let key = 0;
    const embed = (font: TrueTypeFont): EmbeddedFont => new EmbeddedFont(`T${++key}`, font, container);
    this.fonts = { regular: fonts.regular.map(embed), bold: fonts.bold.map(embed) };
  }

  set(stretches: readonly Stretch[]): SetText {
    const text = stretches.map((stretch) => stretch.text).join('');
    const fonts = new Array<EmbeddedFont | undefined>(text.length);
    const advances = new Float64Array(text.length);
    const gaps = new Uint8Array(text.length);
    let start = 0;
    for (const stretch of stretches) {
      const candidates = this.fonts[stretch.weight];
      const chosen = chooseFonts(stretch.text, candidates);
      let at = 0;
      for (const character of stretch.text) {
        const choice = chosen[at] ?? NO_FONT;
        const font = candidates[choice];
        if (!font) throw new Error(`no font has a glyph for "${character}"`);
        fonts.fill(font, start + at, start + at + character.length);
        advances[start + at] = font.advance(glyphOf(character));
        at += character.length;
      }
      start += stretch.text.length;
    }
    this.addGaps(text, advances, gaps);
    return { text, fonts, advances, gaps, breaks: lineBreaks(text) };
  }

  private addGaps(text: string, advances: Float64Array, gaps: Uint8Array): void {
    let before = '';
    let index = 0;
    for (const character of text) {
      if (before !== '' && isMixed(before, character)) {
        const at = index - before.length;
        gaps[at] = MIXED_GAP;
        advances[at] = (advances[at] ?? 0) + MIXED_GAP;
      }
      before = character;
      index += character.length;
    }
  }
}

function isMixed(before: string, after: string): boolean {
  return (isIdeograph(before) && isWordLetter(after)) || (isWordLetter(before) && isIdeograph(after));
}

function isIdeograph(character: string): boolean {
  return isWide(character.codePointAt(0) ?? 0) && /\p{L}/u.test(character);
}

function isWordLetter(character: string): boolean {
  return !isWide(character.codePointAt(0) ?? 0) && /[\p{L}\p{N}]/u.test(character);
}
