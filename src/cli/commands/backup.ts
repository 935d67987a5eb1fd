/** `probity backup`: everything that a folder of records holds, in one file. */
import { gather } from '../../storage/backup.ts';
import { openFolderStore } from '../../storage/folder/index.ts';
import { FOUND, OK } from '../exit-codes.ts';
import type { LockOptions } from '../bundle-file.ts';
import { isFolder } from '../files.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';
import { writeOut } from './bundle.ts';

export interface BackupOptions extends LockOptions {
  folder: string;
  output: string;
}

/** @throws WrongInput where there is no such folder: a backup of nothing would reassure nobody */
export async function backup(
  { folder, output, ...options }: BackupOptions,
  around: Surroundings,
): Promise<number> {
  if (!(await isFolder(folder)))
    throw new WrongInput([around.words.t('file.missing', { file: folder, detail: '' })]);
  const { left, ...holdings } = await gather(await openFolderStore(folder));
  await writeOut(output, holdings, options, around);
  const { say, words } = around;
  for (const { kind, id, name, code } of left)
    say(`${words.t('left.title')}: ${words.t(`left.${kind}`, { id, code, name: name || id })}`);
  return left.length > 0 ? FOUND : OK;
}
