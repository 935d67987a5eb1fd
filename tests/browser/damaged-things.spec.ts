/** Checklists and keys that are damaged behind the back of the app: which they are, how they come back, and that the others stay usable. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { IntlMessageFormat } from 'intl-messageformat';
// Not by the room's door: that leads to what only Vite can load.
import { packChecklist } from '../../src/exchange/checklist-archive.ts';
import { ownFiles } from '../support/own-checklist.ts';
import { LANGUAGES, Officer, type Language } from './officer.ts';
import { keysIn, spoil } from './spoil.ts';

/** How many checklists come with the program. */
const BUNDLED = 3;

const officerOn = (page: Page, language: Language): Officer =>
  new Officer(page, language, 'supplier', ['damaged', 'keys']);

const one = (officer: Officer, key: string): string =>
  String(new IntlMessageFormat(officer.say(key), officer.language).format({ count: 1 }));

const box = (page: Page): Locator => page.locator('.box.bad');

async function expectNamed(officer: Officer, kind: 'checklists' | 'keys', id: string): Promise<void> {
  await expect(box(officer.page).getByRole('heading')).toHaveText(one(officer, `damaged.${kind}`));
  await expect(box(officer.page)).toContainText(officer.say(`damaged.${kind}-text`));
  await expect(box(officer.page)).toContainText(id);
  await officer.expectAccessible();
}

async function forget(officer: Officer): Promise<void> {
  const { page } = officer;
  await page.getByRole('button', { name: officer.say('damaged.forget') }).click();
  await expect(box(page)).toHaveCount(0);
  await expect(page.locator('#here')).toBeFocused();
}

async function keepChecklist(officer: Officer, id: string): Promise<void> {
  await officer.page.getByLabel(officer.say('opening.zip')).setInputFiles({
    name: 'checklist.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(packChecklist(ownFiles(id))),
  });
  await officer.button('use.keep').click();
  await expect(officer.page.getByText(officer.say('use.own'))).toBeVisible();
}

async function bringKey(officer: Officer, holder: string, digit: string): Promise<string> {
  const { page } = officer;
  const key = digit.repeat(64);
  const locked = '-----BEGIN AGE ENCRYPTED FILE-----\n';
  const content = JSON.stringify({ format: 'probity-key/1', holder, key, locked });
  await page
    .getByLabel(officer.say('keys.open-label'))
    .setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await expect(page.getByRole('heading', { name: holder })).toBeVisible();
  return key;
}

for (const language of LANGUAGES) {
  test(`a damaged checklist is named; opened once more it is whole; or it is removed (${language})`, async ({
    page,
  }) => {
    const officer = officerOn(page, language);
    const cards = page.locator('.card');
    await officer.home();
    await page.goto('#/checklists');
    await keepChecklist(officer, 'city');
    const [digest = ''] = await keysIn(page, 'checklists');
    await keepChecklist(officer, 'port');
    await expect(cards).toHaveCount(BUNDLED + 2);

    const damage = (): Promise<void> => spoil(page, 'checklists', digest, { texts: 1 });
    await damage();
    await page.reload();
    await expectNamed(officer, 'checklists', digest);
    await expect(cards).toHaveCount(BUNDLED + 1);

    await keepChecklist(officer, 'city');
    await expect(box(page)).toHaveCount(0);
    await expect(cards).toHaveCount(BUNDLED + 2);

    await damage();
    await page.reload();
    await expectNamed(officer, 'checklists', digest);
    await forget(officer);
    await expect(cards).toHaveCount(BUNDLED + 1);
    await page.reload();
    await expect(cards).toHaveCount(BUNDLED + 1);
    await expect(box(page)).toHaveCount(0);
  });

  test(`a damaged key is named; brought again it is whole; or it is removed (${language})`, async ({
    page,
  }) => {
    const officer = officerOn(page, language);

    const holders = page.locator('.card h3');
    await officer.home();
    await page.goto('#/keys');
    const key = await bringKey(officer, 'Ana Torres', 'a');
    await bringKey(officer, 'Ben Okafor', 'b');

    const damage = (): Promise<void> => spoil(page, 'keys', key, { locked: 5 });
    await damage();
    await page.reload();
    await expectNamed(officer, 'keys', key);
    await expect(box(page)).toContainText('Ana Torres');
    await expect(holders).toHaveText(['Ben Okafor']);

    await bringKey(officer, 'Ana Torres', 'a');
    await expect(box(page)).toHaveCount(0);
    await expect(holders).toHaveText(['Ana Torres', 'Ben Okafor']);

    await damage();
    await page.reload();
    await expectNamed(officer, 'keys', key);
    await forget(officer);
    await page.reload();
    await expect(holders).toHaveText(['Ben Okafor']);
    await expect(box(page)).toHaveCount(0);
  });
}
