/** Which way text runs: from left to right, or from right to left as Arabic and Hebrew do. */

import { hasRightToLeft } from '../locale/index.ts';

export type Direction = 'ltr' | 'rtl';

/** @param language BCP 47 */
export function isRightToLeft(language: string): boolean {
  return /^(ar|dv|fa|he|ps|ur|yi)\b/i.test(language);
}

const ISOLATED = /\u2068[^\u2069]*\u2069/gu;

/**
 * The way of a whole paragraph: against the document only if most of its letters run so, as in an answer given in Arabic.
 * Isolated names do not count, and neither do digits.
 */
export function directionOf(text: string, ofDocument: Direction): Direction {
  if (ofDocument === 'ltr' && !hasRightToLeft(text)) return 'ltr';
  const letters = text.replace(ISOLATED, '').match(/\p{L}/gu) ?? [];
  const rightToLeft = letters.filter(hasRightToLeft).length;
  if (ofDocument === 'ltr') return rightToLeft > letters.length / 2 ? 'rtl' : 'ltr';
  return rightToLeft > 0 || letters.length === 0 ? 'rtl' : 'ltr';
}
