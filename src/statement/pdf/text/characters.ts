/** Kinds of characters, as far as fonts and line breaks care. */

export function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** A line feed is drawn as a space at the end of its line. */
export function drawnAs(codePoint: number): number {
  return codePoint === 0x0a ? 0x20 : codePoint;
}

/** Han, kana, Hangul, Chinese punctuation, full-width forms: set in a square, and a line may break beside them. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** Signs that Chinese and European text share, with another shape in each. */
export function isShared(character: string): boolean {
  return SHARED.has(character);
}
const SHARED = new Set('‘’“”…—·');

export function isMark(character: string): boolean {
  return character >= '\u0300' && /\p{M}/u.test(character);
}

/** Marks that only say where a stretch of the other direction starts and ends; nothing is drawn for them. */
export function isIsolate(code: number): boolean {
  return code === 0x2068 || code === 0x2069;
}

export function opens(character: string): boolean {
  return OPENING.has(character);
}

/** Characters that cannot start a line: closing brackets and quotes, stops, small kana, units that follow a number. */
export function closes(character: string): boolean {
  return CLOSING.has(character);
}

const OPENING = new Set('([{“‘«¿¡（［｛「『《〈【〔〖〘〚｢﹙﹛﹝＄￥￡');
const CLOSING = new Set(
  ')]}”’»,.:;!?%‰°℃…–—·，。、．：；！？）］｝」』》〉】〕〗〙〛｡｣､･・～％￠ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞',
);

/** Spaces at which a line may break. NO-BREAK SPACE, FIGURE SPACE and NARROW NO-BREAK SPACE are not among them. */
export function isSpace(character: string): boolean {
  return isSpaceCode(character.charCodeAt(0));
}

export function isSpaceCode(code: number): boolean {
  // Letters are most of a text, and sooner compared than looked up.
  return !(code > 0x20 && code < 0x1680) && SPACES.has(code);
}
const SPACES = new Set(
  Array.from(' \n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u205F\u3000', codeOf),
);

export function joins(character: string): boolean {
  return JOINING.has(character);
}
const JOINING = new Set('\u00A0\u2007\u202F\u2011');
