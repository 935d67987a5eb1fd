/** The device is full: nothing is half kept, what was typed can be taken away, and it goes on once there is room. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Officer } from './officer.ts';

test('a full device: the answer stays on the page, goes into a file, and is kept once there is room', async ({
  page,
}) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.arriveAt('risk.industry');
  // Of an open database the browser looks at the quota only now and then, so the refusal is played: after half of the writes.
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and called with its own store
    const original = IDBObjectStore.prototype.put;
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    addEventListener('room again', () => (IDBObjectStore.prototype.put = original));
  });
  await officer.choose('high');
  await page.getByLabel(officer.say('question.reason')).fill('As seen on the visit.');
  await officer.button('question.continue').click();
  await expect(page.getByRole('alert')).toContainText(officer.say('saving.failed.quota'));
  expect(officer.question()).toBe('risk.industry');
  const file = await officer.download('saving.take-away');
  const { events } = JSON.parse(readFileSync(await file.path(), 'utf8')) as { events: { type: string }[] };
  expect(events.at(-1)).toMatchObject({ type: 'answered', question: 'risk.industry' });
  await officer.expectAccessible();

  await page.evaluate(() => dispatchEvent(new Event('room again')));
  await officer.continue();
  await officer.arriveAt('risk.workforce');
  await page.reload();
  await officer.goTo('/question/risk.industry');
  await expect(page.getByLabel(officer.say('question.reason'))).toHaveValue('As seen on the visit.');
  // What was taken away is what came to be kept: the same events, none of them twice.
  await officer.goTo('/statement');
  const kept = JSON.parse(
    readFileSync(await (await officer.download('statement.record')).path(), 'utf8'),
  ) as {
    events: unknown[];
  };
  expect(kept.events).toHaveLength(events.length);
});

test('a full device: a new assessment is refused with the reason, and its details stay', async ({
  page,
  context,
  baseURL,
}) => {
  const officer = new Officer(page);
  await officer.home();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    quotaSize: 1,
  });
  await officer.samples().first().click();
  await expect(page.getByText(officer.say('saving.failed.quota'))).toBeVisible();
  await officer.link('home.start').click();
  await officer.fillDetails();
  await officer.button('start.begin').click();
  await expect(page.getByRole('alert')).toContainText(officer.say('saving.failed.quota'));
  await expect(page.getByLabel(officer.say('start.name'))).toHaveValue('Harbour Textiles Ltd');
});

test('the browser is asked to keep the first record, and the first page says how much room there is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let asked = 0;
    navigator.storage.persist = () => {
      asked += 1;
      document.documentElement.dataset['asked'] = String(asked);
      return Promise.resolve(true);
    };
    navigator.storage.persisted = () => Promise.resolve(asked > 0);
    navigator.storage.estimate = () => Promise.resolve({ usage: 11_500_000, quota: 2_000_000_000 });
  });
  const officer = new Officer(page);
  await officer.home();
  await expect(page.getByText('12 MB of the 2,000 MB')).toContainText(officer.say('home.may-go'));
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await officer.begin();
  await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
  await page.goto('#/');
  await expect(page.getByText('12 MB of the 2,000 MB')).toContainText(officer.say('home.stays'));
});
