/** What an officer does with the lock of what is kept here, and what can be seen of that from outside. */
import { expect, type Page } from '@playwright/test';
import { Officer, type Language } from './officer.ts';

export const PASSPHRASE = 'nine grey herons';
/** Passphrases are made slow to try out. The limit ends a hang; it measures nothing. */
export const SLOW = { timeout: 60_000 };

export const officerOn = (page: Page, language: Language = 'en'): Officer =>
  new Officer(page, language, 'supplier', ['lock', 'erase']);

export async function fillNew(officer: Officer, one: string, again = one): Promise<void> {
  await officer.page.getByLabel(officer.say('lock.passphrase'), { exact: true }).fill(one);
  await officer.page.getByLabel(officer.say('passphrase.again')).fill(again);
}

export async function setLock(officer: Officer): Promise<void> {
  await officer.page.goto('#/lock');
  await fillNew(officer, PASSPHRASE);
  await officer.button('lock.set-do').click();
  await expect(officer.page.getByRole('heading', { name: officer.say('lock.state') })).toBeFocused(SLOW);
}

export async function unlock(officer: Officer, passphrase = PASSPHRASE): Promise<void> {
  const { page } = officer;
  await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
  await page.getByLabel(officer.say('lock.passphrase'), { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** All text that this tab and its database keep. */
export const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const value = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const textOf = (one: unknown): string => {
      if (one instanceof Uint8Array) return new TextDecoder().decode(one);
      return typeof one === 'object' && one !== null
        ? Object.entries(one)
            .flatMap((pair) => pair.map(textOf))
            .join(' ')
        : String(one);
    };
    const database = await value(indexedDB.open('probity'));
    const parts = [...database.objectStoreNames];
    const transaction = database.transaction(parts);
    const rows = await Promise.all(parts.map((part) => value(transaction.objectStore(part).getAll())));
    database.close();
    return [rows, Object.entries(sessionStorage), Object.entries(localStorage)].map(textOf).join('\n');
  });
