/** Text with its fonts and widths: measured once, then cut into lines and drawn from the same numbers. */
import type { Bidi } from 'bidi-js';
import { directionOf, type Direction } from '../../direction.ts';
import type { Fonts, TrueTypeFont } from '../../fonts/index.ts';
import { codePointOf } from '../../shown-text.ts';
import { hasRightToLeft } from '../../../locale/index.ts';
import type { Container } from '../container.ts';
import { isIsolate, isWide } from './characters.ts';
import { chooseFonts, glyphOf, NO_FONT } from './choose-font.ts';
import { EmbeddedFont } from './embedded-font.ts';
import { lineBreaks } from './line-breaks.ts';
import type { SetText } from './set-text.ts';
import { turn } from './turned.ts';

export type Weight = 'regular' | 'bold';

/** A stretch of text in one weight. */
interface Stretch {
  text: string;
  weight: Weight;
}

/** Gap between Chinese characters and a Latin word or number, as Chinese printers set it: an eighth of the size. */
const MIXED_GAP = 125;

export class Typesetter {
  private readonly fonts: Record<Weight, EmbeddedFont[]>;
  private readonly bidi: Bidi | undefined;

  constructor(
    fonts: Fonts,
    container: Container,
    private readonly direction: Direction,
    /** Characters that no font can draw. */
    private readonly missing: ReadonlySet<string>,
  ) {
    let key = 0;
    this.bidi = fonts.bidi;
    const embed = (font: TrueTypeFont): EmbeddedFont => new EmbeddedFont(`T${++key}`, font, container);
    this.fonts = { regular: fonts.regular.map(embed), bold: fonts.bold.map(embed) };
  }

  /** The text as it is drawn: a character without a glyph by its number. */
  drawable(text: string): string {
    if (this.missing.size === 0) return text;
    return Array.from(text, (one) => (this.missing.has(one) ? codePointOf(one) : one)).join('');
  }

  /** Measures text that is drawable. */
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
        const font = candidates[chosen[at] ?? NO_FONT];
        if (!isIsolate(character)) {
          if (!font) throw new Error(`no font has a glyph for "${character}"`);
          fonts[start + at] = font;
          advances[start + at] = font.advance(glyphOf(character));
        }
        at += character.length;
      }
      start += stretch.text.length;
    }
    this.addGaps(text, advances, gaps);
    const set = { text, fonts, advances, gaps, breaks: lineBreaks(text) };
    if (!this.bidi || (this.direction === 'ltr' && !hasRightToLeft(text))) return set;
    return turn(set, this.bidi, directionOf(text, this.direction));
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
  if (isIdeograph(before)) return isWordLetter(after);
  return isIdeograph(after) && isWordLetter(before);
}

function isIdeograph(character: string): boolean {
  return isWide(character.codePointAt(0) ?? 0) && /\p{L}/u.test(character);
}

function isWordLetter(character: string): boolean {
  const isNarrow = !isWide(character.codePointAt(0) ?? 0) && !hasRightToLeft(character);
  return isNarrow && /[\p{L}\p{N}]/u.test(character);
}
