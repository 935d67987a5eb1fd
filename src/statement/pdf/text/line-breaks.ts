/**
 * Where a line may end: after spaces and hyphens, and between Chinese characters, but no line starts with a closing mark
 * or ends with an opening one.
 */
import { closes, codeOf, isMark, isSpace, isWide, joins, opens } from './characters.ts';

export const NO_BREAK = 0;
export const MAY_BREAK = 1;
export const MUST_BREAK = 2;

/** For each UTF-16 index: may a line start there? */
export function lineBreaks(text: string): Uint8Array {
  const breaks = new Uint8Array(text.length);
  let beforeLast = -1;
  let last = -1;
  let insideWord = false;
  for (let index = 0; index < text.length; index++) {
    const isWord = isPlain(text.charCodeAt(index));
    // Most of a text is the inside of words, which every rule passes by.
    if (index > 0 && !(insideWord && isWord))
      breaks[index] = between(
        characterAt(text, beforeLast),
        characterAt(text, last),
        characterAt(text, index),
      );
    beforeLast = last;
    last = index;
    insideWord = isWord;
    if ((text.codePointAt(index) ?? 0) > 0xffff) index++;
  }
  return breaks;
}

function characterAt(text: string, index: number): string {
  return (text.codePointAt(index) ?? 0) > 0xffff ? text.slice(index, index + 2) : text.charAt(index);
}

/** In a word too wide for the line: between any two signs, but not before a closing mark. */
export function mayBreakInsideWord(before: string, after: string): boolean {
  return !isMark(after) && !closes(after) && !opens(before) && !joins(before) && !joins(after);
}

function between(beforeLast: string, last: string, next: string): number {
  if (last === '\n') return MUST_BREAK;
  if (isSpace(next) || closes(next) || opens(last)) return NO_BREAK;
  if (joins(last) || joins(next) || isMark(next)) return NO_BREAK;
  if (isSpace(last)) return MAY_BREAK;
  if (isDigit(last) && DATE_SIGNS.has(next)) return NO_BREAK;
  if (isDigit(beforeLast) && isDigit(next) && DATE_SIGNS.has(last)) return NO_BREAK;
  if (isWide(codeOf(last)) || isWide(codeOf(next))) return MAY_BREAK;
  // The hyphen first: it is rare, and quickly looked up.
  const insideWord = HYPHENS.has(last) && isLetterOrDigit(beforeLast) && isLetter(next);
  return insideWord ? MAY_BREAK : NO_BREAK;
}

/** A number stays with the sign that makes it a date or a time, and a date stays whole: 2026年11月23日. */
const DATE_SIGNS = new Set('年月日号时点分秒');
const HYPHENS = new Set('-‐–—/');

/** A letter or digit of ASCII. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function isLetterOrDigit(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
