/**
 * Taking everything out of a store, and putting it into one that may hold some of it already. A door of its own, so that pages
 * without it do not load it.
 */
import { namedFiles, type AssessmentRecord } from '../record/index.ts';
import { relationOf, type Relation } from '../record/relation.ts';
import { afresh } from './afresh.ts';
import { StorageError } from './error.ts';
import { evidenceFor } from './evidence.ts';
import type { ChecklistStore, KeptChecklist, Store } from './types.ts';

/** What a store holds, without when it was kept. */
export interface Holdings {
  records: readonly AssessmentRecord[];
  /** Bytes of evidence by digest. */
  files: ReadonlyMap<string, Uint8Array>;
  checklists: readonly Omit<KeptChecklist, 'keptOn'>[];
}

/** What was not taken, because it cannot be given out. */
export interface LeftOut {
  kind: 'record' | 'checklist' | 'file';
  /** A digest, but for a record. */
  id: string;
  /** Of a record, as far as it can be read; else empty. */
  name: string;
  /** It is damaged, or a newer version of the program wrote it. */
  code: 'damaged' | 'newer';
}

export interface Gathered extends Holdings {
  left: LeftOut[];
}

/**
 * Everything that is sound; what is not is named.
 * @param ids of the records to take, with their checklists; everything when absent
 * @throws StorageError
 */
export async function gather(store: Store, ids?: readonly string[]): Promise<Gathered> {
  const { sound, damaged } = await store.list();
  const wanted = ids ?? [...sound, ...damaged].map(({ id }) => id);
  const records: AssessmentRecord[] = [];
  const files = new Map<string, Uint8Array>();
  const left: LeftOut[] = [];
  for (const id of wanted) {
    const record = await sparing(() => store.load(id));
    if (record === null) throw new StorageError('missing', `there is no record ${id}`);
    if (typeof record === 'string') {
      left.push({ kind: 'record', id, name: (await store.remains(id))?.name ?? '', code: record });
      continue;
    }
    records.push(record);
    const digests = namedFiles(record.events).map(({ digest }) => digest);
    for (const digest of digests.filter((one) => !files.has(one))) {
      const bytes = await sparing(() => store.file(digest));
      if (typeof bytes === 'string') left.push({ kind: 'file', id: digest, name: '', code: bytes });
      else if (bytes) files.set(digest, bytes);
    }
  }
  const pinned = new Set(records.map(({ checklist }) => checklist.digest));
  const isWanted = (digest: string): boolean => ids === undefined || pinned.has(digest);
  const kept = await store.checklists.list();
  for (const { id } of kept.damaged.filter((one) => isWanted(one.id)))
    left.push({ kind: 'checklist', id, name: '', code: 'damaged' });
  const checklists = kept.sound
    .filter(({ checklist }) => isWanted(checklist.digest))
    .map(({ keptOn: _, ...checklist }) => checklist);
  return { records, files, checklists, left };
}

/** The evidence of these digests that is there and sound. */
export async function readableFiles(
  store: Store,
  digests: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const digest of digests) {
    const bytes = await sparing(() => store.file(digest));
    if (bytes !== null && typeof bytes !== 'string') files.set(digest, bytes);
  }
  return files;
}

/** One thing that cannot be given out must not stop what is done to all. */
async function sparing<T>(work: () => Promise<T>): Promise<T | LeftOut['code']> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError && (error.code === 'damaged' || error.code === 'newer'))
      return error.code;
    throw error;
  }
}

/** What became of a record, or would become of it. */
export interface Restored {
  record: AssessmentRecord;
  /** `unreadable`: what is kept under its id is damaged, or of a newer version, and stays. */
  relation: Relation | 'unreadable';
  /** It is now as it was in the backup. */
  isTaken: boolean;
}

export interface RestoreWish {
  /** Records that continue those that are kept are taken as well. */
  takesNewer: boolean;
  /** ISO 8601 time, UTC. */
  at: string;
}

/** How each record stands to what is kept. Nothing is changed. */
export async function compareWith(store: Store, { records }: Holdings): Promise<Restored[]> {
  const compared: Restored[] = [];
  for (const record of records) {
    const { relation } = await standingTo(store, record);
    compared.push({ record, relation, isTaken: false });
  }
  return compared;
}

interface Standing {
  relation: Restored['relation'];
  /** How much of the record is kept, where it continues that. */
  kept: number;
}

async function standingTo(store: Store, record: AssessmentRecord): Promise<Standing> {
  const kept = await sparing(() => store.load(record.id));
  if (typeof kept === 'string') return { relation: 'unreadable', kept: 0 };
  return { relation: relationOf(kept, record), kept: kept?.events.length ?? 0 };
}

/**
 * Nothing that is kept is overwritten: a record that was continued in two ways stays as it is here, and the other one where it
 * came from; also one that another program continues in the same moment. Each record is kept whole or not at all, after its
 * checklist and its evidence.
 * @throws StorageError
 */
export async function restore(
  store: Store,
  { records, files, checklists }: Holdings,
  { takesNewer, at }: RestoreWish,
): Promise<Restored[]> {
  for (const checklist of checklists)
    if (!(await isKept(store.checklists, checklist.checklist.digest)))
      await store.checklists.keep({ ...checklist, keptOn: at });
  const restored: Restored[] = [];
  for (const record of records)
    restored.push(
      await afresh(async () => {
        const standing = await standingTo(store, record);
        const { relation } = standing;
        const isTaken = relation === 'new' || (relation === 'newer' && takesNewer);
        if (isTaken || relation === 'same') await keep(store, record, standing, files);
        return { record, relation, isTaken };
      }),
    );
  return restored;
}

/** Also brings evidence to a record that is here already: it may have been missing or damaged. */
async function keep(
  store: Store,
  record: AssessmentRecord,
  { relation, kept }: Standing,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  if (relation === 'new') return store.create(record, evidenceFor(record.events, files));
  const added = record.events.slice(kept);
  if (added.length > 0) await store.append(record.id, added, record.head, evidenceFor(added, files));
  for (const [digest, bytes] of evidenceFor(record.events, files))
    if (bytes && !(await isReadable(store, digest)))
      await store.attach(record.id, new Map([[digest, bytes]]));
}

async function isReadable(store: Store, digest: string): Promise<boolean> {
  const bytes = await sparing(() => store.file(digest));
  return bytes !== null && typeof bytes !== 'string';
}

/** One that is damaged is kept anew. */
async function isKept(checklists: ChecklistStore, digest: string): Promise<boolean> {
  const kept = await sparing(() => checklists.find(digest));
  return kept !== null && typeof kept !== 'string';
}
