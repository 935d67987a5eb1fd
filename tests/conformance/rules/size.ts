/** Group 26: files are small, in bytes and not in time. */
import { dictionary, isName } from '../../statement/support/pdf-objects.ts';
import type { Subject } from '../subject.ts';

/** For a page of tagged text; for what every file carries (metadata, profile, table); for the outline of a glyph. */
const A_PAGE = 5 * 1024;
const A_FILE = 8 * 1024;
const A_GLYPH = 300;

export function checkSize({ file, pages }: Subject): string[] {
  const faults: string[] = [];
  const fonts = new Set(pages.flatMap((page) => [...page.fonts.values()]));
  let outlines = 0;
  for (const { name, packedSize, glyphs } of fonts) {
    outlines += packedSize;
    if (glyphs > 20 && packedSize / glyphs > A_GLYPH) faults.push(`font ${name} takes ${packedSize} bytes`);
  }
  let attached = 0;
  for (const { value } of file.objects.values()) {
    const dict = dictionary(value);
    if (isName(dict.get('Type'), 'EmbeddedFile')) attached += Number(dict.get('Length'));
  }
  const rest = file.bytes.length - outlines - attached;
  if (rest > pages.length * A_PAGE + A_FILE) faults.push(`${pages.length} pages take ${rest} bytes`);
  return faults;
}
