/** What is transferred before the first question can be answered. */
import { gzipSync } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';
import { Officer } from './officer.ts';

const LIMIT = 150_000;

test('at most 150 kB of compressed JavaScript before the first question', async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  const note = (response: Response): void => {
    if (response.headers()['content-type']?.startsWith('text/javascript')) bodies.push(response.body());
  };
  page.on('response', note);
  const officer = new Officer(page);
  await officer.begin();
  await officer.arriveAt('risk.industry');
  // What is fetched from here on is not waited for.
  page.off('response', note);
  const scripts = await Promise.all(bodies);
  const sizes = scripts.map((body) => gzipSync(body, { level: 6 }).length);
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
});

test('nothing is asked of any other address', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(baseURL ?? '') && !address.startsWith('blob:') && !address.startsWith('data:'))
      elsewhere.push(address);
  });
  const officer = new Officer(page);
  await officer.begin();
  await officer.goTo('/statement');
  await officer.download('statement.pdf');
  expect(elsewhere).toEqual([]);
});
