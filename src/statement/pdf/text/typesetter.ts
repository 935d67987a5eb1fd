/** Text with its fonts and widths: measured once, then cut into lines and drawn from the same numbers. */
import type { Bidi } from 'bidi-js';
import { directionOf, type Direction } from '../../direction.ts';
import type { Fonts, TrueTypeFont } from '../../fonts/index.ts';
import { codePointOf } from '../../shown-text.ts';
import { hasRightToLeft } from '../../../locale/index.ts';
import type { Container } from '../container.ts';
import { isIsolate, isWide } from './characters.ts';
import { chooseFonts, NO_FONT } from './choose-font.ts';
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
    let start = 0;
    for (const stretch of stretches) {
      const candidates = this.fonts[stretch.weight];
      const only = candidates.length === 1 ? candidates[0] : undefined;
      const chosen = only ? undefined : chooseFonts(stretch.text, candidates);
      for (let at = 0; at < stretch.text.length; at++) {
        const code = stretch.text.codePointAt(at) ?? 0;
        if (!isIsolate(code)) {
          const font = only ?? candidates[chosen?.[at] ?? NO_FONT];
          if (!font) throw new Error(`no font has a glyph for "${String.fromCodePoint(code)}"`);
          fonts[start + at] = font;
          advances[start + at] = font.advance(code);
        }
        if (code > 0xffff) at++;
      }
      start += stretch.text.length;
    }
    const gaps = addGaps(text, advances);
    const set: SetText = { text, fonts, advances, ...(gaps && { gaps }), breaks: lineBreaks(text) };
    if (!this.bidi || (this.direction === 'ltr' && !hasRightToLeft(text))) return set;
    return turn(set, this.bidi, directionOf(text, this.direction));
  }
}

/** Widens what stands before a gap. Most texts have none, and many small arrays take longer than their numbers. */
function addGaps(text: string, advances: Float64Array): Uint8Array | undefined {
  let gaps: Uint8Array | undefined;
  let last = 0; // where the character before starts
  for (let index = 0; index < text.length; index++) {
    const before = text.codePointAt(last) ?? 0;
    const code = text.codePointAt(index) ?? 0;
    if (isWide(before) !== isWide(code) && isMixed(before, code)) {
      gaps ??= new Uint8Array(text.length);
      gaps[last] = MIXED_GAP;
      advances[last] = (advances[last] ?? 0) + MIXED_GAP;
    }
    last = index;
    if (code > 0xffff) index++;
  }
  return gaps;
}

/** @param before and `after`: one of them is wide */
function isMixed(before: number, after: number): boolean {
  const [wide, narrow] = isWide(before) ? [before, after] : [after, before];
  return /\p{L}/u.test(String.fromCodePoint(wide)) && isWordLetter(String.fromCodePoint(narrow));
}

function isWordLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !hasRightToLeft(character);
}
