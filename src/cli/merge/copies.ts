/** The two copies of a record that are to be brought together, wherever they are kept. */
import { isArchive } from '../../exchange/index.ts';
import { isLocked } from '../../exchange/lock/index.ts';
import { fold, type AssessmentRecord } from '../../record/index.ts';
import type { KeptChecklist } from '../../storage/index.ts';
import { readBundleFile, type LockOptions } from '../bundle-file.ts';
import { readStart } from '../files.ts';
import { namedEvidence } from '../named-evidence.ts';
import { openRecord } from '../open-record.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';

export interface Copy {
  /** The file that the user named. */
  path: string;
  record: AssessmentRecord;
  /** Bytes of evidence by digest. */
  files: ReadonlyMap<string, Uint8Array>;
  /** A checklist that came or is kept with it. */
  checklist(this: void, digest: string): Promise<KeptChecklist | null>;
  /** It came in a file that a passphrase locks. */
  wasLocked: boolean;
}

export interface Copies {
  ours: Copy;
  theirs: Copy;
}

export interface CopiesOptions extends Pick<LockOptions, 'passphraseFile'> {
  /** Id, where the files have several records in common. */
  record?: string;
}

/** @throws WrongInput where it is not clear which record is meant */
export async function openCopies(
  ours: string,
  theirs: string,
  options: CopiesOptions,
  around: Surroundings,
): Promise<Copies> {
  const [here, there] = [await copiesIn(ours, options, around), await copiesIn(theirs, options, around)];
  const pairs = here.flatMap((one) =>
    there
      .filter(({ record }) => record.id === one.record.id)
      .map((other): Copies => ({ ours: one, theirs: other })),
  );
  const { t } = around.words;
  const wanted = pairs.filter(({ ours: { record } }) => record.id === (options.record ?? record.id));
  const [pair, ...more] = wanted;
  if (!pair)
    throw new WrongInput([
      pairs.length === 0
        ? t('merging.none-in-both', { ours, theirs })
        : t('merging.not-in-both', { id: options.record ?? '' }),
    ]);
  if (more.length > 0)
    throw new WrongInput([
      t('merging.several'),
      ...pairs.map(({ ours: { record } }) => `  ${record.id}  ${fold(record).details.subject.name}`),
    ]);
  return pair;
}

/** One for a record file and for a log, one for each record in a bundle. */
async function copiesIn(path: string, options: CopiesOptions, around: Surroundings): Promise<Copy[]> {
  const start = await readStart(path, around.words);
  if (isArchive(start) || isLocked(start)) {
    const { records, files, checklists } = await readBundleFile(path, options, around);
    const kept = new Map(checklists.map((one) => [one.checklist.digest, { ...one, keptOn: around.now() }]));
    const checklist: Copy['checklist'] = (digest) => Promise.resolve(kept.get(digest) ?? null);
    return records.map((record) => ({ path, record, files, checklist, wasLocked: isLocked(start) }));
  }
  const opened = await openRecord(path, around);
  const files = await namedEvidence(path, opened, around);
  const checklist: Copy['checklist'] = async (digest) =>
    (await opened.store?.checklists.find(digest)) ?? null;
  return [{ path, record: opened.record, files, checklist, wasLocked: false }];
}
