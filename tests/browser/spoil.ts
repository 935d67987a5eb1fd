import type { Page } from '@playwright/test';

export type Row = Record<string, unknown>;

/** Puts a part of a row of the database to another value, or removes the row. */
export async function spoil(
  page: Page,
  part: string,
  key: string | (string | number)[],
  change: Row | null,
): Promise<void> {
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('probity');
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(given.part, 'readwrite');
          const rows = transaction.objectStore(given.part);
          const reading = rows.get(given.key);
          reading.onsuccess = () => {
            if (given.change) rows.put({ ...(reading.result as object), ...given.change });
            else rows.delete(given.key);
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onabort = () => reject(new Error('not changed'));
        };
      }),
    { part, key, change },
  );
}

/** The keys of all rows of a part of the database. */
export async function keysIn(page: Page, part: string): Promise<string[]> {
  return page.evaluate(
    (name) =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('probity');
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAllKeys();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as string[]);
          };
        };
      }),
    part,
  );
}

/** The events of a record, as they lie in the database. */
export async function eventsIn(page: Page, record: string): Promise<Row[]> {
  return page.evaluate(
    (id) =>
      new Promise<Row[]>((resolve) => {
        const opening = indexedDB.open('probity');
        opening.onsuccess = () => {
          const database = opening.result;
          const range = IDBKeyRange.bound([id], [id, []]);
          const reading = database.transaction('events').objectStore('events').getAll(range);
          reading.onsuccess = () => {
            database.close();
            resolve((reading.result as { event: Row }[]).map(({ event }) => event));
          };
        };
      }),
    record,
  );
}
