/** What the database of the browser holds, read without our code. */
import type { Page } from 'playwright';
import type { AssessmentRecord, LogEvent } from '../../../src/record/index.ts';
import type { Found } from '../ledger.ts';

interface Raw {
  headers: (Omit<AssessmentRecord, 'events'> & { summary?: unknown })[];
  rows: { record: string; seq: number; event: LogEvent }[];
  /** The digest that a file is kept under, and the one that its bytes have. */
  files: { digest: string; real: string }[];
}

/** @param page at the address of the app; the database holds one record at most */
export async function look(page: Page): Promise<Found> {
  const { headers, rows, files } = await page.evaluate(readAll);
  const there = files.filter(({ digest, real }) => real === digest).map(({ digest }) => digest);
  const evidence = { there: new Set(there), noted: new Set<string>() };
  const [header] = headers;
  if (!header) return { record: null, evidence };
  const { summary: _, ...rest } = header;
  return { record: { ...rest, events: rows.map(({ event }) => event) }, evidence };
}

/** Runs in the page. */
function readAll(): Promise<Raw> {
  const all = <T>(store: IDBObjectStore): Promise<T[]> =>
    new Promise((resolve, reject) => {
      const request = store.getAll() as IDBRequest<T[]>;
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not read'));
    });
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('probity');
    request.onerror = () => reject(new Error('the database cannot be opened'));
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction(['records', 'events', 'files']);
      Promise.all([
        all<Raw['headers'][number]>(transaction.objectStore('records')),
        all<Raw['rows'][number]>(transaction.objectStore('events')),
        all<{ digest: string; bytes: Uint8Array<ArrayBuffer> }>(transaction.objectStore('files')),
      ])
        .then(async ([headers, rows, files]) => {
          database.close();
          const real = await Promise.all(files.map(({ bytes }) => sha256(bytes)));
          return { headers, rows, files: files.map(({ digest }, at) => ({ digest, real: real[at] ?? '' })) };
        })
        .then(resolve, reject);
    };
  });
}
