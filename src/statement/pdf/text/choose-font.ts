/**
 * Which font draws which character. Chinese characters, and the signs beside them that both scripts share, come from the
 * Chinese font; words in Latin, Greek or Cyrillic letters come whole from the first font that has all their letters. Any
 * other font helps out where the right one has no glyph. A space behind an Arabic or Hebrew word comes from its font, so
 * that a line of them is drawn in one go.
 */
import { codeOf, isIsolate, isMark, isShared, isSpace, isWide, joins, opens } from './characters.ts';

interface Candidate {
  has: (character: string) => boolean;
  /** Its letters change with their neighbours. */
  isShaped?: boolean;
}

export const NO_FONT = 255;

/** For each UTF-16 index the number of a font in the list (Latin first), or NO_FONT. */
export function chooseFonts(text: string, fonts: readonly Candidate[]): Uint8Array {
  const chosen = new Uint8Array(text.length);
  if (fonts.length === 1) return chosen;
  const characters = Array.from(text);
  const wide = characters.map((character, index) =>
    isShared(character) ? sharedIsWide(characters, index) : isWide(character.codePointAt(0) ?? 0),
  );
  const narrowFirst = fonts.map((_, index) => index);
  const wideFirst = [...narrowFirst].reverse();
  let at = 0;
  let index = 0;
  let before = NO_FONT;
  while (index < characters.length) {
    const end = wide[index] ? index + 1 : endOfWord(characters, wide, index);
    const word = characters.slice(index, end);
    const order = wide[index] ? wideFirst : narrowFirst;
    const has = (font: number, character: string): boolean => fonts[font]?.has(character) ?? false;
    const whole = order.find((font) => word.every((character) => has(font, character)));
    for (const character of word) {
      const goesOn = isMark(character) || (fonts[before]?.isShaped && isSpace(character));
      const font =
        goesOn && has(before, character)
          ? before
          : (whole ?? order.find((candidate) => has(candidate, character)) ?? NO_FONT);
      chosen.fill(font, at, at + character.length);
      at += character.length;
      before = font;
    }
    index = end;
  }
  return chosen;
}

/** An opening quote goes with what follows, a closing one with what precedes, a dash with either. */
function sharedIsWide(characters: readonly string[], index: number): boolean {
  const sign = characters[index] ?? '';
  const before = nearest(characters, index, -1);
  const after = nearest(characters, index, 1);
  if (opens(sign)) return after;
  if (sign === '’' || sign === '”') return before;
  return before || after;
}

function nearest(characters: readonly string[], from: number, step: 1 | -1): boolean {
  for (let i = from + step; i >= 0 && i < characters.length; i += step) {
    const character = characters[i] ?? '';
    if (!isShared(character) && !isSpace(character) && !joins(character))
      return isWide(character.codePointAt(0) ?? 0);
  }
  return false;
}

function endOfWord(characters: readonly string[], wide: readonly boolean[], from: number): number {
  let end = from + 1;
  if (parts(characters[from] ?? '')) return end;
  while (end < characters.length && !wide[end] && !parts(characters[end] ?? '')) end++;
  return end;
}

function parts(character: string): boolean {
  return isSpace(character) || isIsolate(codeOf(character));
}
