/**
 * Text that runs from right to left is drawn sign by sign from left to right, one piece of the page (BT to ET) for each
 * stretch; in a document that runs so, this holds for stretches without letters and digits too.
 */
export function isDrawnBackwards(text: string, inRightToLeft: boolean): boolean {
  return RIGHT_TO_LEFT_LETTERS.test(text) || (inRightToLeft && !/[\p{L}\p{N}]/u.test(text));
}

/** Not its digits, which run from left to right. */
const RIGHT_TO_LEFT_LETTERS = /(?=[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF])[\p{L}\p{M}]/u;

export function backwards(text: string): string {
  return Array.from(text).reverse().join('');
}
