/** Which characters the shipped fonts are cut to, and which a Chinese font may have. */

/** Latin, Greek, Cyrillic, punctuation, currency, letterlike signs: no script that needs shaping. */
const LATIN_RANGES: readonly [number, number][] = [
  [0x0020, 0x007e],
  [0x00a0, 0x024f],
  [0x02b0, 0x0377],
  [0x037a, 0x03ff],
  [0x0400, 0x052f],
  [0x1e00, 0x1fff],
  [0x2000, 0x209f],
  [0x20a0, 0x20cf],
  [0x2100, 0x215f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2c60, 0x2c7f],
  [0xfb00, 0xfb06],
  [0xfffd, 0xfffd],
];

/** ASCII, punctuation, arrows, circled numbers, Chinese punctuation, full-width forms; GB 2312 comes on top. */
const CHINESE_RANGES: readonly [number, number][] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00ff],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2190, 0x2193],
  [0x2264, 0x2265],
  [0x2460, 0x24ff],
  [0x25a0, 0x25cf],
  [0x2713, 0x2713],
  [0x3000, 0x303f],
  [0xff00, 0xffef],
];

/** Arabic with its supplements, extensions and presentation forms; and the signs that stand inside Arabic words. */
const ARABIC_RANGES: readonly [number, number][] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00bf],
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x0870, 0x08ff],
  [0x200c, 0x200f],
  [0x2010, 0x203a],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
];

const HEBREW_RANGES: readonly [number, number][] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00bf],
  [0x0591, 0x05f4],
  [0x200c, 0x200f],
  [0x2010, 0x203a],
  [0x20aa, 0x20aa],
  [0xfb1d, 0xfb4f],
];

export function latinCharacters(): string {
  return inRanges(LATIN_RANGES);
}

export function chineseCharacters(): string {
  return inRanges(CHINESE_RANGES) + gb2312();
}

export function arabicCharacters(): string {
  return inRanges(ARABIC_RANGES);
}

export function hebrewCharacters(): string {
  return inRanges(HEBREW_RANGES);
}

/** Could the full Chinese font have this character? Emoji and the world's other scripts are not worth loading 20 MB for. */
export function mayBeChinese(character: string): boolean {
  return MAY_BE_CHINESE.test(character);
}

const MAY_BE_CHINESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2010-\u27BF\u2900-\u2BFF\u3000-\u33FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

function inRanges(ranges: readonly [number, number][]): string {
  let text = '';
  for (const [from, to] of ranges)
    for (let code = from; code <= to; code++) text += String.fromCodePoint(code);
  return text;
}

/** The 7,445 characters of GB 2312, read out of the decoder: rows 1-9 (signs) and 16-87 (Han). */
function gb2312(): string {
  const decoder = new TextDecoder('gb18030');
  let text = '';
  for (let row = 1; row <= 87; row++) {
    if (row > 9 && row < 16) continue;
    const bytes = new Uint8Array(94 * 2);
    for (let cell = 0; cell < 94; cell++) bytes.set([0xa0 + row, 0xa1 + cell], cell * 2);
    text += decoder.decode(bytes);
  }
  return text.replace(/[\p{Co}\p{Cn}\uFFFD]/gu, '');
}
