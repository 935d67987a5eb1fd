/**
 * Looks before anything is drawn whether some font has a glyph for every character. One without is printed by its number,
 * and whoever makes the document is told: text is never dropped in silence.
 */
import type { Document } from '../../document.ts';
import { drawnTexts } from '../../document-text.ts';
import type { Fonts } from '../../fonts/index.ts';
import { codePointOf } from '../../shown-text.ts';

export interface MissingCharacter {
  character: string;
  /** "[U+1F600]", as it is printed instead. */
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
    if (EVERYWHERE.test(text)) continue;
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

/** Most texts: what every font has. */
const EVERYWHERE = /^[\n\x20-\x7E]*$/;

/** A character for private use means nothing to others, whatever a font draws for it (PDF/A-3a, 6.2.11.7.3). */
function hasGlyph(character: string, { regular, bold }: Fonts): boolean {
  if (/\p{Co}/u.test(character)) return false;
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
  missing.set(character, {
    character,
    codePoint: codePointOf(character),
    text: (before + after).trim(),
    count: 1,
  });
}
