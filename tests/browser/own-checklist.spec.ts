/** An authority brings its own checklist: opened, proven, tried, kept, removed, and never mistaken for another. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
// Not by the room's door: that leads to what only Vite can load.
import { packChecklist, unpackChecklist } from '../../src/exchange/checklist-archive.ts';
import { BROKEN, DOUBTFUL, ownFiles, REWORDED, type Change } from '../support/own-checklist.ts';
import { Officer } from './officer.ts';

const TITLE = 'City of Alder: suppliers';

/** The page of the checklists, as one who brings a checklist uses it. */
class Author extends Officer {
  async toChecklists(): Promise<void> {
    await this.home();
    await this.link('home.checklists-link').click();
    await expect(this.heading()).toHaveText(this.say('checklists.page'));
  }

  async open(changes: Change[] = [], id = 'city'): Promise<void> {
    await this.page.getByLabel(this.say('opening.zip')).setInputFiles(archive(changes, id));
    await expect(this.result()).toBeFocused();
  }

  /** Heading of what came of the check. */
  result(): Locator {
    return this.page.locator('#check-result');
  }

  cards(): Locator {
    return this.page.locator('.card');
  }

  async keep(): Promise<void> {
    await this.button('use.keep').click();
    await expect(this.page.getByText(this.say('use.own'))).toBeVisible();
  }

  /** From the result of the check to the first question. */
  async try(): Promise<void> {
    await this.button('use.try').click();
    await this.beginHere();
    await this.arriveAt('risk.industry');
  }
}

const archive = (changes: Change[], id: string) => ({
  name: 'checklist.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(packChecklist(ownFiles(id, changes))),
});

/** Errors on the console are faults of ours. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

test('a checklist of an authority is opened, proven, tried, and still there after a reload', async ({
  page,
}) => {
  const faults = faultsOf(page);
  const author = new Author(page);
  await author.toChecklists();
  await author.expectAccessible();
  await author.open([DOUBTFUL]);
  await expect(author.result()).toContainText(TITLE);
  const warning = page.locator('.diagnostic');
  await expect(warning).toHaveCount(1);
  await expect(warning).toContainText(/10c-responsible-recruitment\.yaml:\d+:\d+/);
  await expect(warning.locator('mark')).toBeVisible();
  await warning.locator('summary').click();
  const witness = warning.locator('.witness');
  await expect(witness).toContainText('risk.industry');
  await expect(witness.locator('dd').first()).toHaveText('Low');
  await expect(page.getByRole('heading', { name: author.say('proof.title') })).toBeVisible();
  await author.expectAccessible();

  await author.try();
  await author.choose('high');
  await page.getByLabel(author.say('question.reason')).fill('Seen.');
  await author.continue();
  await page.reload();
  await author.arriveAt('risk.workforce');
  await author.toChecklists();
  await expect(author.cards()).toHaveCount(4);
  await author.expectAccessible();
  expect(faults).toEqual([]);
});

test('errors are shown with file, line, column and the line itself, and nothing is kept', async ({
  page,
}) => {
  const author = new Author(page);
  await author.toChecklists();
  await author.open([BROKEN]);
  const error = page.locator('.diagnostic').filter({ hasText: '10(z)' }).first();
  await expect(error).toContainText(/10c-responsible-recruitment\.yaml:\d+:\d+/);
  await expect(error.locator('mark')).toContainText('10(z)');
  await expect(author.button('use.try')).toBeHidden();
  await expect(author.button('use.keep')).toBeHidden();
  await author.expectAccessible();
  // Mended and chosen again.
  await author.open();
  await expect(author.button('use.try')).toBeVisible();
  await expect(page.locator('.diagnostic')).toHaveCount(0);
});

test('what is no archive is refused with the next step', async ({ page }) => {
  const author = new Author(page);
  await author.toChecklists();
  const zip = page.getByLabel(author.say('opening.zip'));
  await zip.setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('none') });
  await expect(page.getByRole('alert').getByText(author.say('archive.not-zip'))).toBeVisible();
  await author.expectAccessible();
});

test('a folder can be chosen, and an archive dropped', async ({ page }, info) => {
  const author = new Author(page);
  await author.toChecklists();
  const folder = info.outputPath('mine');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(ownFiles())) writeFileSync(join(folder, name), text);
  await page.getByLabel(author.say('opening.folder')).setInputFiles(folder);
  await expect(author.result()).toContainText(TITLE);

  const bytes = [...archive([REWORDED], 'city').buffer];
  const drop = await page.evaluateHandle((data) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(data)], 'checklist.zip', { type: 'application/zip' }));
    return transfer;
  }, bytes);
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: drop });
  await expect(author.result()).toContainText('City of Birch: suppliers');
});

test('by keyboard alone: opened and begun', async ({ page }) => {
  const author = new Author(page);
  await author.toChecklists();
  await page.getByLabel(author.say('opening.zip')).focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(archive([], 'city'));
  await expect(author.result()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(author.button('use.try')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(author.heading()).toBeFocused();
  await expect(page.getByLabel(author.say('choice.label'), { exact: true })).toHaveValue(/^[0-9a-f]{64}$/);
  await author.expectAccessible();
});

test('the page stays where it is, whatever else would still be on its way', async ({ page }) => {
  const author = new Author(page);
  await page.route('**/damaged-*.json', () => {
    // Words for what is damaged, which do not come: nothing is.
  });
  await author.toChecklists();
  await expect(author.cards()).toHaveCount(3);
  await expect(author.heading()).toBeVisible();
});

test('removed while an assessment needs it: the page says which one to open, and nothing is lost', async ({
  page,
}) => {
  const author = new Author(page);
  await author.toChecklists();
  await author.open();
  await author.try();
  await author.choose('high');
  await page.getByLabel(author.say('question.reason')).fill('As before.');
  await author.continue();
  const assessment = page.url();

  await author.toChecklists();
  await page.getByRole('button', { name: `${author.say('checklists.remove')} ${TITLE}` }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'One assessment' })).toBeVisible();
  await author.button('checklists.remove-yes').click();
  await expect(author.cards()).toHaveCount(3);

  await page.goto(assessment);
  await expect(author.heading()).toHaveText(author.say('missing.title'));
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await author.expectAccessible();
  await author.link('missing.link').click();
  await author.open();
  await author.keep();
  await page.goto(assessment);
  await author.arriveAt('risk.workforce');
  await page.goto(assessment.replace(/\/question\/.*/, '/question/risk.industry'));
  await expect(page.getByLabel(author.say('question.reason'))).toHaveValue('As before.');
});

test('one that bears the id of the bundled one stays apart from it', async ({ page }) => {
  const author = new Author(page);
  await author.toChecklists();
  const question: Change = [
    'messages.en.json',
    /"risk\.industry\.ask": ".*"/,
    '"risk.industry.ask": "Ours?"',
  ];
  await author.open([question], 'supplier');
  await author.try();
  await expect(author.heading()).toHaveText('Ours?');
  await author.begin();
  await author.arriveAt('risk.industry');
  await expect(author.heading()).not.toHaveText('Ours?');
  await expect(page.getByText('was started with version')).toBeHidden();
});

test('the checklist is chosen at the start, and details typed before stay', async ({ page }) => {
  const author = new Author(page);
  await author.toChecklists();
  await author.open();
  await author.keep();
  await author.home();
  await author.link('home.start').click();
  await page.getByLabel(author.say('start.name')).fill('Harbour Textiles Ltd');
  await page.getByLabel(author.say('choice.label'), { exact: true }).selectOption({ index: 1 });
  await expect(page.getByLabel(author.say('start.name'))).toHaveValue('Harbour Textiles Ltd');
  await author.fillDetails();
  await author.button('start.begin').click();
  await author.arriveAt('risk.industry');
});

test('a reader of another language is told so, and gets the statement', async ({ page }) => {
  const author = new Author(page, 'zh');
  await author.toChecklists();
  await author.open();
  await author.try();
  await expect(page.getByText(author.say('case.other-language'))).toBeVisible();
  await expect(author.heading()).toContainText(/[a-z]/);
  await author.goTo('/statement');
  const pdf = await author.download('statement.pdf');
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('every checklist, and the template, can be downloaded and opened again', async ({ page }) => {
  const author = new Author(page);
  await author.toChecklists();
  await author.open();
  await author.keep();
  const opened = async (button: Locator) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return unpackChecklist(readFileSync(await download.path()));
  };
  const downloads = page.getByRole('button', { name: author.say('checklists.download') });
  expect(await opened(downloads.nth(3))).toEqual({ ok: true, files: ownFiles() });
  for (const button of [downloads.nth(0), author.button('template.download')]) {
    const again = await opened(button);
    if (!again.ok) throw new Error(again.problem.code);
    await page.getByLabel(author.say('opening.zip')).setInputFiles({
      name: 'again.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(packChecklist(again.files)),
    });
    await expect(author.button('use.try')).toBeVisible();
    await expect(page.locator('.diagnostic')).toHaveCount(0);
  }
});

for (const [language, scheme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const)
  test(`on a phone 360 pixels wide, ${language}, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: scheme });
    const author = new Author(page, language);
    await author.toChecklists();
    for (const change of [BROKEN, DOUBTFUL]) {
      await author.open([change]);
      for (const summary of await page.locator('.check-result summary').all()) await summary.click();
      await author.expectAccessible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
