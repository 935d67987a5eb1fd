/**
 * Taking everything out of a store, and putting it into one that may hold some of it already. A door of its own, so that pages
 * without it do not load it.
 */
import { namedFiles, type AssessmentRecord } from '../record/index.ts';
import { relationOf, type Relation } from '../record/relation.ts';
import { StorageError } from './error.ts';
import { evidenceFor } from './evidence.ts';
import type { KeptChecklist, Store } from './types.ts';

/** What a store holds, without when it was kept. */
export interface Holdings {
  records: readonly AssessmentRecord[];
  /** Bytes of evidence by digest. */
  files: ReadonlyMap<string, Uint8Array>;
  checklists: readonly Omit<KeptChecklist, 'keptOn'>[];
}

/**
 * @param ids of the records to take, with their checklists; everything when absent
 * @throws StorageError
 */
export async function gather(store: Store, ids?: readonly string[]): Promise<Holdings> {
  const wanted = ids ?? (await store.list()).map(({ id }) => id);
  const records: AssessmentRecord[] = [];
  const files = new Map<string, Uint8Array>();
  for (const id of wanted) {
    const record = await store.load(id);
    if (!record) throw new StorageError('missing', `there is no record ${id}`);
    records.push(record);
    for (const { digest } of namedFiles(record.events)) {
      const bytes = files.has(digest) ? null : await store.file(digest);
      if (bytes) files.set(digest, bytes);
    }
  }
  const pinned = new Set(records.map(({ checklist }) => checklist.digest));
  const kept = (await store.checklists.list()).filter(
    ({ checklist }) => ids === undefined || pinned.has(checklist.digest),
  );
  return { records, files, checklists: kept.map(({ keptOn: _, ...checklist }) => checklist) };
}

/** What became of a record, or would become of it. */
export interface Restored {
  record: AssessmentRecord;
  relation: Relation;
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
    const relation = relationOf(await store.load(record.id), record);
    compared.push({ record, relation, isTaken: false });
  }
  return compared;
}

/**
 * Nothing that is kept is overwritten: a record that was continued in two ways stays as it is here, and the other one where it
 * came from. Each record is kept whole or not at all, after its checklist and its evidence.
 * @throws StorageError
 */
export async function restore(
  store: Store,
  holdings: Holdings,
  { takesNewer, at }: RestoreWish,
): Promise<Restored[]> {
  for (const checklist of holdings.checklists)
    if (!(await store.checklists.find(checklist.checklist.digest)))
      await store.checklists.keep({ ...checklist, keptOn: at });
  const restored: Restored[] = [];
  for (const compared of await compareWith(store, holdings)) {
    const { record, relation } = compared;
    const isTaken = relation === 'new' || (relation === 'newer' && takesNewer);
    if (isTaken || relation === 'same') await keep(store, record, relation, holdings.files);
    restored.push({ ...compared, isTaken });
  }
  return restored;
}

/** Also brings evidence to a record that is here already: it may have been missing or damaged. */
async function keep(
  store: Store,
  record: AssessmentRecord,
  relation: Relation,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  if (relation === 'new') return store.create(record, evidenceFor(record.events, files));
  const kept = await store.load(record.id);
  const added = record.events.slice(kept?.events.length);
  if (added.length > 0) await store.append(record.id, added, record.head, evidenceFor(added, files));
  for (const [digest, bytes] of evidenceFor(record.events, files))
    if (bytes && !(await isReadable(store, digest)))
      await store.attach(record.id, new Map([[digest, bytes]]));
}

async function isReadable(store: Store, digest: string): Promise<boolean> {
  try {
    return (await store.file(digest)) !== null;
  } catch (error) {
    if (error instanceof StorageError && error.code === 'damaged') return false;
    throw error;
  }
}
