/** The fonts of statements, beside the built program. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontSource } from '../statement/fonts/index.ts';

/** Where the built program lies. */
export const BUILT = dirname(fileURLToPath(import.meta.url));
const FOLDERS = [join(BUILT, '../app/fonts'), join(BUILT, 'fonts')];

export function fontsFolder(): string {
  const folder = FOLDERS.find((one) => existsSync(one));
  if (folder !== undefined) return folder;
  throw new Error('the fonts are missing beside the program; build it again with "npm run build"');
}

export const readFont: FontSource = (file) => readFile(join(fontsFolder(), file));
