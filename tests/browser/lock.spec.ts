/** What is kept on a device can be put under a passphrase: nothing of it can be read then, and nothing of it is lost. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { LANGUAGES, Officer, type Language } from './officer.ts';

const PASSPHRASE = 'nine grey herons';
const OTHER = 'eleven white egrets';
/** Passphrases are made slow to try out. The limit ends a hang; it measures nothing. */
const SLOW = { timeout: 60_000 };
const ANSWERED = 'Workers told us of fees';
const TYPED = 'Half a sentence';

const officerOn = (page: Page, language: Language = 'en'): Officer =>
  new Officer(page, language, 'supplier', ['lock', 'erase']);

/** An assessment with an answer, a file, and a half-typed note on the page. */
async function work(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.begin();
  await officer.goTo('/question/rec10c.identity-documents');
  await officer.choose('yes');
  await officer.addEvidence('Payroll', 'E2');
  await page.getByLabel(officer.say('evidence.file')).setInputFiles({
    name: 'payroll.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('name,paid\nSomchai,12'),
  });
  await expect(page.getByText('payroll.csv')).toBeVisible();
  await page.getByLabel(officer.say('question.note')).fill(ANSWERED);
  await officer.continue();
  await officer.goTo('/question/rec11.flowdown');
  await page.getByLabel(officer.say('question.note')).fill(TYPED);
}

async function fillNew({ page, say }: Words, one: string, again = one): Promise<void> {
  await page.getByLabel(say('lock.passphrase'), { exact: true }).fill(one);
  await page.getByLabel(say('passphrase.again')).fill(again);
}

interface Words {
  page: Page;
  say: (key: string) => string;
}
const wordsOf = (officer: Officer): Words => ({ page: officer.page, say: (key) => officer.say(key) });

async function setLock(officer: Officer): Promise<void> {
  await officer.page.goto('#/lock');
  await fillNew(wordsOf(officer), PASSPHRASE);
  await officer.button('lock.set-do').click();
  await expect(officer.page.getByRole('heading', { name: officer.say('lock.state') })).toBeFocused(SLOW);
}

async function open(officer: Officer, passphrase = PASSPHRASE): Promise<void> {
  const { page } = officer;
  await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
  await page.getByLabel(officer.say('lock.passphrase'), { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

const isOpen = (officer: Officer): Promise<void> =>
  expect(officer.heading()).not.toHaveText(officer.say('lock.unlock'), SLOW);

/** All text that this tab and its database keep. */
const kept = (page: Page): Promise<string> =>
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

const SECRETS = [ANSWERED, TYPED, 'Somchai', 'Ana Torres', 'Payroll', 'identity-documents'];

for (const language of LANGUAGES)
  test(`a passphrase is set, and nothing can be read without it (${language})`, async ({ page }) => {
    const officer = officerOn(page, language);
    await work(officer);
    for (const secret of SECRETS) expect(await kept(page)).toContain(secret);
    const url = page.url();
    await officer.home();
    await officer.link('home.lock').click();
    await expect(officer.heading()).toHaveText(officer.say('lock.page'));
    await expect(page.getByText(officer.say('lock.before.forgotten'))).toBeVisible();
    await expect(officer.link('home.backup')).toBeVisible();
    await fillNew(wordsOf(officer), 'heron', 'herons');
    await officer.button('lock.set-do').click();
    await expect(page.locator('.error-summary')).toBeFocused();
    await expect(page.locator('.error-summary')).toContainText(officer.say('passphrase.short'));
    await expect(page.locator('.error-summary')).toContainText(officer.say('passphrase.differs'));
    await officer.expectAccessible();

    await setLock(officer);
    await expect(page.getByText(officer.say('lock.state-text'))).toBeVisible();
    await officer.expectAccessible();
    const text = await kept(page);
    for (const secret of SECRETS) expect(text).not.toContain(secret);

    await page.goto(url);
    await page.reload();
    await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
    await expect(page.getByLabel(officer.say('lock.passphrase'), { exact: true })).toBeFocused();
    await expect(page.getByText(TYPED)).toHaveCount(0);
    await officer.expectAccessible();
    await open(officer, 'nine grey geese');
    await expect(page.getByText(officer.say('lock.problem.wrong-passphrase'))).toBeVisible(SLOW);
    await officer.expectAccessible();
    await open(officer);
    await expect(page.getByLabel(officer.say('question.note'))).toHaveValue(TYPED, SLOW);
    await officer.goTo('/question/rec10c.identity-documents');
    await expect(page.getByLabel(officer.say('question.note'))).toHaveValue(ANSWERED);
    await expect(page.getByText('payroll.csv')).toBeVisible();
  });

/** Two tabs of one browser, with the same assessment. */
async function pair(context: BrowserContext): Promise<{ officer: Officer; other: Officer }> {
  const officer = officerOn(await context.newPage());
  await work(officer);
  const other = officerOn(await context.newPage());
  await other.page.goto(officer.page.url());
  await other.isHere();
  await other.goTo('/question/rec11.flowdown');
  await other.page.getByLabel(other.say('question.note')).fill('Typed over there');
  return { officer, other };
}

test('a tab that is open when the lock is set goes on, and what is typed there is sealed too', async ({
  context,
}) => {
  const { officer, other } = await pair(context);
  await setLock(officer);
  await expect(other.button('lock.now')).toBeVisible();
  expect(await kept(other.page)).not.toContain('Typed over there');
  await expect(other.page.getByLabel(other.say('question.note'))).toHaveValue('Typed over there');
  await other.page.getByLabel(other.say('question.note')).fill('Typed over there, and more');
  expect(await kept(other.page)).not.toContain('and more');
  await other.choose('yes');
  await other.continue();
  expect(await kept(other.page)).not.toContain('and more');
});

test('locking locks every tab at once, also where saving has failed, and what is typed stays', async ({
  context,
}) => {
  const { officer, other } = await pair(context);
  await setLock(officer);
  await expect(other.button('lock.now')).toBeVisible();
  await officer.page.goto('#/start');
  await officer.page.getByLabel(officer.say('start.name')).fill('The last word');
  // A tab whose page could not save asks its reader to stay, but not this time.
  await other.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await other.choose('yes');
  await other.button('question.continue').click();
  await expect(other.page.getByRole('alert').first()).toContainText(other.say('saving.failed'));
  const asked: string[] = [];
  other.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await officer.button('lock.now').click();
  for (const one of [officer, other]) {
    await expect(one.heading()).toHaveText(one.say('lock.unlock'));
    await expect(one.page.getByText(/Typed over there|The last word/)).toHaveCount(0);
    await expect(one.button('lock.now')).toHaveCount(0);
  }
  expect(asked).toEqual([]);
  await open(other);
  await expect(other.page.getByLabel(other.say('question.note'))).toHaveValue('Typed over there', SLOW);
  // Each tab asks for itself.
  await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
  await open(officer);
  await expect(officer.page.getByLabel(officer.say('start.name'))).toHaveValue('The last word', SLOW);
});

test('the passphrase is changed, and the lock is taken off', async ({ context }) => {
  const { officer, other } = await pair(context);
  const { page } = officer;
  await setLock(officer);
  await page.getByLabel(officer.say('passphrase.now')).fill(OTHER);
  await page.getByLabel(officer.say('passphrase.next'), { exact: true }).fill(OTHER);
  await page.getByLabel(officer.say('passphrase.again')).fill(OTHER);
  await officer.button('passphrase.change').click();
  await expect(page.getByText(officer.say('lock.problem.wrong-passphrase'))).toBeVisible(SLOW);
  await page.getByLabel(officer.say('passphrase.now')).fill(PASSPHRASE);
  await officer.button('passphrase.change').click();
  await expect(page.getByText(officer.say('lock.changed'))).toBeVisible(SLOW);
  await officer.expectAccessible();

  await officer.button('lock.now').first().click();
  await open(officer, PASSPHRASE);
  await expect(page.getByText(officer.say('lock.problem.wrong-passphrase'))).toBeVisible(SLOW);
  await open(officer, OTHER);
  await isOpen(officer);

  await page.getByLabel(officer.say('lock.off-now')).fill(OTHER);
  await officer.button('lock.off-do').click();
  await expect(page.getByText(officer.say('lock.off-done'))).toBeVisible(SLOW);
  await officer.expectAccessible();
  const text = await kept(page);
  for (const secret of [ANSWERED, TYPED, 'Somchai']) expect(text).toContain(secret);
  expect(text).not.toContain('sealed');
  // The tab that waited for the passphrase need not wait any longer, and what was typed there is there.
  await expect(other.page.getByLabel(other.say('question.note'))).toHaveValue('Typed over there');
});

test('who has forgotten the passphrase can erase everything', async ({ page }) => {
  const officer = officerOn(page);
  await work(officer);
  await setLock(officer);
  await page.reload();
  await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
  await officer.link('home.erase').click();
  await expect(page.getByText(officer.say('erase.unreadable'))).toBeVisible();
  await officer.button('erase.do').click();
  await officer.button('erase.yes').click();
  await expect(officer.heading()).toHaveText(officer.say('erase.done'), SLOW);
  await officer.button('erase.begin').click();
  await officer.home();
  await expect(page.getByText(officer.say('home.none'))).toBeVisible();
});
