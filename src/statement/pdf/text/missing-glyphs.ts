/** Looks before anything is drawn whether some font has a glyph for every character: text is never dropped in silence. */
import type { Document } from '../../document.ts';
import { drawnTexts } from '../../document-text.ts';
import type { Fonts } from '../../fonts/index.ts';

export interface MissingCharacter {
  character: string;
  /** "U+1F600". */
  codePoint: string;
  /** The text in which it stands first, cut to some characters on either side. */
  text: string;
  /** How often it stands in the document. */
  count: number;
}

export function missingGlyphs(document: Document, fonts: Fonts): MissingCharacter[] {
  const missing = new Map<string, MissingCharacter>();
  const drawable = new Map<string, boolean>([['\n', true]]);
  for (const text of drawnTexts(document)) {
    let index = 0;
    for (const character of text) {
      let known = drawable.get(character);
      if (known === undefined) drawable.set(character, (known = hasGlyph(character, fonts)));
      if (!known) note(missing, character, text, index);
      index += character.length;
    }
  }
  return [...missing.values()];
}

function hasGlyph(character: string, { regular, bold }: Fonts): boolean {
  const code = character.codePointAt(0) ?? 0;
  return [regular, bold].every((fonts) => fonts.some((font) => font.glyph(code) !== 0));
}

const AROUND = 20;

function note(missing: Map<string, MissingCharacter>, character: string, text: string, index: number): void {
  const known = missing.get(character);
  if (known) {
    known.count++;
    return;
  }
  const before = Array.from(text.slice(0, index)).slice(-AROUND).join('');
  const after = Array.from(text.slice(index))
    .slice(0, AROUND + 1)
    .join('');
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  missing.set(character, { character, codePoint, text: (before + after).trim(), count: 1 });
}
