/** Whoever wants to signs a decided assessment with a key of their own. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { append, SEALS_LIMIT, writeRecord } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { fingerprintOf, sealsOf } from '../../src/record/seal.ts';
import { LANGUAGES, Officer } from './officer.ts';
import { openRecord, takeRecord } from './two-devices.ts';

const PASSPHRASE = 'nine grey herons';
/** Passphrases are made slow to try out, and so is each test. The limit ends a hang; it measures nothing. */
const SLOW = { timeout: 60_000 };

const fingerprint = (page: Page) => page.locator('.fingerprint').first();

async function fillKey({ page, say }: { page: Page; say: (key: string) => string }, passphrase: string) {
  await page.getByLabel(say('keys.holder')).fill('Ana Torres');
  await page.getByLabel(say('keys.passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(say('passphrase.again')).fill(passphrase);
}

async function makeKey(officer: Officer): Promise<string> {
  const { page } = officer;
  await officer.home();
  await officer.link('home.keys-link').click();
  await fillKey({ page, say: (key) => officer.say(key) }, PASSPHRASE);
  await officer.button('keys.make-do').click();
  await expect(page.getByText(officer.say('keys.kept'))).toBeVisible(SLOW);
  return fingerprint(page).innerText();
}

/** The first finished sample, where it was decided. */
async function openDecided(officer: Officer): Promise<void> {
  await officer.openSample();
  await officer.goTo('/decide');
}

for (const language of LANGUAGES) {
  test(`a key is made, taken along, forgotten and brought back (${language})`, async ({ page }) => {
    const officer = new Officer(page, language, 'supplier', ['keys']);
    await officer.home();
    await officer.link('home.keys-link').click();
    await expect(officer.heading()).toHaveText(officer.say('keys.page'));
    await expect(page.getByText(officer.say('keys.none'))).toBeVisible();

    await fillKey({ page, say: (key) => officer.say(key) }, 'heron');
    await officer.button('keys.make-do').click();
    await expect(page.locator('.error-summary')).toBeFocused();
    await expect(page.locator('.error-summary')).toContainText(officer.say('passphrase.short'));
    await officer.expectAccessible();

    const shown = await makeKey(officer);
    expect(shown).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    await officer.expectAccessible();
    const kept = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
    expect(kept).not.toContain('heron');

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: officer.say('keys.download') }).click(),
    ]);
    const file = await readFile(await saved.path(), 'utf8');
    expect(file).toContain('BEGIN AGE ENCRYPTED FILE');
    await page.reload();
    await expect(fingerprint(page)).toHaveText(shown);

    await page.getByRole('button', { name: officer.say('keys.forget') }).click();
    await officer.button('keys.forget-yes').click();
    await expect(page.getByText(officer.say('keys.none'))).toBeVisible();
    await page
      .getByLabel(officer.say('keys.open-label'))
      .setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(fingerprint(page)).toHaveText(shown);
  });

  test(`a key gets another passphrase, and signs with it (${language})`, async ({ page }) => {
    // Five times over, a passphrase is made slow to try out.
    test.slow();
    const officer = new Officer(page, language, 'supplier', ['keys']);
    const shown = await makeKey(officer);
    const fill = async (now: string, next: string, again = next): Promise<void> => {
      // Another key can be made below.
      const form = page.locator('.card form');
      await form.getByLabel(officer.say('passphrase.now')).fill(now);
      await form.getByLabel(officer.say('passphrase.next'), { exact: true }).fill(next);
      await form.getByLabel(officer.say('passphrase.again'), { exact: true }).fill(again);
      await officer.button('passphrase.change').click();
    };
    await page.getByRole('button', { name: officer.say('keys.change') }).click();
    await fill(PASSPHRASE, 'ten white egrets', 'ten white eggs');
    await expect(page.locator('.error-summary')).toContainText(officer.say('passphrase.differs'));
    await officer.expectAccessible();
    await fill('nine grey hermits', 'ten white egrets');
    await expect(page.getByText(officer.say('keys.change-problem.wrong-passphrase'))).toBeVisible(SLOW);
    await fill(PASSPHRASE, 'ten white egrets');
    await expect(page.getByText(officer.say('keys.changed'))).toBeVisible(SLOW);
    await expect(fingerprint(page)).toHaveText(shown);
    await officer.expectAccessible();

    await openDecided(officer);
    const passphrase = page.getByLabel(
      officer.say('key-sign.passphrase-of').replace('{holder}', 'Ana Torres'),
    );
    await passphrase.fill('ten white egrets');
    await officer.button('key-sign.do').click();
    await expect(fingerprint(page)).toHaveText(shown, SLOW);
  });

  test(`a decided assessment is signed, and the statement shows by whom (${language})`, async ({ page }) => {
    const officer = new Officer(page, language, 'supplier', ['keys']);
    const shown = await makeKey(officer);
    await openDecided(officer);
    await expect(page.getByRole('heading', { name: officer.say('key-sign.title') })).toBeVisible();
    const passphrase = page.getByLabel(
      officer.say('key-sign.passphrase-of').replace('{holder}', 'Ana Torres'),
    );
    await passphrase.fill('nine grey hermits');
    await officer.button('key-sign.do').click();
    await expect(page.getByText(officer.say('key-sign.problem.wrong-passphrase'))).toBeVisible(SLOW);
    await passphrase.fill(PASSPHRASE);
    await officer.button('key-sign.do').click();
    await expect(fingerprint(page)).toHaveText(shown, SLOW);
    await expect(passphrase).toHaveValue('');
    await officer.expectAccessible();

    await officer.goTo('/statement');
    const saved = await officer.download('statement.record');
    const read = readRecord(await readFile(await saved.path(), 'utf8'));
    const seals = read.ok ? sealsOf(read.value) : [];
    expect(seals).toMatchObject([{ state: 'valid', uncovered: 0 }]);
    expect(fingerprintOf(seals[0]?.key ?? '')).toBe(shown);
    // On two lines of the same length.
    const statement = page.frameLocator('iframe').locator('body');
    const half = (shown.length - 1) / 2;
    for (const line of [shown.slice(0, half), shown.slice(half + 1)])
      await expect(statement).toContainText(line);
  });

  test(`a record with as many signatures as it can hold takes no more (${language})`, async ({ page }) => {
    const officer = new Officer(page, language, 'supplier', ['keys']);
    await openDecided(officer);
    const read = readRecord((await takeRecord(officer)).toString());
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    let full = read.value;
    const seal = { key: 'a'.repeat(64), signature: 'b'.repeat(128), over: full.head };
    for (let count = 0; count < SEALS_LIMIT; count++)
      full = append(full, { type: 'sealed', seal }, '2026-11-28T09:00:00Z');

    await openRecord(officer, Buffer.from(writeRecord(full)));
    await officer.isHere();
    await officer.goTo('/decide');
    const words = officer.say('key-sign.full').replace('{limit, number}', '100');
    await expect(page.getByText(words)).toBeVisible();
    await officer.expectAccessible();
  });
}
