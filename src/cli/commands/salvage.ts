/** `probity salvage`: what can still be read of a damaged record, to go on with or for an expert. */
import { basename, dirname } from 'node:path';
import { writeRemains } from '../../exchange/remains.ts';
import { readableFiles } from '../../storage/backup.ts';
import { openFolderStore } from '../../storage/folder/index.ts';
import type { Remains, Store } from '../../storage/index.ts';
import { damageText } from '../damage-text.ts';
import { OK } from '../exit-codes.ts';
import { refuseOverwriting, writeWhole } from '../files.ts';
import { beginSalvaged, findSalvageable } from '../go-on.ts';
import { salvageText } from '../salvage-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { TOOL_VERSION } from '../tool.ts';
import { wordsFor } from '../words.ts';
import { WrongInput } from '../wrong-input.ts';

export interface SalvageOptions {
  /** Archive for an expert. */
  output?: string;
  /** Begins a new record; without it and without an archive it is only said what could be taken over. */
  goOn?: boolean;
  checklist?: string;
}

/** @param path of a log in a folder that `walk` keeps. @throws WrongInput when nothing is there, or nothing is wrong with it */
export async function salvage(
  path: string,
  { output, goOn = false, checklist }: SalvageOptions,
  around: Surroundings,
): Promise<number> {
  const { words, say, print } = around;
  if (output !== undefined) refuseOverwriting(path, output, words);
  const folder = dirname(dirname(path));
  const store = await openFolderStore(folder);
  const remains = await store.remains(basename(path, '.jsonl'));
  if (!remains) throw new WrongInput([words.t('file.missing', { file: path, detail: '' })]);
  const { damage } = remains;
  if (!damage) throw new WrongInput([words.t('salvage.sound', { file: path })]);
  say(damageText(damage, words));
  if (output !== undefined) await saveRemains(remains, store, output, around);
  if (output !== undefined && !goOn) return OK;
  const found = await findSalvageable({ ...remains, damage }, store, checklist, around);
  print(salvageText(found.plan, found.model, await wordsFor(found.checklist, around, 'salvage')));
  if (goOn) await beginSalvaged(found, store, folder, around);
  return OK;
}

async function saveRemains(
  { id, name, damage, pieces, named }: Remains,
  store: Store,
  output: string,
  { words, say, now }: Surroundings,
): Promise<void> {
  const files = await readableFiles(store, named);
  const content = writeRemains({ id, tool: TOOL_VERSION, savedAt: now(), damage, pieces, files });
  await writeWhole(output, content, words, 0o600);
  say(words.t('salvage.written', { file: output, name: name || words.t('damaged.unnamed') }));
  const lost = named.length - files.size;
  if (lost > 0) say(words.t('damaged.lost', { count: lost }));
}
