import { describe, expect, it } from 'vitest';
import { KEY_FORMAT, type AssessmentRecord, type KeyFile } from '../../src/record/index.ts';
import { openBrowserStore } from '../../src/storage/index.ts';
import { storeConformance } from './conformance.ts';
import { evidenceFile, freshRecord, ownChecklist, since, withAnswer } from './sample-records.ts';

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

  it('says that it is blocked when a newer program has been here', async () => {
    const name = `test-newer-${String(Date.now())}`;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 99);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(new Error('not opened'));
    });
    await expect(openBrowserStore(name)).rejects.toMatchObject({ name: 'StorageError', code: 'blocked' });
  });

  it('takes over every record and file of the version before it kept checklists, and lists them as new ones', async () => {
    const name = `test-upgrade-${String(Date.now())}`;
    const bytes = new TextEncoder().encode('name;wage\n');
    const file = evidenceFile(bytes);
    const record = withAnswer(freshRecord(), 'kept since version 1', file);
    await firstVersion(name, record, file.digest, bytes);
    const store = await openBrowserStore(name);
    expect(await store.load(record.id)).toEqual(record);
    expect(await store.list()).toMatchObject([
      {
        id: record.id,
        details: { subject: { name: 'Löwe & 山东 Textiles', country: 'PT' } },
        outcome: { issuedOn: null },
        digest: record.head.digest,
        events: 2,
      },
    ]);
    expect(await store.file(file.digest)).toEqual(bytes);
    const next = withAnswer(record, 'after the upgrade');
    await store.append(record.id, since(record, next), next.head);
    const kept = ownChecklist('new');
    await store.checklists.keep(kept);
    expect(await store.keys.list()).toEqual([]);
    const again = await openBrowserStore(name);
    expect(await again.load(record.id)).toEqual(next);
    expect(await again.checklists.list()).toEqual([kept]);
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
    expect(await again.keys.list()).toEqual([
      key('A. Officer', 'b', 'with another passphrase'),
      key('B. Head', 'a'),
    ]);
    await again.keys.remove('b'.repeat(64));
    await again.keys.remove('c'.repeat(64));
    expect(await store.keys.list()).toEqual([key('B. Head', 'a')]);
  });

  it('says that it is full, and keeps nothing of what did not fit', async () => {
    const store = await openBrowserStore(`test-full-${String(Date.now())}`);
    const fresh = freshRecord();
    const next = withAnswer(fresh, 'x');
    await store.create(fresh);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and called with its own store
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await expect(store.append(fresh.id, since(fresh, next), next.head)).rejects.toMatchObject({
        code: 'quota',
      });
    } finally {
      IDBObjectStore.prototype.put = original;
    }
    expect(await store.load(fresh.id)).toEqual(fresh);
    await store.append(fresh.id, since(fresh, next), next.head);
    expect(await store.load(fresh.id)).toEqual(next);
  });
});

/** The database as version 1 left it, written without our code. */
function firstVersion(
  name: string,
  { events, ...header }: AssessmentRecord,
  digest: string,
  bytes: Uint8Array,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onerror = () => reject(new Error('not opened'));
    request.onupgradeneeded = () => {
      const database = request.result;
      const at = events[0]?.at ?? '';
      const records = database.createObjectStore('records', { keyPath: 'id' });
      records.put({
        ...header,
        summary: {
          id: header.id,
          checklist: header.checklist,
          subject: 'Löwe & 山东 Textiles',
          procurement: 'Uniforms',
          assessedOn: '2026-11-23',
          events: events.length,
          startedAt: at,
          changedAt: at,
        },
      });
      const log = database.createObjectStore('events', { keyPath: ['record', 'seq'] });
      for (const event of events) log.put({ record: header.id, seq: event.seq, event });
      database.createObjectStore('files', { keyPath: 'digest' }).put({ digest, bytes });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve();
    };
  });
}
