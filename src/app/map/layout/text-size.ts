/** How much room a text takes, without a page to measure it on: drawings are laid out in tests and before anything is shown. */

/** A little more than the widest of the fonts in use, so that what is cut off is the exception. */
const NARROW = 0.57;
const WIDE = 1.04;
const WIDE_CHARACTER = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/;

/** Lines that a text takes in a box, words kept whole. @param size of the font */
export function linesOf(text: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const needed = widthOf(piece, size);
    if (used > 0 && used + widthOf(piece.trimEnd(), size) > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken.
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    used += needed % width;
  }
  return lines;
}

/** Chinese breaks after any character, other scripts after a space or a hyphen. */
const PIECES =
  /[\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|[^\s\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60-]*(?:-|\s+|$)|\S/gu;

export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (WIDE_CHARACTER.test(character) ? WIDE : NARROW) * size;
  return width;
}
