/** The fonts of statements, as the app fetches them. */
import type { FontSource } from '../../statement/fonts/index.ts';

/** Address of the folder with the font files, to be given to a worker. */
export const fontFolder = (): string => new URL('fonts/', document.baseURI).href;

const sources = new Map<string, FontSource>();

/** The same source each time, so that a font is parsed once. */
export function fontsAt(folder: string): FontSource {
  let source = sources.get(folder);
  if (!source) {
    source = async (file) => {
      const response = await fetch(folder + file);
      if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
      return new Uint8Array(await response.arrayBuffer());
    };
    sources.set(folder, source);
  }
  return source;
}
