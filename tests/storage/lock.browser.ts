/** Everything that a browser keeps, under a lock. */
import { describe, expect, it } from 'vitest';
import { KEY_FORMAT, type AssessmentRecord, type KeyFile } from '../../src/record/index.ts';
import { gather, restore } from '../../src/storage/backup.ts';
import { boxOf } from '../../src/storage/box.ts';
import { summaries } from '../../src/storage/browser/migrations/summaries.ts';
import { openBrowserStore, type Box, type DeviceStore, type KeptLock } from '../../src/storage/index.ts';
import { summaryOf } from '../../src/storage/summary.ts';
import { storeConformance } from './conformance.ts';
import { evidenceFile, freshRecord, ownChecklist, since, withAnswer } from './sample-records.ts';

const PARTS = ['records', 'events', 'files', 'checklists', 'keys', 'lock'];
const WRAPPED = Uint8Array.of(1, 2, 3);
const AT = '2026-11-28T10:00:00.000Z';

const newName = (): string => `test-lock-${crypto.randomUUID()}`;
const newBox = (): Box => boxOf(crypto.getRandomValues(new Uint8Array(32)));

async function openWith(name: string, box: Box): Promise<DeviceStore> {
  const store = await openBrowserStore(name);
  await store.lock.open(box);
  return store;
}

/** As the app opens it. */
async function finishedWith(name: string, box: Box): Promise<DeviceStore> {
  const store = await openWith(name, box);
  await store.lock.finish();
  return store;
}

storeConformance('the database of the browser under a lock', async () => {
  const [name, box] = [newName(), newBox()];
  await (await openBrowserStore(name)).lock.set(box, WRAPPED);
  return { open: () => openWith(name, box) };
});

/** Rows as they lie there, past our code. */
async function raw<T>(
  name: string,
  work: (transaction: IDBTransaction, value: <V>(request: IDBRequest<V>) => Promise<V>) => Promise<T>,
): Promise<T> {
  const value = <V>(request: IDBRequest<V>): Promise<V> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not done'));
    });
  const database = await value(indexedDB.open(name));
  try {
    return await work(database.transaction(PARTS, 'readwrite'), value);
  } finally {
    database.close();
  }
}

/** All text that stands in a database, keys and bytes included. */
function textIn(name: string): Promise<string> {
  return raw(name, async (transaction, value) => {
    const rows = await Promise.all(PARTS.map((part) => value(transaction.objectStore(part).getAll())));
    return rows.flat().map(textOf).join('\n');
  });
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .flatMap((pair) => pair.map(textOf))
      .join(' ');
  return String(value);
}

const SECRETS = ['a worker spoke', 'Löwe', 'Ana;1200', 'Alder quarry', 'A. Officer', 'recruitment-fees'];
const KEY: KeyFile = { format: KEY_FORMAT, holder: 'A. Officer', key: 'a'.repeat(64), locked: 'x' };
const BYTES = new TextEncoder().encode('name;wage\nAna;1200');

interface Filled {
  records: AssessmentRecord[];
  digest: string;
}

async function fill(store: DeviceStore): Promise<Filled> {
  const file = evidenceFile(BYTES);
  const first = withAnswer(withAnswer(freshRecord(), 'a worker spoke'), 'seen', file);
  const second = freshRecord('Löwe again', AT);
  await store.create(first, new Map([[file.digest, BYTES]]));
  await store.create(second);
  await store.checklists.keep(ownChecklist('Alder quarry'));
  await store.keys.keep(KEY);
  return { records: [first, second], digest: file.digest };
}

async function expectAll(store: DeviceStore, { records, digest }: Filled): Promise<void> {
  expect((await store.list()).sound.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
  for (const record of records) expect(await store.load(record.id)).toEqual(record);
  expect(await store.file(digest)).toEqual(BYTES);
  expect((await store.checklists.list()).sound).toEqual([ownChecklist('Alder quarry')]);
  expect((await store.keys.list()).sound).toEqual([KEY]);
}

describe('a lock', () => {
  it('leaves no word of what was kept, nor of what is added, until it is taken off', async () => {
    const [name, box] = [newName(), newBox()];
    const store = await openBrowserStore(name);
    const filled = await fill(store);
    for (const secret of SECRETS) expect(await textIn(name)).toContain(secret);
    await store.lock.set(box, WRAPPED);
    const [record] = filled.records;
    if (!record) throw new Error('nothing was kept');
    const next = withAnswer(record, 'another worker spoke');
    await store.append(record.id, since(record, next), next.head);
    const text = await textIn(name);
    for (const secret of [...SECRETS, 'another']) expect(text).not.toContain(secret);
    const now = { ...filled, records: [next, ...filled.records.slice(1)] };
    await expectAll(store, now);
    await expectAll(await openWith(name, box), now);
    await store.lock.remove();
    expect(await store.lock.read()).toBeNull();
    await expectAll(await openBrowserStore(name), now);
    expect(await textIn(name)).not.toContain('sealed');
  });

  it('keeps everyone out who has not opened it, and whoever has not heard of it from writing past it', async () => {
    const [name, box] = [newName(), newBox()];
    const other = await openBrowserStore(name);
    const { records, digest } = await fill(other);
    const store = await openBrowserStore(name);
    await store.lock.set(box, WRAPPED);
    const [record] = records;
    if (!record) throw new Error('nothing was kept');
    const next = withAnswer(record, 'past the lock');
    const refused = { name: 'StorageError', code: 'locked' };
    await expect(other.list()).rejects.toMatchObject(refused);
    await expect(other.load(record.id)).rejects.toMatchObject(refused);
    await expect(other.file(digest)).rejects.toMatchObject(refused);
    await expect(other.append(record.id, since(record, next), next.head)).rejects.toMatchObject(refused);
    await expect(other.remove(record.id)).rejects.toMatchObject(refused);
    await expect(other.checklists.list()).rejects.toMatchObject(refused);
    await expect(other.keys.list()).rejects.toMatchObject(refused);
    await expect(other.lock.remove()).rejects.toMatchObject(refused);
    await expect(other.lock.open(newBox())).rejects.toMatchObject(refused);
    await expect(other.lock.set(newBox(), WRAPPED)).rejects.toMatchObject({ code: 'conflict' });
    await expectAll(store, { records, digest });
    await other.lock.open(box);
    await other.append(record.id, since(record, next), next.head);
    expect(await store.load(record.id)).toEqual(next);
  });

  it('is put under another passphrase by one at a time', async () => {
    const [name, box] = [newName(), newBox()];
    const store = await openBrowserStore(name);
    const filled = await fill(store);
    await store.lock.set(box, WRAPPED);
    await store.lock.change(WRAPPED, Uint8Array.of(4));
    await expect(store.lock.change(WRAPPED, Uint8Array.of(5))).rejects.toMatchObject({ code: 'conflict' });
    expect((await store.lock.read())?.wrapped).toEqual(Uint8Array.of(4));
    await expectAll(await openWith(name, box), filled);
  });

  it('goes with a backup that can be taken and restored', async () => {
    const [name, box] = [newName(), newBox()];
    const store = await openBrowserStore(name);
    const filled = await fill(store);
    await store.lock.set(box, WRAPPED);
    const other = await openBrowserStore(newName());
    await other.lock.set(newBox(), WRAPPED);
    await restore(other, await gather(store), { takesNewer: false, at: AT });
    for (const record of filled.records) expect(await other.load(record.id)).toEqual(record);
    expect(await other.file(filled.digest)).toEqual(BYTES);
  });

  it.each([['set'], ['remove']] as const)(
    'that is broken off anywhere while one would %s it loses nothing, and can be finished',
    async (change) => {
      const set = (store: DeviceStore, box: Box): Promise<void> => store.lock.set(box, WRAPPED);
      let steps = 0;
      for (let fault = 1; steps === 0; fault += 1) {
        const [name, box] = [newName(), newBox()];
        const store = await openBrowserStore(name);
        const filled = await fill(store);
        if (change === 'remove') await set(store, box);
        const broke = await broken(fault, () => (change === 'set' ? set(store, box) : store.lock.remove()));
        if (!broke) steps = fault;
        // What is done meanwhile holds as well.
        await expectAll(store, filled);
        await expectAll(await openWith(name, box), filled);
        const again = await finishedWith(name, box);
        const lock = await again.lock.read();
        if (lock) expect(lock.phase).toBe('sealed');
        await expectAll(again, filled);
        const text = await textIn(name);
        for (const secret of SECRETS) {
          if (lock) expect(text).not.toContain(secret);
          else expect(text).toContain(secret);
        }
      }
      // Nine rows and the lock itself.
      expect(steps).toBeGreaterThan(9);
    },
  );
});

/** Lets the nth write to the database fail, and all after it. @returns whether it came to that */
async function broken(nth: number, work: () => Promise<void>): Promise<boolean> {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and called with their own stores
  const { put, delete: remove } = IDBObjectStore.prototype;
  let count = 0;
  const counted = (): void => {
    count += 1;
    if (count >= nth) throw new DOMException('full', 'QuotaExceededError');
  };
  IDBObjectStore.prototype.put = function (...given) {
    counted();
    return put.apply(this, given);
  };
  IDBObjectStore.prototype.delete = function (...given) {
    counted();
    return remove.apply(this, given);
  };
  try {
    await work();
    return false;
  } catch (error) {
    expect(error).toMatchObject({ name: 'StorageError', code: 'quota' });
    return true;
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, delete: remove });
  }
}

describe('a store under a lock that somebody has changed', () => {
  const spoilings: [string, (row: Record<string, unknown>, other: Record<string, unknown>) => object][] = [
    ['was changed', (row) => ({ ...row, sealed: flipped(row['sealed'] as Uint8Array) })],
    ['was put in another place', (row, other) => ({ ...row, sealed: other['sealed'] })],
    ['was put there without a seal', ({ sealed: _, ...row }) => row],
  ];

  it.each(spoilings)('says of an event that it %s, and the others stay usable', async (_, spoil) => {
    const { store, records, name } = await locked();
    const [record, other] = records as [AssessmentRecord, AssessmentRecord];
    await spoilRow(name, 'events', [record.id, 2], [record.id, 3], spoil);
    await expect(store.load(record.id)).rejects.toMatchObject({ code: 'damaged' });
    expect(await store.load(other.id)).toEqual(other);
    await store.remove(record.id);
    expect(await store.list()).toMatchObject({ sound: [{ id: other.id }], damaged: [] });
  });

  it.each(spoilings)('names a record whose header %s, so that it can be removed', async (_, spoil) => {
    const { store, records, digest, name } = await locked();
    const [record, other] = records as [AssessmentRecord, AssessmentRecord];
    await spoilRow(name, 'records', record.id, other.id, spoil);
    await expect(store.load(record.id)).rejects.toMatchObject({ code: 'damaged' });
    expect(await store.list()).toMatchObject({
      sound: [{ id: other.id }],
      damaged: [{ id: record.id, damage: { code: 'header' } }],
    });
    await store.remove(record.id);
    expect(await store.list()).toMatchObject({ sound: [{ id: other.id, events: 1 }], damaged: [] });
    expect(await store.file(digest)).toBeNull();
  });

  it('can be locked although evidence holds no bytes, which then is still damaged', async () => {
    const name = newName();
    const store = await openBrowserStore(name);
    const { records, digest } = await fill(store);
    const [record] = records as [AssessmentRecord];
    await spoilRow(name, 'files', digest, digest, (row) => ({ ...row, bytes: 'words' }));
    await store.lock.set(newBox(), WRAPPED);
    expect(await store.lock.read()).toMatchObject({ phase: 'sealed' });
    await expect(store.file(digest)).rejects.toMatchObject({ code: 'damaged' });
    expect(await store.load(record.id)).toEqual(record);
    expect(await textIn(name)).not.toContain('words');
  });

  it('can be unlocked although something is damaged, which then still is', async () => {
    const { store, records, name } = await locked();
    const [record, other] = records as [AssessmentRecord, AssessmentRecord];
    await spoilRow(name, 'events', [record.id, 2], [record.id, 3], (row, { sealed }) => ({ ...row, sealed }));
    await store.lock.remove();
    const again = await openBrowserStore(name);
    expect(await again.load(other.id)).toEqual(other);
    await expect(again.load(record.id)).rejects.toMatchObject({ code: 'damaged' });
  });

  it.each(spoilings)('says of a file that it %s', async (_, spoil) => {
    const { store, digest, name } = await locked();
    const bytes = BYTES.slice(1);
    const file = evidenceFile(bytes);
    const record = withAnswer(freshRecord(), 'x', file);
    await store.create(record, new Map([[file.digest, bytes]]));
    await spoilRow(name, 'files', digest, file.digest, spoil);
    await expect(store.file(digest)).rejects.toMatchObject({ code: 'damaged' });
    expect(await store.file(file.digest)).toEqual(bytes);
  });

  it('does not open a checklist that was changed, and takes it once more', async () => {
    const { store, name } = await locked();
    const kept = ownChecklist('Alder quarry');
    const { digest } = kept.checklist;
    await spoilRow(name, 'checklists', digest, digest, (row) => ({
      ...row,
      sealed: flipped(row['sealed'] as Uint8Array),
    }));
    await expect(store.checklists.find(digest)).rejects.toMatchObject({ code: 'damaged' });
    expect(await store.checklists.list()).toMatchObject({ sound: [], damaged: [{ id: digest }] });
    await store.checklists.keep(kept);
    expect(await store.checklists.list()).toEqual({ sound: [kept], damaged: [] });
  });

  async function locked(): Promise<Filled & { store: DeviceStore; name: string; box: Box }> {
    const [name, box] = [newName(), newBox()];
    const store = await openBrowserStore(name);
    const filled = await fill(store);
    await store.lock.set(box, WRAPPED);
    return { ...filled, store, name, box };
  }

  function spoilRow(
    name: string,
    part: string,
    key: IDBValidKey,
    otherKey: IDBValidKey,
    spoil: (row: Record<string, unknown>, other: Record<string, unknown>) => object,
  ): Promise<void> {
    return raw(name, async (transaction, value) => {
      const rows = transaction.objectStore(part);
      const row = (await value(rows.get(key))) as Record<string, unknown>;
      const other = (await value(rows.get(otherKey))) as Record<string, unknown>;
      await value(rows.put(spoil(row, other)));
    });
  }

  const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 30 ? byte ^ 1 : byte));
});

describe('summaries of an earlier version under a lock', () => {
  it('are made again once it is open', async () => {
    const [name, box] = [newName(), newBox()];
    const store = await openBrowserStore(name);
    const { records } = await fill(store);
    await raw(name, async (transaction, value) => {
      const rows = transaction.objectStore('records');
      for (const header of await value(rows.getAll())) await value(rows.put({ ...header, summary: {} }));
    });
    await store.lock.set(box, WRAPPED);
    await upgraded(name);
    const again = await openWith(name, box);
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    expect((await again.list()).sound.sort(byId)).toEqual(records.map(summaryOf).sort(byId));
    expect(await again.lock.read()).toEqual({ id: 'lock', box: box.name, wrapped: WRAPPED, phase: 'sealed' });
  });

  /** What the step of a later version does; it stands in the lock what is to be done. */
  async function upgraded(name: string): Promise<void> {
    const step = { puts: [] as KeptLock[] };
    const lock = await (await openBrowserStore(name)).lock.read();
    await summaries(
      { objectStoreNames: { contains: () => true } } as never,
      { objectStore: () => ({ get: () => lock, put: (row: KeptLock) => step.puts.push(row) }) } as never,
    );
    await raw(name, async (transaction, value) => {
      for (const row of step.puts) await value(transaction.objectStore('lock').put(row));
    });
  }
});
