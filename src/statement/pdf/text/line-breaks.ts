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
  let beforeLast = '';
  let last = '';
  let index = 0;
  for (const character of text) {
    if (index > 0) breaks[index] = between(beforeLast, last, character);
    beforeLast = last;
    last = character;
    index += character.length;
  }
  return breaks;
}

/** In a word too wide for the line: between any two signs, but not before a closing mark. */
export function mayBreakInsideWord(before: string, after: string): boolean {
  return !isMark(after) && !closes(after) && !opens(before) && !joins(before) && !joins(after);
}

function between(beforeLast: string, last: string, next: string): number {
  if (isPlain(last) && isPlain(next)) return NO_BREAK; // most of a text, and every other rule passes them by
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

function isPlain(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || isDigit(character)
  );
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
