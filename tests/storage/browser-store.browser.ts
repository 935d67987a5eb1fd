import { describe, expect, it } from 'vitest';
import { append, KEY_FORMAT, type KeyFile } from '../../src/record/index.ts';
import { openBrowserStore } from '../../src/storage/index.ts';
import { storeConformance } from './conformance.ts';
import { evidenceFile, freshRecord, since, withAnswer } from './sample-records.ts';

let count = 0;

storeConformance('the database of the browser', () => {
  count += 1;
  const name = `test-${String(Date.now())}-${String(count)}`;
  return Promise.resolve({ open: () => openBrowserStore(name) });
});

describe('the database of the browser', () => {
  it('keeps each write strictly: it is on the disk before it is acknowledged', async () => {
    const used: (string | undefined)[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and called with its own database
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') used.push(options?.durability);
      return original.call(this, stores, mode, options);
    };
    try {
      const store = await openBrowserStore(`test-strict-${String(Date.now())}`);
      const fresh = freshRecord();
      const next = withAnswer(fresh, 'x');
      await store.create(fresh);
      await store.append(fresh.id, since(fresh, next), next.head);
      await store.remove(fresh.id);
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    expect(used).toEqual(['strict', 'strict', 'strict']);
  });

  it('reads the records that were changed last without the others, also after a change', async () => {
    const store = await openBrowserStore(`test-recent-${String(Date.now())}`);
    const records = ['01', '03', '02'].map((day) =>
      append(freshRecord(), { type: 'reopened', reason: day }, `2026-12-${day}T10:00:00.000Z`),
    );
    const ids = async (count: number): Promise<string[]> => (await store.recent(count)).map(({ id }) => id);
    const [first, third, second] = records.map(({ id }) => id);
    for (const record of records) await store.create(record);
    expect(await ids(2)).toEqual([third, second]);
    expect(await ids(9)).toEqual([third, second, first]);
    const [record] = records;
    if (!record) throw new Error('no record');
    const next = append(record, { type: 'reopened', reason: 'again' }, '2026-12-04T10:00:00.000Z');
    await store.append(record.id, since(record, next), next.head);
    expect(await ids(1)).toEqual([first]);
    await store.remove(record.id);
    expect(await ids(1)).toEqual([third]);
  });

  it('says so when a newer program has been here', async () => {
    const name = `test-newer-${String(Date.now())}`;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 99);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(new Error('not opened'));
    });
    await expect(openBrowserStore(name)).rejects.toMatchObject({ name: 'StorageError', code: 'newer' });
  });

  it('refuses a record that holds what only a newer version knows, and still lists it', async () => {
    const store = await openBrowserStore(`test-newer-${String(Date.now())}`);
    const record = append(freshRecord(), { type: 'foretold' } as never, '2026-11-23T10:00:00.000Z');
    await store.create(record);
    await expect(store.load(record.id)).rejects.toMatchObject({ name: 'StorageError', code: 'newer' });
    expect((await store.list()).sound).toMatchObject([{ id: record.id }]);
  });

  it('keeps keys by holder, one in the place of an older one of the same public key, and forgets them', async () => {
    const name = `test-keys-${String(Date.now())}`;
    const store = await openBrowserStore(name);
    const key = (holder: string, digit: string, locked = 'x'): KeyFile => ({
      format: KEY_FORMAT,
      holder,
      key: digit.repeat(64),
      locked,
    });
    await store.keys.keep(key('B. Head', 'a'));
    await store.keys.keep(key('A. Officer', 'b'));
    await store.keys.keep(key('A. Officer', 'b', 'with another passphrase'));
    const again = await openBrowserStore(name);
    expect((await again.keys.list()).sound).toEqual([
      key('A. Officer', 'b', 'with another passphrase'),
      key('B. Head', 'a'),
    ]);
    await again.keys.remove('b'.repeat(64));
    await again.keys.remove('c'.repeat(64));
    expect((await store.keys.list()).sound).toEqual([key('B. Head', 'a')]);
  });

  it.each<[string, (events: IDBObjectStore, id: string) => void]>([
    ['an answer was changed', (events, id) => events.put(spoiled(id))],
    ['an event is gone', (events, id) => events.delete([id, 2])],
    ['the last event is gone', (events, id) => events.delete([id, 3])],
  ])('says that a record is damaged when %s, and the others stay usable', async (_, spoil) => {
    const name = `test-damaged-${crypto.randomUUID()}`;
    const store = await openBrowserStore(name);
    const record = withAnswer(withAnswer(freshRecord(), 'one'), 'two');
    const other = withAnswer(freshRecord(), 'other');
    await store.create(record);
    await store.create(other);
    await inEvents(name, (events) => spoil(events, record.id));
    await expect(store.load(record.id)).rejects.toMatchObject({ name: 'StorageError', code: 'damaged' });
    expect(await store.load(other.id)).toEqual(other);
    expect((await store.list()).sound).toHaveLength(2);
    await store.remove(record.id);
    expect(await store.list()).toMatchObject({ sound: [{ id: other.id }], damaged: [] });
  });

  it('says that it is full, and keeps nothing of what did not fit', async () => {
    const store = await openBrowserStore(`test-full-${String(Date.now())}`);
    const bytes = new TextEncoder().encode('name;wage\n');
    const file = evidenceFile(bytes);
    const evidence = new Map([[file.digest, bytes]]);
    const fresh = freshRecord();
    const next = withAnswer(fresh, 'x', file);
    await store.create(fresh);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and called with its own store
    const original = IDBObjectStore.prototype.put;
    for (const part of ['files', 'records']) {
      IDBObjectStore.prototype.put = function (value, key) {
        if (this.name === part) throw new DOMException('full', 'QuotaExceededError');
        return original.call(this, value, key);
      };
      try {
        await expect(store.append(fresh.id, since(fresh, next), next.head, evidence)).rejects.toMatchObject({
          code: 'quota',
        });
      } finally {
        IDBObjectStore.prototype.put = original;
      }
      expect(await store.load(fresh.id)).toEqual(fresh);
      expect(await store.file(file.digest)).toBeNull();
    }
    await store.append(fresh.id, since(fresh, next), next.head, evidence);
    expect(await store.load(fresh.id)).toEqual(next);
    expect(await store.file(file.digest)).toEqual(bytes);
  });
});

/** Another answer in the place of the first. */
function spoiled(record: string): { record: string; seq: number; event: unknown } {
  const [, event] = withAnswer(freshRecord(), 'changed').events;
  return { record, seq: 2, event };
}

/** Changes the events of a database past our code. */
function inEvents(name: string, change: (events: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(new Error('not opened'));
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('events', 'readwrite');
      change(transaction.objectStore('events'));
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
