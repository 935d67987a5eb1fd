/** Databases as earlier versions of the program left them in a browser, written without our code from what they held. */
import { hexToBytes } from '@noble/hashes/utils.js';
import { expect, it } from 'vitest';
import type { AssessmentRecord } from '../../src/record/index.ts';
import { MIGRATIONS } from '../../src/storage/browser/migrations/index.ts';
import type { Row } from '../../src/storage/browser/schema.ts';
import { boxOf } from '../../src/storage/box.ts';
import { openBrowserStore, type DeviceStore, type KeptLock } from '../../src/storage/index.ts';
import { summaryOf } from '../../src/storage/summary.ts';
import locked from './kept/locked-7.json' with { type: 'json' };
import { since, withAnswer } from './sample-records.ts';

interface Kept {
  version: number;
  stores: {
    records: Row['records'][];
    events: Row['events'][];
    /** Bytes as the text that they stand for. */
    files: { digest: string; bytes: string }[];
    checklists?: Row['checklists'][];
    keys?: Row['keys'][];
    lock?: KeptLock[];
  };
}

const KEY_PATHS: Record<keyof Kept['stores'], string | string[]> = {
  records: 'id',
  events: ['record', 'seq'],
  files: 'digest',
  checklists: 'checklist.digest',
  keys: 'key',
  lock: 'id',
};

/** From this version on records are found by their last change. */
const WITH_CHANGED = 8;

const KEPT = Object.values(
  import.meta.glob<Kept>('./kept/browser-*.json', { eager: true, import: 'default' }),
);

it('has a database of every version so far', () => {
  expect(KEPT.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

it.each(KEPT)('takes over everything from version $version', async ({ version, stores }) => {
  const name = `test-kept-${String(version)}-${String(Date.now())}`;
  await write(name, version, stores);
  expect(await (await openBrowserStore(name)).recent(9)).toEqual(recordsOf(stores).map(summaryOf));
  await expectAll(stores, () => openBrowserStore(name));
});

it('takes over everything from under a lock of version 7', async () => {
  const name = `test-locked-${String(Date.now())}`;
  await write(name, locked.version, locked.stores as unknown as Kept['stores']);
  const same = KEPT.find(({ version }) => version === locked.version);
  if (!same) throw new Error('what was locked is not kept');
  await expect((await openBrowserStore(name)).list()).rejects.toMatchObject({ code: 'locked' });
  await expectAll(same.stores, async () => {
    const store = await openBrowserStore(name);
    await store.lock.open(boxOf(hexToBytes(locked.key)));
    expect(await store.recent(9)).toEqual([]);
    return store;
  });
});

/** Everything is there, and goes on. */
async function expectAll(stores: Kept['stores'], open: () => Promise<DeviceStore>): Promise<void> {
  const store = await open();
  const [record] = recordsOf(stores);
  if (!record) throw new Error('the kept database has no record');
  expect(await store.load(record.id)).toEqual(record);
  expect(await store.list()).toEqual({ sound: [summaryOf(record)], damaged: [] });
  for (const { digest, bytes } of stores.files) expect(await store.file(digest)).toEqual(encode(bytes));
  expect((await store.checklists.list()).sound).toEqual(stores.checklists ?? []);
  expect((await store.keys.list()).sound).toEqual(stores.keys ?? []);
  const next = withAnswer(record, 'after the upgrade');
  await store.append(record.id, since(record, next), next.head);
  expect(await (await open()).load(record.id)).toEqual(next);
}

function recordsOf({ records, events }: Kept['stores']): AssessmentRecord[] {
  return records.map(({ summary: _, ...header }) => ({
    ...header,
    events: events.filter(({ record }) => record === header.id).map(({ event }) => event),
  }));
}

/** Bytes stand in JSON as text, or in hexadecimal where they are no text. */
function valueOf(part: string, value: unknown): unknown {
  if (part === 'bytes') return encode(value as string);
  return part === 'sealed' || part === 'wrapped' ? hexToBytes(value as string) : value;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function write(name: string, version: number, stores: Kept['stores']): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(new Error('not opened'));
    request.onupgradeneeded = () => {
      for (const [store, rows] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, {
          keyPath: KEY_PATHS[store as keyof typeof stores],
        });
        if (store === 'records' && version >= WITH_CHANGED) made.createIndex('changed', 'summary.changedAt');
        for (const row of rows as object[])
          made.put(
            Object.fromEntries(Object.entries(row).map(([part, value]) => [part, valueOf(part, value)])),
          );
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

it('takes over all the others where a record of an earlier version is damaged', async () => {
  const { version, stores } = structuredClone(KEPT[2] ?? fail());
  const [sound] = stores.records;
  if (!sound) throw new Error('the kept database has no record');
  const broken = { ...sound, id: '0'.repeat(36), head: null } as never;
  const name = `test-kept-damaged-${String(Date.now())}`;
  await write(name, version, { ...stores, records: [broken, ...stores.records] });
  const store = await openBrowserStore(name);
  expect(await store.list()).toMatchObject({ sound: [{ id: sound.id }], damaged: [{ id: '0'.repeat(36) }] });
});

function fail(): never {
  throw new Error('there is no database of version 3');
}
