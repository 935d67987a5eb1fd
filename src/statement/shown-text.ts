import { pairedIsolates } from '../locale/index.ts';

/**
 * Text as a reader sees it, the same in PDF and HTML. People paste anything into a form, so on purpose:
 *
 * - all kinds of line ends become a line feed, which is shown as a line break; a tab becomes a space;
 * - characters that are invisible and only steer layout or direction (soft hyphen, zero-width and direction marks,
 *   variation selectors, tags) are left out, so that nothing hidden changes how a signed document reads. Two exceptions:
 *   the sign that parts Arabic letters inside a word, without which Persian is misspelled, and isolates (`directedText`);
 * - every other control character, every half of a broken surrogate pair and every code that is no character is shown by its number: "[U+0007]";
 * - letters and their accents are composed (NFC).
 *
 * Nothing else is changed, and nothing visible is dropped.
 */
export function shownText(text: string): string {
  return directedText(text).replace(ISOLATES, '');
}

/**
 * The same, and still with the isolates (U+2068, U+2069) that our own texts set around a name in a script of the other
 * direction. They stay only in pairs: a pair keeps together what stands in it, and can hide or swap nothing.
 */
export function directedText(text: string): string {
  if (PLAIN.test(text)) return text;
  return pairedIsolates(text.replace(LINE_ENDS, '\n'))
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, codePointOf)
    .normalize('NFC');
}

/** A character by its number: "[U+1F600]". */
export function codePointOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Printable ASCII, Latin-1 without its soft hyphen, and common Han: nothing to do, and by far the most frequent case. */
const PLAIN =
  /^[\n\x20-\x7E\u00A0-\u00AC\u00AE-\u00FF\u2013-\u201D\u2026\u3001-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]*$/;
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const ISOLATES = /[\u2068\u2069]/g;
/** Soft hyphen, zero-width and direction marks, variation selectors, tags: what a reader is meant not to see. */
const INVISIBLE =
  /(?![\u2068\u2069])(?!(?<=\p{Script=Arabic}\p{M}*)\u200C(?=\p{Script=Arabic}))\p{Default_Ignorable_Code_Point}/gu;
const CONTROLS = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
