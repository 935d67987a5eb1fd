/** "Erase from this device" leaves nothing behind, and says before what is lost. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES, Officer, type Language } from './officer.ts';

/** Keys are made slow, and the app is kept whole before it is erased. The limit ends a hang; it measures nothing. */
const SLOW = { timeout: 60_000 };

test.use({ serviceWorkers: 'allow' });

const officerOn = (page: Page, language: Language = 'en'): Officer =>
  new Officer(page, language, 'supplier', ['erase', 'keys', 'backup']);

/** An assessment with a file and a half-typed note, a sample, a key, and a preference. */
async function work(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.openSample();
  await officer.home();
  await officer.begin();
  await officer.goTo('/question/rec10c.identity-documents');
  await officer.choose('yes');
  await officer.addEvidence('Payroll', 'E2');
  await page
    .getByLabel(officer.say('evidence.file'))
    .setInputFiles({ name: 'payroll.csv', mimeType: 'text/csv', buffer: Buffer.from('name,paid') });
  await expect(page.getByText('payroll.csv')).toBeVisible();
  await officer.continue();
  await officer.goTo('/question/rec11.flowdown');
  await page.getByLabel(officer.say('question.note')).fill('Half a sentence');
  await page.goto('#/keys');
  await page.getByLabel(officer.say('keys.holder')).fill('Ana Torres');
  await page.getByLabel(officer.say('keys.passphrase'), { exact: true }).fill('nine grey herons');
  await page.getByLabel(officer.say('passphrase.again')).fill('nine grey herons');
  await officer.button('keys.make-do').click();
  await expect(page.getByText(officer.say('keys.kept'))).toBeVisible(SLOW);
}

/** Everything that a browser can keep for an address. */
const kept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name = '' }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie === '' ? [] : [document.cookie],
      files,
    };
  });

const NOTHING = {
  databases: [],
  caches: [],
  workers: [],
  local: [],
  session: [],
  cookies: [],
  files: [],
};

for (const language of LANGUAGES)
  test(`nothing is left, and the number of assessments is said before (${language})`, async ({ page }) => {
    const officer = officerOn(page, language);
    await work(officer);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await officer.home();
    await officer.link('home.erase').click();
    await expect(officer.heading()).toHaveText(officer.say('erase.page'));
    await expect(officer.link('home.backup')).toBeVisible();
    await expect(officer.link('home.keys-link')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /^2 / })).toHaveCount(1);
    await officer.expectAccessible();

    await officer.button('erase.do').click();
    await expect(page.getByRole('heading', { name: officer.say('erase.sure') })).toBeFocused();
    await expect(page.locator('.box.bad')).toContainText('2');
    await officer.expectAccessible();
    await officer.button('erase.no').click();
    const before = await kept(page);
    expect(before).toMatchObject({
      databases: ['probity'],
      local: ['probity.preferences'],
      cookies: [],
      files: [],
    });
    for (const kind of ['caches', 'workers', 'session'])
      expect(before[kind]?.length, kind).toBeGreaterThan(0);

    await officer.button('erase.do').click();
    await officer.button('erase.yes').click();
    await expect(officer.heading()).toHaveText(officer.say('erase.done'), SLOW);
    await expect(officer.heading()).toBeFocused();
    await officer.expectAccessible();
    expect(await kept(page)).toEqual(NOTHING);

    await officer.button('erase.begin').click();
    await officer.home();
    await expect(page.getByText(officer.say('home.none'))).toBeVisible();
  });

test('another tab makes way, and can keep nothing of what it shows', async ({ page, context }) => {
  const officer = officerOn(page);
  await officer.begin();
  const other = officerOn(await context.newPage());
  await other.page.goto(page.url());
  await other.isHere();
  await other.arriveAt('risk.industry');
  await page.goto('#/erase');
  await officer.button('erase.do').click();
  await officer.button('erase.yes').click();
  await expect(officer.heading()).toHaveText(officer.say('erase.done'), SLOW);
  await other.choose('high');
  await other.page.getByLabel(other.say('question.reason')).fill('As seen on the visit.');
  await other.button('question.continue').click();
  await expect(other.page.getByRole('alert').first()).toBeVisible();
  expect((await kept(page))['databases']).toEqual([]);
});

test('a tab that holds on is named, and erasing goes on when it is closed', async ({ page, context }) => {
  const officer = officerOn(page);
  await officer.begin();
  const other = await context.newPage();
  await other.goto('icon.svg');
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('probity').onsuccess = resolve;
      }),
  );
  await page.goto('#/erase');
  await officer.button('erase.do').click();
  await officer.button('erase.yes').click();
  await expect(page.getByText(officer.say('erase.held'))).toBeVisible();
  await other.close();
  await expect(officer.heading()).toHaveText(officer.say('erase.done'), SLOW);
  expect(await kept(page)).toEqual(NOTHING);
});

test('what cannot be read can be erased all the same', async ({ page }) => {
  const officer = officerOn(page);
  await officer.home();
  // As when a later version of the program was here.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('probity', 999).onsuccess = resolve;
      }),
  );
  await page.reload();
  await page.goto('#/erase');
  await expect(page.getByText(officer.say('erase.unreadable'))).toBeVisible();
  await officer.button('erase.do').click();
  await expect(page.getByText(officer.say('erase.sure-unknown'))).toBeVisible();
  await officer.button('erase.yes').click();
  await expect(officer.heading()).toHaveText(officer.say('erase.done'), SLOW);
  expect(await kept(page)).toEqual(NOTHING);
});

test('the app itself goes too while it is only just being kept', async ({ page }) => {
  await page.goto('#/erase');
  const officer = officerOn(page);
  await officer.button('erase.do').click();
  await officer.button('erase.yes').click();
  await expect(officer.heading()).toHaveText(officer.say('erase.done'), SLOW);
  expect(await kept(page)).toEqual(NOTHING);
});

test('the backup that is offered before brings everything back', async ({ page }) => {
  const officer = officerOn(page);
  await officer.begin();
  await page.goto('#/erase');
  await officer.link('home.backup').click();
  await expect(officer.heading()).toHaveText(officer.say('backup.page'));
  const file = await (await officer.download('backup.take-do')).path();
  await page.goto('#/erase');
  await officer.button('erase.do').click();
  await officer.button('erase.yes').click();
  await officer.button('erase.begin').click();
  await officer.home();
  await page.goto('#/backup');
  await page
    .getByLabel(officer.say('backup.file'), { exact: true })
    .setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: readFileSync(file) });
  await officer.button('backup.restore-do').click();
  await expect(
    page.getByRole('listitem').filter({ hasText: officer.say('backup.state.taken') }),
  ).toBeVisible();
});
