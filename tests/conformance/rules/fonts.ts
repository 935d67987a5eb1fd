/** Group 7: every glyph that is shown is embedded, as wide as the file says, drawn, and means something. */
import { isText, type Value } from '../../statement/support/pdf-objects.ts';
import type { EmbeddedFont } from '../embedded-font.ts';
import { codesOf, type PageContent } from '../page-content.ts';
import type { Subject } from '../subject.ts';

/** Nothing; a mark of the writing system of bytes; a character without a public meaning. */
const MEANS_NOTHING = /^$|[\0\uFEFF\uFFFE\uE000-\uF8FF]/;

/** Spaces, and the sign that parts Arabic letters. */
const HAS_NO_INK = /^[\s\u200C]*$/;

export function checkFonts({ pages }: Subject): string[] {
  const shown = new Map<EmbeddedFont, Set<number>>();
  const faults = pages.flatMap((page) => collectCodes(page, shown));
  for (const [font, codes] of shown) faults.push(...checkFont(font, codes));
  return faults;
}

function collectCodes(page: PageContent, shown: Map<EmbeddedFont, Set<number>>): string[] {
  let font: EmbeddedFont | undefined;
  const faults: string[] = [];
  for (const { name, operands } of page.operators) {
    const [first] = operands;
    if (name === 'Tf') font = page.fonts.get((first as { name: string }).name);
    if (name !== 'Tj' && name !== 'TJ') continue;
    if (!font) {
      faults.push(`page ${page.number}: text without a font`);
      continue;
    }
    const codes = shown.get(font) ?? new Set<number>();
    shown.set(font, codes);
    const parts: Value[] = Array.isArray(first) ? first : [first ?? null];
    for (const part of parts) if (isText(part)) for (const code of codesOf(part.text)) codes.add(code);
  }
  return faults;
}

function checkFont(font: EmbeddedFont, codes: ReadonlySet<number>): string[] {
  const faults: string[] = [];
  const fault = (words: string): void => void faults.push(`font ${font.name}: ${words}`);
  if (!font.isComposite) fault('encoding');
  if (!/^[A-Z]{6}\+/.test(font.name)) fault('no subset tag');
  if (font.descriptor.has('CIDSet')) fault('lists its glyphs');
  if (!font.program) fault('is not embedded');
  for (const code of codes) {
    const real = font.programWidth(code);
    const meaning = font.meaning(code);
    if (code === 0 || (font.program && real === undefined))
      fault(`shows code ${code}, which it does not have`);
    if (real !== undefined && Math.abs(font.width(code) - real) > 1) fault(`width of ${code}`);
    if (MEANS_NOTHING.test(meaning)) fault(`code ${code} means nothing`);
    else if (real !== undefined && !HAS_NO_INK.test(meaning) && !font.hasInk(code))
      fault(`"${meaning}" is shown without ink`);
  }
  return faults;
}
