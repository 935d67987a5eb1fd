/** From a self-audit to the statement for a law: which may apply, the draft and its answers, the company's wording, the files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ROOT, Workplace } from '../cli/program.ts';
import { ALL_FACTS, answersFile, EVERYWHERE, WITHOUT } from '../support/statement-answers.ts';
import { LANGUAGES, Officer } from './officer.ts';

const words = (language: string): Record<string, string> => ({
  ...(JSON.parse(readFileSync(join(ROOT, `src/locale/${language}/laws.json`), 'utf8')) as Record<
    string,
    string
  >),
  ...(JSON.parse(
    readFileSync(join(ROOT, `checklists/self-audit/messages.${language}.json`), 'utf8'),
  ) as Record<string, string>),
});

let place: Workplace;
test.beforeAll(async () => {
  place = new Workplace();
  const { 'rec13.training.groups': _, ...rest } = ALL_FACTS;
  const facts = { 'scope.high-risk': 'yes', ...EVERYWHERE, ...rest, ...WITHOUT.c13 };
  place.write('answers.json', answersFile({ ...facts, 'laws.chosen': ['uk-s54'] }));
  const { code } = await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
  expect(code).toBe(0);
});
test.afterAll(() => place.remove());

async function openLaws(page: Page, company: Officer): Promise<void> {
  await company.home();
  await company.button('home.open').click();
  await page.getByLabel(company.say('open.label')).setInputFiles(place.path('record.json'));
  await expect(page).toHaveURL(/\/case\//);
  await company.link('case.laws').click();
}

for (const language of LANGUAGES)
  test(`a company drafts its statement (${language})`, async ({ page }) => {
    const company = new Officer(page, language, 'self-audit');
    const say = words(language);
    const text = (key: string): string => say[key] ?? '';
    await openLaws(page, company);
    await expect(company.heading()).toHaveText(text('lawpage.title'));
    await expect(page.locator('.law-card')).toHaveCount(9);
    await company.expectAccessible();

    // Another law is chosen, and the choice is kept.
    await page.getByRole('checkbox', { name: text('law.ca-s11.name') }).check();
    await page.getByRole('button', { name: text('lawpage.choose.save') }).click();
    await expect(page.getByText(text('lawpage.choose.saved'))).toBeVisible();
    const canada = page.locator('.law-card', { hasText: text('law.ca-s11.name') });
    await expect(canada.getByText(text('lawpage.chosen'), { exact: true })).toBeVisible();
    await canada.getByRole('link').click();
    await expect(company.heading()).toHaveText(text('law.ca-s11.name'));
    await company.expectAccessible();

    // The gap leads to its question, and the answer closes it.
    const gaps = page.locator('.task-list').first();
    await expect(gaps.locator('.task-name')).toHaveText([text('item.c13')]);
    await gaps.getByRole('link', { name: text('rec13.training.name'), exact: true }).click();
    await company.choose('yes');
    await company.continue();
    await expect(company.heading()).toHaveText(text('law.ca-s11.name'));
    await gaps.getByRole('link', { name: text('rec13.training.groups.name'), exact: true }).click();
    await page.locator('input[name="input.list"][value="buyers"]').check();
    await company.continue();
    await expect(page.getByText(text('lawpage.gaps.none'))).toBeVisible();

    // The company rewords an item; the wording is in the draft for the other law too, and can be put back.
    const item = page.locator('.item-draft', { hasText: text('item.c13') });
    const draft = await item.locator('.statement-text').innerText();
    await item.getByRole('button', { name: text('lawpage.edit') }).click();
    await item.getByRole('textbox').fill('Everybody who buys was trained.');
    await item.getByRole('button', { name: text('lawpage.edit.save') }).click();
    await expect(item.locator('.statement-text')).toHaveText('Everybody who buys was trained.');
    await expect(item.getByText(draft)).toBeVisible();
    await page.getByRole('link', { name: text('lawpage.back') }).click();
    await page
      .locator('.law-card', { hasText: text('law.uk-s54.name') })
      .getByRole('link')
      .click();
    await expect(item.locator('.statement-text')).toHaveText('Everybody who buys was trained.');
    const html = await downloadBy(page, text('lawpage.html'));
    expect(readFileSync(html, 'utf8')).toContain('Everybody who buys was trained.');
    await item.getByRole('button', { name: text('lawpage.edit.restore') }).click();
    await expect(item.locator('.statement-text')).toHaveText(draft);

    for (const name of ['lawpage.pdf', 'lawpage.paper'])
      expect(
        readFileSync(await downloadBy(page, text(name)))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    const calendar = readFileSync(await downloadBy(page, text('lawpage.calendar')), 'utf8');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20260630\r\n');
  });

async function downloadBy(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download.path();
}

test('a supplier’s assessment has no page on laws', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await expect(officer.link('case.statement')).toBeVisible();
  await expect(officer.link('case.laws')).toHaveCount(0);
  await officer.goTo('/laws');
  await expect(officer.heading()).toHaveText(officer.say('not-here.title'));
});
