/** A store that is slow at the worst moment. */
import type { Page } from '@playwright/test';

/** The page hears of the next write only once that is let go: until then it shows what was before. */
export async function holdNextWrite(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const database = IDBDatabase.prototype;
    const begin: IDBDatabase['transaction'] = Reflect.get(database, 'transaction');
    const released = new Promise<void>((release) => {
      Object.assign(globalThis, { letWritesGo: release });
    });
    database.transaction = function (this: IDBDatabase, ...given) {
      const transaction = begin.apply(this, given);
      if (transaction.mode !== 'readwrite') return transaction;
      database.transaction = begin;
      const listen = transaction.addEventListener.bind(transaction) as EventTarget['addEventListener'];
      transaction.addEventListener = (type: string, listener: EventListener) =>
        listen(type, (event) => {
          if (type === 'complete') void released.then(() => listener(event));
          else listener(event);
        });
      return transaction;
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { letWritesGo: () => void }).letWritesGo());
}
