/** By keyboard alone, on a phone, with mistakes: everything can be reached and is said. */
import { expect, test } from '@playwright/test';
import { tabTo } from './keyboard.ts';
import { Officer } from './officer.ts';

test('the first section by keyboard alone', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  for (const characteristic of [
    'industry',
    'workforce',
    'location',
    'context',
    'commodity',
    'business-model',
  ]) {
    await officer.arriveAt(`risk.${characteristic}`);
    // A radio group is one stop; the arrow keys choose in it.
    await tabTo(page, /^Low/);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('input[value="medium"]')).toBeChecked();
    await tabTo(page, officer.say('question.reason'));
    await page.keyboard.type('Seen on site.');
    await tabTo(page, officer.say('question.continue'));
    await page.keyboard.press('Enter');
  }
  await officer.arriveAt('rec10a.site-tier-map');
  await expect(officer.heading()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: officer.say('nav.back-tasks') })).toBeFocused();
  await page.keyboard.press('Enter');
  // Back on the list, at the row of the section one came from.
  await expect(page.getByRole('link', { name: /10\(a\)/ })).toBeFocused();
});

test('mistakes are listed at the top, in the title and at the field, with links', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.choose('high');
  await officer.button('question.continue').click();
  const summary = page.getByRole('alert').filter({ hasText: officer.say('errors.title') });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await officer.expectAccessible();
  await summary.getByRole('link', { name: 'Give a reason' }).click();
  await expect(page.getByLabel(officer.say('question.reason'))).toBeFocused();
  await page.keyboard.type('Manual work.');
  await officer.continue();
  await officer.arriveAt('risk.workforce');
  await expect(page).not.toHaveTitle(/^Error: /);
});

test('"answer later" leaves the question open and moves on', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.button('question.later').click();
  await officer.arriveAt('risk.workforce');
  await officer.goTo('');
  await expect(page.getByRole('main')).toContainText(officer.say('section-status.in-progress'));
});

for (const scheme of ['light', 'dark'] as const) {
  test(`a phone 360 pixels wide, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: scheme });
    const officer = new Officer(page);
    await officer.begin();
    await officer.rateRisk('high');
    for (const place of [
      '',
      '/question/rec10c.identity-documents',
      '/section/rec10b',
      '/review',
      '/decide',
      '/statement',
    ]) {
      await officer.goTo(place);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, place).toBeLessThanOrEqual(0);
      await officer.expectAccessible();
    }
  });
}

test('the language can be changed on any page, and nothing typed is lost', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await page.getByLabel(officer.say('question.reason')).fill('Half a sentence');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('textarea').first()).toHaveValue('Half a sentence');
});
