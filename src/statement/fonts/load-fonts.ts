/** Loads the fonts that a text needs and no more; each file is parsed once for each source. */
import { mayBeChinese } from './coverage.ts';
import { TrueTypeFont } from './truetype.ts';

/** Where font files come from: a fetch in the browser, a read in Node. `file` is a bare name such as "NotoSans-Bold.ttf". */
export type FontSource = (file: string) => Promise<Uint8Array>;

/** Latin first, then Chinese where it is needed. */
export interface Fonts {
  regular: TrueTypeFont[];
  bold: TrueTypeFont[];
}

const WEIGHTS = ['Regular', 'Bold'] as const;
const opened = new WeakMap<FontSource, Map<string, Promise<TrueTypeFont>>>();

export async function loadFonts(language: string, text: string, source: FontSource): Promise<Fonts> {
  const latin = await loadPair('NotoSans', '', source);
  const beyondLatin = [...new Set(text)].filter(
    (character) => !has(latin, character) && mayBeChinese(character),
  );
  if (!/^zh\b/i.test(language) && beyondLatin.length === 0) return inOrder(latin);
  const cut = await loadPair('NotoSansSC', '', source);
  const complete = beyondLatin.every((character) => has(cut, character));
  return inOrder(latin, complete ? cut : await loadPair('NotoSansSC', '-full', source));
}

type Pair = [regular: TrueTypeFont, bold: TrueTypeFont];

async function loadPair(family: string, suffix: string, source: FontSource): Promise<Pair> {
  const [regular, bold] = await Promise.all(
    WEIGHTS.map((weight) => open(`${family}-${weight}`, suffix, source)),
  );
  if (!regular || !bold) throw new Error(`${family}: no fonts`);
  return [regular, bold];
}

function open(name: string, suffix: string, source: FontSource): Promise<TrueTypeFont> {
  const files = opened.get(source) ?? new Map<string, Promise<TrueTypeFont>>();
  opened.set(source, files);
  const file = `${name}${suffix}.ttf`;
  let font = files.get(file);
  if (!font) {
    font = source(file).then((bytes) => new TrueTypeFont(name, bytes));
    files.set(file, font);
    font.catch(() => files.delete(file)); // a failed download may be tried again
  }
  return font;
}

function has([regular]: Pair, character: string): boolean {
  return regular.glyph(character.codePointAt(0) ?? 0) !== 0;
}

function inOrder(...pairs: Pair[]): Fonts {
  return { regular: pairs.map(([regular]) => regular), bold: pairs.map(([, bold]) => bold) };
}
