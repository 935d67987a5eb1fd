/** Everything leaves one browser as a file and comes back in another, open or under a passphrase. */
import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { LANGUAGES, Officer, type Language } from './officer.ts';

/** A passphrase is made slow to try. */
const SLOW = { timeout: 60_000 };
const PASSPHRASE = 'nine grey herons';
const EVIDENCE = { name: 'payroll.csv', mimeType: 'text/csv', buffer: Buffer.from('name,paid\n1,2\n') };

const officerOn = (page: Page, language: Language = 'en'): Officer =>
  new Officer(page, language, 'supplier', ['backup', 'diagnostics']);

/** Another device: nothing of the first one is on it. */
async function otherDevice(browser: Browser, language: Language): Promise<Officer> {
  const officer = officerOn(await (await browser.newContext()).newPage(), language);
  await officer.home();
  return officer;
}

/** An assessment with an evidence file. */
async function assess(officer: Officer): Promise<void> {
  await officer.begin();
  await officer.rateRisk('high');
  await officer.goTo('/question/rec10c.identity-documents');
  await officer.choose('yes');
  await officer.addEvidence('Payroll', 'E3');
  await officer.page.getByLabel(officer.say('evidence.file'), { exact: true }).setInputFiles(EVIDENCE);
  await expect(officer.page.getByText(EVIDENCE.name)).toBeVisible();
  await officer.continue();
}

async function open(officer: Officer): Promise<void> {
  await officer.home();
  await officer.link('home.backup').click();
  await expect(officer.heading()).toHaveText(officer.say('backup.page'));
}

/** Downloads everything. @returns the name and the bytes of the file */
async function take(officer: Officer, passphrase = ''): Promise<{ name: string; buffer: Buffer }> {
  const { page } = officer;
  await open(officer);
  if (passphrase !== '') {
    await page.getByLabel(officer.say('backup.passphrase'), { exact: true }).fill(passphrase);
    await page.getByLabel(officer.say('passphrase.again'), { exact: true }).fill(passphrase);
  }
  await officer.expectAccessible();
  const downloading = page.waitForEvent('download', SLOW);
  await officer.button('backup.take-do').click();
  const download = await downloading;
  await expect(page.getByText(officer.say('backup.taken'))).toBeVisible(SLOW);
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) };
}

async function choose(officer: Officer, file: { name: string; buffer: Buffer }): Promise<void> {
  await officer.page
    .getByLabel(officer.say('backup.file'), { exact: true })
    .setInputFiles({ ...file, mimeType: 'application/octet-stream' });
}

async function expectRestored(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.button('backup.restore-do').click();
  const line = page.getByRole('listitem').filter({ hasText: officer.say('backup.state.taken') });
  await expect(line).toBeVisible();
  await officer.expectAccessible();
  await line.getByRole('link').click();
  await expect(page).toHaveURL(/\/case\//);
  await page.goto(`${page.url()}/question/rec10c.identity-documents`);
  await expect(page.getByRole('button', { name: EVIDENCE.name })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: EVIDENCE.name }).click();
  expect(readFileSync(await (await downloading).path())).toEqual(EVIDENCE.buffer);
}

for (const language of LANGUAGES) {
  test(`everything comes back on another device (${language})`, async ({ page, browser }) => {
    const officer = officerOn(page, language);
    await assess(officer);
    const file = await take(officer);
    expect(file.name).toMatch(/^probity-\d{4}-\d{2}-\d{2}\.zip$/);
    const other = await otherDevice(browser, language);
    await open(other);
    await choose(other, file);
    await expect(other.page.getByText(other.say('backup.state.new'))).toBeVisible();
    await other.expectAccessible();
    await expectRestored(other);
    await open(other);
    await choose(other, file);
    await expect(other.page.getByText(other.say('backup.state.same'))).toBeVisible();
  });
}

test('under a passphrase it comes back with that passphrase only', async ({ page, browser }) => {
  const officer = officerOn(page);
  await assess(officer);
  const file = await take(officer, PASSPHRASE);
  expect(file.name).toMatch(/\.zip\.age$/);
  expect(file.buffer.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  const other = await otherDevice(browser, 'en');
  await open(other);
  await choose(other, file);
  const unlock = other.page.getByLabel(other.say('backup.unlock'), { exact: true });
  await unlock.fill('nine grey hermits');
  await other.button('backup.unlock-do').click();
  await expect(other.page.getByText(other.say('read.lock-wrong-passphrase'))).toBeVisible(SLOW);
  await other.expectAccessible();
  await unlock.fill(PASSPHRASE);
  await other.button('backup.unlock-do').click();
  await expect(other.page.getByText(other.say('backup.state.new'))).toBeVisible(SLOW);
  await expectRestored(other);
});

test('a passphrase is long, and typed twice', async ({ page }) => {
  const officer = officerOn(page);
  await officer.home();
  await open(officer);
  await page.getByLabel(officer.say('backup.passphrase'), { exact: true }).fill('heron');
  await officer.button('backup.take-do').click();
  await expect(page.getByRole('alert').getByText(officer.say('passphrase.short'))).toBeVisible();
  await page.getByLabel(officer.say('backup.passphrase'), { exact: true }).fill(PASSPHRASE);
  await officer.button('backup.take-do').click();
  await expect(page.getByRole('alert').getByText(officer.say('passphrase.differs'))).toBeVisible();
  await officer.expectAccessible();
});

test('a file that was changed is refused with the place, and nothing of it is kept', async ({ page }) => {
  const officer = officerOn(page);
  await assess(officer);
  const { name, buffer } = await take(officer);
  const at = buffer.indexOf('name,paid');
  buffer.write('xxxx', at, 'latin1');
  await choose(officer, { name, buffer });
  await expect(page.getByText(officer.say('read.bundle-changed'))).toBeVisible();
  await expect(page.getByText('evidence/')).toBeVisible();
  await expect(officer.button('backup.restore-do')).toBeHidden();
});

test('a backup that is opened on the first page leads to what is in it', async ({ page }) => {
  const officer = officerOn(page);
  await assess(officer);
  const { name, buffer } = await take(officer);
  await officer.home();
  await page
    .getByRole('button', { name: officer.say('home.open'), exact: true })
    .last()
    .click();
  await page
    .getByLabel(officer.say('open.label'), { exact: true })
    .setInputFiles({ name, buffer, mimeType: 'application/zip' });
  await expect(officer.heading()).toHaveText(officer.say('backup.page'));
  await expect(page.getByText(officer.say('backup.state.same'))).toBeVisible();
});
