/** What every store must do with something that was damaged past it: say so, name it, and let nothing else suffer. */
import { beforeEach, expect } from 'vitest';
import type { AssessmentRecord } from '../../src/record/index.ts';
import { gather, restore, type Gathered, type LeftOut } from '../../src/storage/backup.ts';
import type { Damage, Store } from '../../src/storage/index.ts';
import { evidenceFile, freshRecord, ownChecklist, since, withAnswer } from './sample-records.ts';

export const OWN_BYTES = new TextEncoder().encode('only here\n');
export const SHARED_BYTES = new TextEncoder().encode('in both\n');
export const OWN = evidenceFile(OWN_BYTES);
export const SHARED = evidenceFile(SHARED_BYTES);
export const CHECKLIST = ownChecklist('Alder');

/** A store that is about to be damaged. */
interface Scene<S extends Store = Store> {
  /** Name of the database, or path of the folder. */
  place: string;
  store: S;
  /** Four events; the second names a file that only this record has, the third one that the other has too. */
  victim: AssessmentRecord;
  other: AssessmentRecord;
  /** From before anything was damaged. */
  backup: Gathered;
}

/** Before each test a new store at a new place. */
export function sceneAnew<S extends Store>(
  newPlace: () => string,
  open: (place: string) => Promise<S>,
): Scene<S> {
  const scene = {} as Scene<S>;
  beforeEach(async () => {
    const place = newPlace();
    const store = await open(place);
    Object.assign(scene, { place, store, ...(await fill(store)) });
  });
  return scene;
}

/** The victim is kept event by event, as a walk does it. */
async function fill(store: Store): Promise<Omit<Scene, 'place' | 'store'>> {
  const other = withAnswer(freshRecord('Other'), 'seen', SHARED);
  await store.create(other, new Map([[SHARED.digest, SHARED_BYTES]]));
  let victim = freshRecord('Victim');
  await store.create(victim);
  for (const [note, file] of [['one', OWN], ['two', SHARED], ['three']] as const) {
    const next = withAnswer(victim, note, file);
    await store.append(victim.id, since(victim, next), next.head, EVIDENCE.get(note));
    victim = next;
  }
  await store.checklists.keep(CHECKLIST);
  return { victim, other, backup: await gather(store) };
}

const EVIDENCE = new Map([['one', new Map([[OWN.digest, OWN_BYTES]])]]);

/** A record is damaged: it is said how, and nothing else suffers. @param isListed its list cannot know yet */
export async function expectOnlyVictim(
  { store, victim, other, backup }: Scene,
  damage: Partial<Damage>,
  isListed: boolean,
): Promise<void> {
  const { id } = victim;
  await expect(store.load(id)).rejects.toMatchObject({ name: 'StorageError', code: 'damaged', damage });
  const { sound, damaged } = await store.list();
  expect(sound.map((one) => one.id).filter((one) => one !== id)).toEqual([other.id]);
  expect(damaged).toMatchObject(isListed ? [] : [{ id, damage }]);
  expect(await store.load(other.id)).toEqual(other);

  const remains = await store.remains(id);
  expect(remains?.damage).toMatchObject(damage);
  const { left, ...taken } = await gather(store);
  expect(left).toEqual([
    { kind: 'record', id, name: remains?.name ?? '', code: 'damaged' },
  ] satisfies LeftOut[]);
  expect(taken.records).toEqual([other]);
  expect(taken.files).toEqual(new Map([[SHARED.digest, SHARED_BYTES]]));
  expect(taken.checklists).toEqual(backup.checklists);

  const before = await restore(store, backup, { takesNewer: true, at: '2026-11-28T10:00:00.000Z' });
  expect(before.map((one) => [one.record.id, one.relation, one.isTaken])).toEqual(
    backup.records.map((one) => [one.id, one.id === id ? 'unreadable' : 'same', false]),
  );
  await store.remove(id);
  expect(await store.load(id)).toBeNull();
  expect(await store.file(SHARED.digest)).toEqual(SHARED_BYTES);
  await restore(store, backup, { takesNewer: true, at: '2026-11-28T10:00:00.000Z' });
  expect(await store.load(id)).toEqual(victim);
  expect(await store.file(OWN.digest)).toEqual(OWN_BYTES);
  expect((await store.list()).damaged).toEqual([]);
}

/** The file that only the victim has is damaged: the log stays as it is, and a backup brings the file back. */
export async function expectOnlyFile({ store, victim, other, backup }: Scene): Promise<void> {
  await expect(store.file(OWN.digest)).rejects.toMatchObject({ name: 'StorageError', code: 'damaged' });
  expect(await store.load(victim.id)).toEqual(victim);
  expect(await store.load(other.id)).toEqual(other);
  const { left, records, files } = await gather(store);
  expect(left).toEqual([{ kind: 'file', id: OWN.digest, name: '', code: 'damaged' }] satisfies LeftOut[]);
  expect(records).toHaveLength(2);
  expect([...files.keys()]).toEqual([SHARED.digest]);
  await restore(store, backup, { takesNewer: false, at: '2026-11-28T10:00:00.000Z' });
  expect(await store.file(OWN.digest)).toEqual(OWN_BYTES);
}

/** The kept checklist is damaged: it is named, and a backup brings it back. */
export async function expectOnlyChecklist({ store, victim, backup }: Scene): Promise<void> {
  const { digest } = CHECKLIST.checklist;
  await expect(store.checklists.find(digest)).rejects.toMatchObject({ code: 'damaged' });
  expect(await store.checklists.list()).toMatchObject({ sound: [], damaged: [{ id: digest }] });
  expect(await store.load(victim.id)).toEqual(victim);
  const { left, records, checklists } = await gather(store);
  expect(left).toEqual([{ kind: 'checklist', id: digest, name: '', code: 'damaged' }] satisfies LeftOut[]);
  expect([records.length, checklists.length]).toEqual([2, 0]);
  await restore(store, backup, { takesNewer: false, at: CHECKLIST.keptOn });
  expect(await store.checklists.find(digest)).toEqual(CHECKLIST);
}
