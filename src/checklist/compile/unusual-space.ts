/** Spaces that look like the ordinary one: those of the web, of a word processor, of a Chinese keyboard. YAML takes them for letters. */

const UNUSUAL = String.raw`[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000]`;
const INDENTS = new RegExp(`^ *(?:- +)*(?=${UNUSUAL})`, 'm');
const ALONE = new RegExp(`^${UNUSUAL}$`);

/** @returns where the first such space is that a line is indented with; undefined where there is none */
export function unusualIndent(text: string): number | undefined {
  const found = INDENTS.exec(text);
  return found ? found.index + found[0].length : undefined;
}

export const isUnusualSpace = (character: string): boolean => ALONE.test(character);

/** A character that nobody can see, or tell from another, by its number. */
export const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
