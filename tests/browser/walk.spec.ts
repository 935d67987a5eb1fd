/** An officer's full walk, from the first page to the PDF, in both languages; every kind of page is accessible. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LANGUAGES, Officer, type Journey } from './officer.ts';

for (const language of LANGUAGES) {
  test(`an officer assesses a supplier and gets the statement (${language})`, async ({ page }) => {
    const wrong: string[] = [];
    page.on('console', (message) => {
      // The preview is shut off from scripts on purpose, and axe tries to look into it.
      if (message.type() === 'error' && !message.text().includes('sandboxed')) wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    const officer = new Officer(page, language);

    await officer.home();
    await officer.expectAccessible();
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
    await officer.link('home.start').click();
    await officer.expectAccessible();
    await officer.begin();
    await officer.expectAccessible();

    await officer.rateRisk('low');
    await officer.arriveAt('risk.depth');
    await officer.choose('by-risk');
    await officer.continue();
    await officer.expectAccessible();
    const answered = await officer.answerAll();
    expect(answered.length).toBeGreaterThan(20);

    await expect(officer.heading()).toHaveText(officer.say('review.page'));
    await officer.expectAccessible();
    await officer.link('review.to-tasks').click();
    await expect(officer.heading()).toHaveText(officer.say('tasks.page'));
    await officer.expectAccessible();
    await officer.goTo('/section/rec10c');
    await officer.expectAccessible();

    await officer.goTo('/decide');
    await officer.expectAccessible();
    await page.locator('input[name="value"][value="proceed-with-conditions"]').check();
    await officer.button('decide.take').click();
    await officer.link('decide.to-statement').click();
    await officer.button('statement.issue').click();
    await expect(officer.heading()).toHaveText(officer.say('statement.page'));
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    await officer.expectAccessible();

    const pdf = await officer.download('statement.pdf');
    const bytes = readFileSync(await pdf.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(wrong).toEqual([]);
  });
}

test('an excluded supplier gets an internal record, with ground and hearing named', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.goTo('/decide');
  await page.locator('input[name="value"][value="exclude"]').check();
  await officer.button('decide.take').click();
  await expect(page.getByRole('alert')).toContainText(officer.say('decide.problem.ground'));
  await expect(page.getByRole('alert')).toContainText(officer.say('decide.problem.hearing'));
  await expect(page.getByRole('alert')).toContainText(officer.say('decide.problem.reasons'));
  await officer.expectAccessible();
  await page.getByLabel(officer.say('decide.ground')).fill('Directive 2014/24/EU, article 57(1)(f)');
  await page
    .getByLabel(officer.say('decide.hearing'))
    .fill('In writing, on 2 June 2026; the supplier did not answer.');
  await page.getByLabel(officer.say('decide.reasons')).fill('Final conviction of the managing director.');
  await officer.button('decide.take').click();
  await officer.link('decide.to-statement').click();
  await expect(officer.heading()).toHaveText(officer.say('statement.page-record'));
  await expect(page.frameLocator('iframe').getByText('Directive 2014/24/EU, article 57(1)(f)')).toBeVisible();
});

const SAMPLES: [string, Journey][] = [
  ['hospital-cleaning', 'supplier'],
  ['ministry-procurement', 'own-process'],
  ['outdoor-clothing', 'self-audit'],
];

for (const [sample, journey] of SAMPLES)
  test(`a finished ${journey} sample is one click away`, async ({ page }) => {
    const officer = new Officer(page, 'en', journey);
    await officer.home();
    await page
      .getByRole('button', { name: `${officer.say('samples.open')} ${officer.say(`sample.${sample}`)}` })
      .click();
    await expect(officer.heading()).toHaveText(officer.say('tasks.page'));
    await officer.link('case.statement').click();
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  });
