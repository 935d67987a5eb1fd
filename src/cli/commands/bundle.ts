/** `probity bundle`: records with their evidence and their checklists in one file. */
import { bundledAmong } from '../../checklist/bundled-files.ts';
import { namedIn } from '../../exchange/bundle/index.ts';
import type { Holdings } from '../../storage/backup.ts';
import { writeBundleFile, type LockOptions } from '../bundle-file.ts';
import { OK } from '../exit-codes.ts';
import { refuseOverwriting } from '../files.ts';
import { namedEvidence } from '../named-evidence.ts';
import { openAssessment, type OpenAssessment } from '../open-record.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';

export interface BundleOptions extends LockOptions {
  output: string;
  checklist?: string;
}

/** @param paths of records. @throws WrongInput */
export async function bundle(
  paths: readonly string[],
  { output, checklist, ...options }: BundleOptions,
  around: Surroundings,
): Promise<number> {
  const { words } = around;
  const files = new Map<string, Uint8Array>();
  const opened = new Map<string, OpenAssessment>();
  for (const path of paths) {
    refuseOverwriting(path, output, words);
    const open = await openAssessment(path, checklist === undefined ? {} : { checklist }, around);
    if (opened.has(open.record.id)) throw new WrongInput([words.t('bundle.twice', { file: path })]);
    opened.set(open.record.id, open);
    for (const [digest, bytes] of await namedEvidence(path, open, around)) files.set(digest, bytes);
  }
  const records = [...opened.values()].map(({ record }) => record);
  const own = [...opened.values()].flatMap((open) => open.checklist.own ?? []);
  return writeOut(output, { records, files, checklists: own }, options, around);
}

/** Writes what is held, with the checklists that come with the program, and says what could not be put in. @throws WrongInput */
export async function writeOut(
  output: string,
  holdings: Holdings,
  options: LockOptions,
  around: Surroundings,
): Promise<number> {
  const { words, say } = around;
  const pinned = new Set(holdings.records.map(({ checklist }) => checklist.digest));
  const checklists = [
    ...new Map(
      [...holdings.checklists, ...(await bundledAmong(pinned))].map(({ checklist, texts, files }) => [
        checklist.digest,
        { checklist, texts, files },
      ]),
    ).values(),
  ];
  await writeBundleFile(output, { ...holdings, checklists }, options, around);
  const absent = namedIn(holdings).filter((digest) => !holdings.files.has(digest)).length;
  say(
    words.t('bundle.written', {
      file: output,
      records: holdings.records.length,
      files: holdings.files.size,
      absent,
    }),
  );
  return OK;
}
