/** `probity restore`: puts the records of a bundle into a folder, or says what would become of them there. */
import { bundledAmong } from '../../checklist/bundled-files.ts';
import { fold } from '../../record/index.ts';
import { compareWith, restore as restoreInto, type Restored } from '../../storage/backup.ts';
import { openFolderStore } from '../../storage/folder/index.ts';
import { readBundleFile, type LockOptions } from '../bundle-file.ts';
import { OK } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';

export interface RestoreOptions extends Pick<LockOptions, 'passphraseFile'> {
  folder: string;
  newer?: boolean;
  list?: boolean;
  json?: boolean;
}

/** @throws WrongInput with every problem of the file; nothing of it is then kept */
export async function restore(
  path: string,
  { folder, newer = false, list = false, json = false, ...options }: RestoreOptions,
  around: Surroundings,
): Promise<number> {
  const { words, print, say, now } = around;
  const contents = await readBundleFile(path, options, around);
  // What comes with the program need not be kept a second time.
  const here = new Set(
    (await bundledAmong(digestsOf(contents.checklists))).map((one) => one.checklist.digest),
  );
  const checklists = contents.checklists.filter(({ checklist }) => !here.has(checklist.digest));
  const store = await openFolderStore(folder);
  const restored = list
    ? await compareWith(store, contents)
    : await restoreInto(store, { ...contents, checklists }, { takesNewer: newer, at: now() });
  if (json) print(JSON.stringify(restored.map(factsOf), null, 2));
  else for (const one of restored) print(words.t(list ? 'restore.would' : 'restore.did', factsOf(one)));
  if (!json && !list) say(words.t('restore.done', { folder, count: restored.filter(isTaken).length }));
  return OK;
}

const isTaken = (one: Restored): boolean => one.isTaken;

const digestsOf = (checklists: readonly { checklist: { digest: string } }[]): Set<string> =>
  new Set(checklists.map(({ checklist }) => checklist.digest));

function factsOf({ record, relation, isTaken: taken }: Restored) {
  const { subject, assessedOn } = fold(record).details;
  return { id: record.id, name: subject.name, on: assessedOn, relation, taken: taken ? 'yes' : 'no' };
}
