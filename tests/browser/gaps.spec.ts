/** Journeys in which nobody is judged: from the first page to the report, in both languages. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LANGUAGES, Officer } from './officer.ts';

for (const language of LANGUAGES)
  test(`a public body looks at its own procurement and gets a report (${language})`, async ({ page }) => {
    const buyer = new Officer(page, language, 'own-process');
    await buyer.begin();
    await buyer.arriveAt('scope.high-risk');
    await buyer.choose('no');
    await buyer.continue();
    await buyer.arriveAt('scope.depth');
    await buyer.choose('core');
    await buyer.continue();
    const answered = await buyer.answerAll();
    expect(answered.length).toBeGreaterThan(18);
    await expect(buyer.heading()).toHaveText(buyer.say('review.page'));

    await buyer.link('review.decide').click();
    await expect(buyer.heading()).toHaveText(buyer.say('adopt.page'));
    await buyer.expectAccessible();
    // Nobody is judged: the page has no verdict.
    await expect(page.locator('.verdict')).toHaveCount(0);
    await buyer.button('adopt.take').click();
    await buyer.link('adopt.to-report').click();
    await buyer.button('statement.issue').click();
    await expect(buyer.heading()).toHaveText(buyer.say('statement.page'));
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    await buyer.expectAccessible();
    const pdf = await buyer.download('statement.pdf');
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
