/** The fonts of statements, beside the built program. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontSource } from '../statement/fonts/index.ts';

const BUILT = dirname(fileURLToPath(import.meta.url));
const FOLDERS = [join(BUILT, '../app/fonts'), join(BUILT, 'fonts')];

export const readFont: FontSource = async (file) => {
  const path = FOLDERS.map((folder) => join(folder, file)).find((one) => existsSync(one));
  if (path === undefined)
    throw new Error(`the font ${file} is missing beside the program; build it again with "npm run build"`);
  return readFile(path);
};
