/** Another tab of the same browser, which writes at the worst moment. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { Officer } from './officer.ts';

/** Opens the assessment on screen in a tab of its own. */
export async function anotherTab(context: BrowserContext, officer: Officer): Promise<Officer> {
  const other = new Officer(await context.newPage(), officer.language);
  await other.page.goto(officer.page.url());
  await other.isHere();
  return other;
}

/** The same where the first tab writes: this one follows, and writes once the first has gone. */
export async function followingTab(context: BrowserContext, officer: Officer): Promise<Officer> {
  const other = await anotherTab(context, officer);
  await expect(other.page.getByText(other.say('pen.elsewhere'))).toBeVisible();
  return other;
}

/** Answers a question, with a note by which it is known again. */
export async function answer(officer: Officer, question: string, value: string, note: string): Promise<void> {
  await officer.goTo(`/question/${question}`);
  await officer.choose(value);
  await officer.page.getByLabel(officer.say('question.note'), { exact: true }).fill(note);
}

export async function answers(
  officer: Officer,
  question: string,
  value: string,
  note: string,
): Promise<void> {
  await answer(officer, question, value, note);
  await officer.continue();
}

/** Tabs that neither hear each other nor know of locks, as in a browser that has neither; before they are loaded. */
export async function separate(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  });
}

/**
 * What the page reads of a log next reaches it only after the other tab has written: so the page decides on what it has seen,
 * and writes when that is no longer so.
 */
export async function afterTheNextLook(
  page: Page,
  other: Officer,
  write: (other: Officer) => Promise<void>,
): Promise<void> {
  await expect(other.page.getByText(other.say('pen.here'))).toBeVisible();
  await page.exposeFunction('anotherTabWrites', () =>
    write(other).catch((error: unknown) => {
      expect.soft(error, 'what goes wrong in the other tab').toBeUndefined();
    }),
  );
  await page.evaluate(() => {
    const store = IDBObjectStore.prototype;
    const read: IDBObjectStore['getAll'] = Reflect.get(store, 'getAll');
    store.getAll = function (this: IDBObjectStore, ...given) {
      const request = read.apply(this, given);
      if (this.name !== 'events' || this.transaction.mode !== 'readonly') return request;
      store.getAll = read;
      const listen = request.addEventListener.bind(request) as EventTarget['addEventListener'];
      request.addEventListener = (type: string, listener: EventListener) =>
        listen(type, (event) => {
          if (type !== 'success') listener(event);
          else
            void (globalThis as unknown as { anotherTabWrites: () => Promise<void> })
              .anotherTabWrites()
              .then(() => listener(event));
        });
      return request;
    };
  });
}
