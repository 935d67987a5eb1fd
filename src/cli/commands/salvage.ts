/** `probity salvage`: what can still be read of a damaged record, for an expert. */
import { basename, dirname } from 'node:path';
import { writeRemains } from '../../exchange/remains.ts';
import { readableFiles } from '../../storage/backup.ts';
import { openFolderStore } from '../../storage/folder/index.ts';
import { damageText } from '../damage-text.ts';
import { OK } from '../exit-codes.ts';
import { refuseOverwriting, writeWhole } from '../files.ts';
import type { Surroundings } from '../surroundings.ts';
import { TOOL_VERSION } from '../tool.ts';
import { WrongInput } from '../wrong-input.ts';

export interface SalvageOptions {
  output: string;
}

/** @param path of a log in a folder that `walk` keeps. @throws WrongInput when nothing is there, or nothing is wrong with it */
export async function salvage(
  path: string,
  { output }: SalvageOptions,
  around: Surroundings,
): Promise<number> {
  const { words, say, now } = around;
  refuseOverwriting(path, output, words);
  const store = await openFolderStore(dirname(dirname(path)));
  const remains = await store.remains(basename(path, '.jsonl'));
  if (!remains) throw new WrongInput([words.t('file.missing', { file: path, detail: '' })]);
  const { id, name, damage, pieces, named } = remains;
  if (!damage) throw new WrongInput([words.t('salvage.sound', { file: path })]);
  const files = await readableFiles(store, named);
  const content = writeRemains({ id, tool: TOOL_VERSION, savedAt: now(), damage, pieces, files });
  await writeWhole(output, content, words, 0o600);
  say(damageText(damage, words));
  say(words.t('salvage.written', { file: output, name: name || words.t('damaged.unnamed') }));
  const lost = named.length - files.size;
  if (lost > 0) say(words.t('damaged.lost', { count: lost }));
  return OK;
}
