/**
 * Isolates: a pair of invisible marks (U+2068, U+2069) around a name in a script of the other direction, so that it does
 * not turn round the words and numbers beside it (UAX 9). Browsers, terminals and our PDF follow them.
 */

/** Letters of scripts that run from right to left, by the blocks that Unicode keeps for them. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** A text to be put into another one: isolated where it has letters from right to left, each line by itself. */
export function isolated(text: string): string {
  return hasRightToLeft(text) ? pairedIsolates(text).replace(/[^\r\n]+/g, '\u2068$&\u2069') : text;
}

/** Drops the marks that have no partner on their line, so that no text can end the isolate of another. */
export function pairedIsolates(text: string): string {
  if (!/[\u2068\u2069]/.test(text)) return text;
  const characters = Array.from(text);
  const opened: number[] = [];
  const paired = new Set<number>();
  characters.forEach((character, index) => {
    if (character === '\n') opened.length = 0;
    if (character === '\u2068') opened.push(index);
    const start = character === '\u2069' ? opened.pop() : undefined;
    if (start !== undefined) paired.add(start).add(index);
  });
  return characters
    .filter((character, index) => !/[\u2068\u2069]/.test(character) || paired.has(index))
    .join('');
}
