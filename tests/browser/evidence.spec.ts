/** Evidence is entered once: it serves other questions, and its file comes back as it was. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { LANGUAGES, Officer } from './officer.ts';

const TITLE = 'Interviews in June';
const FIRST = '/question/rec10c.identity-documents';
const SECOND = '/question/rec10c.recruitment-fees';

/** Every byte there is, so that no reading as text goes unnoticed. */
const FILE = {
  name: 'interviews.bin',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(Uint8Array.from({ length: 1024 }, (_, at) => at % 256)),
};

/** An answer with evidence, a file and a reference. */
async function giveEvidence(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.begin();
  await officer.rateRisk('high');
  await officer.goTo(FIRST);
  await officer.choose('yes');
  await expect(earlier(officer)).toBeHidden();
  await officer.addEvidence(TITLE, 'E3');
  await page.getByLabel(officer.say('evidence.file'), { exact: true }).setInputFiles(FILE);
  await expect(page.getByText(FILE.name)).toBeVisible();
  await page.getByLabel(officer.say('evidence.reference')).fill('MH-2026-7');
  await officer.continue();
}

function earlier(officer: Officer): Locator {
  return officer.page.getByLabel(officer.say('evidence.earlier'), { exact: true });
}

function addChosen(officer: Officer): Locator {
  const name = `${officer.say('evidence.earlier-add')} ${officer.say('evidence.earlier-add-which')}`;
  return officer.page.getByRole('button', { name, exact: true });
}

function fileButton(page: Page): Locator {
  return page.getByRole('button', { name: FILE.name });
}

for (const language of LANGUAGES) {
  test(`evidence given before is used for a second question and saved there (${language})`, async ({
    page,
  }) => {
    const officer = new Officer(page, language);
    await giveEvidence(officer);
    await officer.goTo(SECOND);
    await officer.choose('yes');
    await expect(earlier(officer).getByRole('option')).toHaveCount(1);
    await expect(earlier(officer).getByRole('option')).toContainText(TITLE);
    await officer.expectAccessible();

    await addChosen(officer).click();
    const title = page.getByLabel(officer.say('evidence.title'));
    await expect(title).toBeFocused();
    await expect(earlier(officer)).toBeHidden();
    await officer.expectAccessible();
    await officer.continue();

    await page.reload();
    await officer.goTo(SECOND);
    await expect(title).toHaveValue(TITLE);
    await expect(page.getByLabel(officer.say('evidence.grade'))).toHaveValue('E3');
    await expect(page.getByLabel(officer.say('date.day'), { exact: true })).toHaveValue('1');
    await expect(page.getByLabel(officer.say('date.year'), { exact: true })).toHaveValue('2026');
    await expect(page.getByLabel(officer.say('evidence.reference'))).toHaveValue('MH-2026-7');
    await expect(fileButton(page)).toBeVisible();
  });
}

test('what was added from before can be changed; both pieces are then offered, each once', async ({
  page,
}) => {
  const officer = new Officer(page);
  await giveEvidence(officer);
  await officer.goTo(SECOND);
  await officer.choose('yes');
  await addChosen(officer).click();
  await page.getByLabel(officer.say('evidence.title')).fill('Interviews in June, page 4');
  await officer.continue();
  await officer.goTo('/question/rec10c.contract-language');
  await expect(earlier(officer).getByRole('option')).toContainText([`${TITLE}, page 4`, `${TITLE} (E3`]);
});

test('a kept file comes back byte for byte, also from the page for checking', async ({ page }) => {
  const officer = new Officer(page);
  await giveEvidence(officer);
  for (const place of [FIRST, '/review']) {
    await officer.goTo(place);
    const [download] = await Promise.all([page.waitForEvent('download'), fileButton(page).click()]);
    expect(download.suggestedFilename()).toBe(FILE.name);
    expect(readFileSync(await download.path()).equals(FILE.buffer)).toBe(true);
  }
});

test('a file that was chosen is kept with the answer only; loaded again before, the page asks for it once more', async ({
  page,
}) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.rateRisk('high');
  await officer.goTo(FIRST);
  await officer.choose('yes');
  await officer.addEvidence(TITLE, 'E3');
  const input = page.getByLabel(officer.say('evidence.file'), { exact: true });
  await input.setInputFiles(FILE);
  await expect(fileButton(page)).toBeVisible();
  expect(await keptFiles(page)).toBe(0);

  await page.reload();
  await expect(page.getByText(officer.say('question.draft'))).toBeVisible();
  await expect(page.getByLabel(officer.say('evidence.title'))).toHaveValue(TITLE);
  await expect(fileButton(page)).toBeHidden();
  await input.setInputFiles(FILE);
  await expect(fileButton(page)).toBeVisible();
  await officer.continue();
  expect(await keptFiles(page)).toBe(1);
});

/** Evidence files in the database of the browser. */
function keptFiles(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('probity');
        request.onsuccess = () => {
          const database = request.result;
          const count = database.transaction('files').objectStore('files').count();
          count.onsuccess = () => {
            database.close();
            resolve(count.result);
          };
        };
      }),
  );
}

test('where the file is not on this device, the page says so until it is chosen again', async ({
  page,
}, info) => {
  const officer = new Officer(page);
  await giveEvidence(officer);
  const question = page.url().replace(/\/question\/.*$/, FIRST);
  await officer.goTo('/statement');
  const record = info.outputPath('record.json');
  writeFileSync(record, readFileSync(await (await officer.download('statement.record')).path()));
  await officer.home();
  await page.getByRole('button', { name: `${officer.say('home.remove')} Harbour Textiles Ltd` }).click();
  await officer.button('home.remove-yes').click();
  await expect(page.getByText(officer.say('home.none'))).toBeVisible();
  await officer.button('home.open').click();
  await page.getByLabel(officer.say('open.label')).setInputFiles(record);
  await expect(officer.heading()).toHaveText(officer.say('tasks.page'));

  await page.goto(question);
  await fileButton(page).click();
  const alert = page.getByRole('alert').filter({ hasText: officer.say('evidence.file-missing') });
  await expect(alert).toBeVisible();
  await officer.expectAccessible();
  await page.getByLabel(officer.say('evidence.file'), { exact: true }).setInputFiles(FILE);
  await expect(alert).toBeHidden();
  const [download] = await Promise.all([page.waitForEvent('download'), fileButton(page).click()]);
  expect(readFileSync(await download.path()).equals(FILE.buffer)).toBe(true);
});
