/** Cuts text into lines of a given width, first come first served. */
import { isMark, isSpaceCode } from './characters.ts';
import { MAY_BREAK, mayBreakInsideWord, MUST_BREAK, NO_BREAK } from './line-breaks.ts';
import type { SetText } from './set-text.ts';

export interface Line {
  start: number;
  /** Behind the spaces at the end of the line. */
  end: number;
  /** Without the spaces at the end, in thousandths of the font size. */
  width: number;
}

/** `available` is in thousandths of the font size. An empty text has no lines. */
export function cutIntoLines(set: SetText, available: number): Line[] {
  const { text, advances, breaks } = set;
  const lines: Line[] = [];
  let start = 0;
  let width = 0; // of everything since `start`
  let inked = 0; // the same without trailing spaces
  let candidate = 0; // last place where the line may end, and the inked width up to it
  let candidateWidth = 0;
  for (let i = 0; i < text.length; i++) {
    if (i > start && breaks[i] === MUST_BREAK) {
      lines.push({ start, end: i, width: inked });
      [start, width, inked, candidate] = [i, 0, 0, i];
    } else if (i > start && breaks[i] === MAY_BREAK) {
      candidate = i;
      candidateWidth = inked;
    }
    width += advances[i] ?? 0;
    if (isSpaceCode(text.charCodeAt(i))) continue;
    inked = width;
    while (inked > available && i > start) {
      const atCandidate = candidate > start;
      const cut = atCandidate ? candidate : emergencyBreak(set, start, i, available);
      if (cut <= start) break;
      lines.push({ start, end: cut, width: atCandidate ? candidateWidth : sum(advances, start, cut) });
      start = cut;
      width = inked = sum(advances, start, i + 1);
    }
  }
  if (start < text.length) lines.push({ start, end: text.length, width: inked });
  return lines;
}

/**
 * The last place before `end` where a word without break may be cut; `start` when there is none. A word of less than two
 * lines is cut in the middle, so that no single digit of a digest is left over. Where nothing but marks stands that must
 * not be parted, they are parted all the same: the margin comes first.
 */
function emergencyBreak(set: SetText, start: number, end: number, available: number): number {
  const { text, fonts } = set;
  const middle = middleOfWord(set, start, available * 2);
  for (let i = Math.min(end, middle); i > start; i--)
    if (fonts[i] && mayBreakInsideWord(text.charAt(i - 1), text.charAt(i))) return i;
  for (let i = end; i > start; i--) if (fonts[i] && !isMark(text.charAt(i))) return i;
  return start;
}

/** Infinity for a word that is wider than `most`. */
function middleOfWord({ text, advances, breaks }: SetText, start: number, most: number): number {
  let width = advances[start] ?? 0;
  let end = start + 1;
  for (; end < text.length && breaks[end] === NO_BREAK && !isSpaceCode(text.charCodeAt(end)); end++) {
    width += advances[end] ?? 0;
    if (width > most) return Infinity;
  }
  return Math.ceil((start + end) / 2);
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i] ?? 0;
  return total;
}
