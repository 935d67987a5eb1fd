/** Journeys in which nobody is judged: from the first page to the report, in both languages. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LANGUAGES, Officer } from './officer.ts';

const JOURNEYS = [
  ['a public body looks at its own procurement', 'own-process'],
  ['a company audits its supply chain', 'self-audit'],
] as const;

for (const [what, journey] of JOURNEYS)
  for (const language of LANGUAGES)
    test(`${what} and gets a report (${language})`, async ({ page }) => {
      const reader = new Officer(page, language, journey);
      await reader.begin();
      await reader.expectAccessible();
      await onlyCoreQuestions(reader);
      const answered = await reader.answerAll();
      expect(answered.length).toBeGreaterThan(18);
      await expect(reader.heading()).toHaveText(reader.say('review.page'));

      await reader.link('review.decide').click();
      await expect(reader.heading()).toHaveText(reader.say('adopt.page'));
      await reader.expectAccessible();
      // Nobody is judged: the page has no verdict.
      await expect(page.locator('.verdict')).toHaveCount(0);
      await reader.button('adopt.take').click();
      await reader.link('adopt.to-report').click();
      await reader.button('statement.issue').click();
      await expect(reader.heading()).toHaveText(reader.say('statement.page'));
      await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
      await reader.expectAccessible();
      const pdf = await reader.download('statement.pdf');
      expect(
        readFileSync(await pdf.path())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    });

test('a plan cannot be taken on by nobody, and a changed answer takes it back', async ({ page }) => {
  const buyer = new Officer(page, 'en', 'own-process');
  await buyer.begin();
  await onlyCoreQuestions(buyer);
  await buyer.goTo('/decide');
  await page.getByLabel(buyer.say('adopt.name')).fill('');
  await buyer.button('adopt.take').click();
  await expect(page.getByRole('alert')).toContainText(buyer.say('adopt.problem.name'));
  await page.getByLabel(buyer.say('adopt.name')).fill('Ana Torres');
  await buyer.button('adopt.take').click();
  await expect(buyer.link('adopt.to-report')).toBeVisible();
  await buyer.goTo('/question/rec10a.lifecycle-map');
  await buyer.choose('no');
  await buyer.continue();
  await expect(page.getByText(buyer.say('effects.decision-gone'))).toBeVisible();
});

test('who comes for a transparency statement begins with the questions on laws', async ({ page }) => {
  const company = new Officer(page, 'en', 'self-audit');
  await company.home();
  await company.link('journey.statement').click();
  await expect(company.heading()).toHaveText(company.say('start.page-statement'));
  await company.beginHere();
  await company.arriveAt('laws.places');
  await company.goTo('/question/laws.wanted');
  await expect(page.locator('input[name="input.text"][value="yes"]')).toBeChecked();
});

async function onlyCoreQuestions(reader: Officer): Promise<void> {
  await reader.arriveAt('scope.high-risk');
  await reader.choose('no');
  await reader.continue();
  await reader.arriveAt('scope.depth');
  await reader.choose('core');
  await reader.continue();
}
