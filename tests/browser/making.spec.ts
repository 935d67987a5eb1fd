/** While a PDF is made: how far it is can be seen, and the fonts are fetched once for all documents. */
import { expect, test } from '@playwright/test';
import { Officer } from './officer.ts';

test('an officer sees how many pages are done, and the second PDF needs no font again', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/fonts/')) fonts.push(request.url());
  });
  const officer = new Officer(page);
  await officer.begin();
  await officer.goTo('/statement');
  await page.evaluate(() => {
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(document.querySelector('main')?.innerText ?? '')).observe(
      document.body,
      { subtree: true, childList: true, characterData: true },
    );
    Object.assign(window, { seen });
  });
  await officer.download('statement.pdf');
  const told = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen].join('\n'));
  expect(told).toContain(officer.say('statement.pdf-busy'));
  expect(told).toMatch(/\d+ pages? so far/);
  const once = fonts.length;
  expect(once).toBeGreaterThan(0);
  await officer.download('statement.pdf');
  expect(fonts).toHaveLength(once);
});
