/** Loads the fonts that a text needs and no more; each file is parsed once for each source. */
import type { Bidi } from 'bidi-js';
import { isRightToLeft } from '../direction.ts';
import { mayBeChinese } from './coverage.ts';
import type { Shape } from './shaper.ts';
import { TrueTypeFont } from './truetype.ts';

/** Where font files come from: a fetch in the browser, a read in Node. `file` is a bare name such as "NotoSans-Bold.ttf". */
export type FontSource = (file: string) => Promise<Uint8Array>;

/** Latin first, then Arabic, Hebrew and Chinese where they are needed. */
export interface Fonts {
  regular: TrueTypeFont[];
  bold: TrueTypeFont[];
  /** Puts text in the order in which it is drawn (UAX 9); absent where nothing runs from right to left. */
  bidi?: Bidi;
}

const WEIGHTS = ['Regular', 'Bold'] as const;
const opened = new WeakMap<FontSource, Map<string, Promise<TrueTypeFont>>>();

const RIGHT_TO_LEFT_FONTS = [
  { family: 'NotoSansArabic', characters: /\p{Script_Extensions=Arabic}/u },
  { family: 'NotoSansHebrew', characters: /\p{Script_Extensions=Hebrew}/u },
];

export async function loadFonts(language: string, text: string, source: FontSource): Promise<Fonts> {
  const latin = await loadPair('NotoSans', '', source);
  const beyondAscii = new Set(text.replace(/[\n\x20-\x7E]+/g, ''));
  const beyondLatin = [...beyondAscii].filter((character) => !has(latin, character));
  const { bidi, pairs } = await loadRightToLeft(language, beyondLatin.join(''), source);
  const fonts = inOrder(latin, ...pairs, ...(await loadChinese(language, beyondLatin, source)));
  return bidi ? { ...fonts, bidi } : fonts;
}

async function loadRightToLeft(
  language: string,
  text: string,
  source: FontSource,
): Promise<{ pairs: Pair[]; bidi?: Bidi }> {
  const needed = RIGHT_TO_LEFT_FONTS.filter(({ characters }) => characters.test(text));
  if (needed.length === 0 && !isRightToLeft(language)) return { pairs: [] };
  const { bidi, shaperOf } = (await import('./right-to-left.ts')).rightToLeft;
  const pairs = await Promise.all(needed.map(({ family }) => loadPair(family, '', source, shaperOf)));
  return { pairs, bidi };
}

async function loadChinese(
  language: string,
  beyondLatin: readonly string[],
  source: FontSource,
): Promise<Pair[]> {
  const chinese = beyondLatin.filter(mayBeChinese);
  if (!/^zh\b/i.test(language) && chinese.length === 0) return [];
  const cut = await loadPair('NotoSansSC', '', source);
  const complete = chinese.every((character) => has(cut, character));
  return [complete ? cut : await loadPair('NotoSansSC', '-full', source)];
}

type Pair = [regular: TrueTypeFont, bold: TrueTypeFont];

async function loadPair(
  family: string,
  suffix: string,
  source: FontSource,
  shaperOf?: (file: Uint8Array) => Shape,
): Promise<Pair> {
  const [regular, bold] = await Promise.all(
    WEIGHTS.map((weight) => open(`${family}-${weight}`, suffix, source, shaperOf)),
  );
  if (!regular || !bold) throw new Error(`${family}: no fonts`);
  return [regular, bold];
}

function open(
  name: string,
  suffix: string,
  source: FontSource,
  shaperOf?: (file: Uint8Array) => Shape,
): Promise<TrueTypeFont> {
  const files = opened.get(source) ?? new Map<string, Promise<TrueTypeFont>>();
  opened.set(source, files);
  const file = `${name}${suffix}.ttf`;
  let font = files.get(file);
  if (!font) {
    font = source(file).then((bytes) => new TrueTypeFont(name, bytes, shaperOf?.(bytes)));
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
