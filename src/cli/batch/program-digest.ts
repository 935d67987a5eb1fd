/** A digest of this program and its fonts: another program may write another statement from the same record. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT, fontsFolder } from '../fonts.ts';

export async function programDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [BUILT, fontsFolder()]) {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    for (const name of names.sort()) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}
