/**
 * Makes the font files that the product ships, at build time (Node only): cut copies of Noto Sans, Noto Sans Arabic, Noto
 * Sans Hebrew and Noto Sans SC, the full Noto Sans SC for rare characters, and the licence. The result is kept in node_modules/.cache, so that a second
 * build only copies.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { arabicCharacters, chineseCharacters, hebrewCharacters, latinCharacters } from './coverage.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PACKAGES = path.join(ROOT, 'node_modules', '@expo-google-fonts');
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'probity-fonts');

interface FontFile {
  file: string;
  from: string;
  /** Absent: the whole font is copied. */
  cutTo?: () => string;
  /** Its letters change their shape with their neighbours: the tables that say how are kept. */
  shaped?: true;
}

const FONTS: readonly FontFile[] = [
  {
    file: 'NotoSans-Regular.ttf',
    from: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
    cutTo: latinCharacters,
  },
  { file: 'NotoSans-Bold.ttf', from: 'noto-sans/700Bold/NotoSans_700Bold.ttf', cutTo: latinCharacters },
  {
    file: 'NotoSansArabic-Regular.ttf',
    from: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    cutTo: arabicCharacters,
    shaped: true,
  },
  {
    file: 'NotoSansArabic-Bold.ttf',
    from: 'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
    cutTo: arabicCharacters,
    shaped: true,
  },
  {
    file: 'NotoSansHebrew-Regular.ttf',
    from: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
    cutTo: hebrewCharacters,
    shaped: true,
  },
  {
    file: 'NotoSansHebrew-Bold.ttf',
    from: 'noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf',
    cutTo: hebrewCharacters,
    shaped: true,
  },
  {
    file: 'NotoSansSC-Regular.ttf',
    from: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    cutTo: chineseCharacters,
  },
  {
    file: 'NotoSansSC-Bold.ttf',
    from: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    cutTo: chineseCharacters,
  },
  { file: 'NotoSansSC-Regular-full.ttf', from: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
  { file: 'NotoSansSC-Bold-full.ttf', from: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
];
const LICENCE = 'OFL.txt';
export const FONT_FILES: readonly string[] = [...FONTS.map((font) => font.file), LICENCE];

const FAMILIES = ['noto-sans', 'noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-sc'];

const DROPPED_TABLES = ['BASE', 'STAT', 'MATH', 'vhea', 'vmtx', 'VORG', 'gasp'];
/** Of no use where text is placed glyph by glyph. */
const LAYOUT_TABLES = ['GSUB', 'GPOS', 'GDEF'];

/** Makes the files unless they are there, and returns their folder. */
export async function builtFonts(): Promise<string> {
  const folder = path.join(CACHE, await fingerprint());
  if (FONT_FILES.every((file) => existsSync(path.join(folder, file)))) return folder;
  await mkdir(CACHE, { recursive: true });
  const making = await mkdtemp(path.join(CACHE, 'making-'));
  for (const font of FONTS) await make(font, path.join(making, font.file));
  await writeFile(path.join(making, LICENCE), await licence());
  // The folder appears whole or not at all, also when two builds run at once.
  await rename(making, folder).catch(async () => {
    await rm(making, { recursive: true, force: true });
    if (!FONT_FILES.every((file) => existsSync(path.join(folder, file))))
      throw new Error(`${folder} is incomplete: remove it`);
  });
  return folder;
}

export async function copyFonts(to: string): Promise<void> {
  const from = await builtFonts();
  await mkdir(to, { recursive: true });
  await Promise.all(FONT_FILES.map((file) => copyFile(path.join(from, file), path.join(to, file))));
}

/** A source for `loadFonts` that reads the built files. */
export async function readBuiltFont(file: string): Promise<Uint8Array> {
  return readFile(path.join(await builtFonts(), file));
}

async function make(font: FontFile, to: string): Promise<void> {
  const from = path.join(PACKAGES, font.from);
  if (!font.cutTo) return copyFile(from, to);
  const { default: subsetFont } = await import('subset-font');
  const cut = await subsetFont(await readFile(from), font.cutTo(), {
    targetFormat: 'truetype',
    noLayoutClosure: !font.shaped,
    noHinting: true,
    dropTables: font.shaped ? DROPPED_TABLES : [...LAYOUT_TABLES, ...DROPPED_TABLES],
  });
  await writeFile(to, cut);
}

async function licence(): Promise<string> {
  const texts = await Promise.all(
    FAMILIES.map((name) => readFile(path.join(PACKAGES, name, 'LICENSE_FONT'), 'utf8')),
  );
  return texts.map((text) => text.trim()).join('\n\n\n') + '\n';
}

/** Changes when a font package, the cutting tool or this folder's choice of characters changes. */
async function fingerprint(): Promise<string> {
  const manifests = [...FAMILIES.map((name) => `@expo-google-fonts/${name}`), 'subset-font'];
  const hash = createHash('sha256');
  for (const name of manifests)
    hash.update(await readFile(path.join(ROOT, 'node_modules', name, 'package.json')));
  hash.update(JSON.stringify([FONTS.map((font) => [font, font.cutTo?.()]), DROPPED_TABLES, LAYOUT_TABLES]));
  return hash.digest('hex').slice(0, 16);
}
