/** Databases as earlier versions of the program left them in a browser, written without our code from what they held. */
import { expect, it } from 'vitest';
import type { AssessmentRecord } from '../../src/record/index.ts';
import { MIGRATIONS } from '../../src/storage/browser/migrations/index.ts';
import type { Schema } from '../../src/storage/browser/schema.ts';
import { openBrowserStore } from '../../src/storage/index.ts';
import { summaryOf } from '../../src/storage/summary.ts';
import { since, withAnswer } from './sample-records.ts';

interface Kept {
  version: number;
  stores: {
    records: Schema['records']['value'][];
    events: Schema['events']['value'][];
    /** Bytes as the text that they stand for. */
    files: { digest: string; bytes: string }[];
    checklists?: Schema['checklists']['value'][];
    keys?: Schema['keys']['value'][];
  };
}

const KEY_PATHS: Record<keyof Kept['stores'], string | string[]> = {
  records: 'id',
  events: ['record', 'seq'],
  files: 'digest',
  checklists: 'checklist.digest',
  keys: 'key',
};

const KEPT = Object.values(
  import.meta.glob<Kept>('./kept/browser-*.json', { eager: true, import: 'default' }),
);

it('has a database of every version so far', () => {
  expect(KEPT.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

it.each(KEPT)('takes over everything from version $version', async ({ version, stores }) => {
  const name = `test-kept-${String(version)}-${String(Date.now())}`;
  await write(name, version, stores);
  const store = await openBrowserStore(name);
  const [record] = recordsOf(stores);
  if (!record) throw new Error('the kept database has no record');
  expect(await store.load(record.id)).toEqual(record);
  expect(await store.list()).toEqual([summaryOf(record)]);
  for (const { digest, bytes } of stores.files) expect(await store.file(digest)).toEqual(encode(bytes));
  expect(await store.checklists.list()).toEqual(stores.checklists ?? []);
  expect(await store.keys.list()).toEqual(stores.keys ?? []);
  const next = withAnswer(record, 'after the upgrade');
  await store.append(record.id, since(record, next), next.head);
  expect(await (await openBrowserStore(name)).load(record.id)).toEqual(next);
});

function recordsOf({ records, events }: Kept['stores']): AssessmentRecord[] {
  return records.map(({ summary: _, ...header }) => ({
    ...header,
    events: events.filter(({ record }) => record === header.id).map(({ event }) => event),
  }));
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
        for (const row of rows as object[])
          made.put('bytes' in row ? { ...row, bytes: encode(row.bytes as string) } : row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
