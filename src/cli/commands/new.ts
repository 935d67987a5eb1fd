/** `probity new`: a small checklist to start from. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { templateFiles } from '../../checklist/bundled-files.ts';
import { OK } from '../exit-codes.ts';
import { fileReason, writeWhole } from '../files.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';

/** @throws WrongInput when there is anything in the folder: nothing is ever overwritten */
export async function newChecklist(folder: string, { words, say }: Surroundings): Promise<number> {
  const there = await makeFolder(folder).catch((error: unknown) => {
    throw new WrongInput([fileReason(error, folder, words)]);
  });
  if (there.length > 0) throw new WrongInput([words.t('new.not-empty', { folder })]);
  for (const [name, text] of Object.entries(await templateFiles()))
    await writeWhole(join(folder, name), text, words);
  say(words.t('new.written', { folder }));
  return OK;
}

/** @returns what is in it already */
async function makeFolder(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return readdir(folder);
}
