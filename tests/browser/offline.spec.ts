/** After the first visit the app needs no network; a newer version waits for the reader, and no open page loses anything. */
import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type BrowserContext } from '@playwright/test';
import { Host } from './host.ts';
import { Officer } from './officer.ts';

/** The whole app is fetched and checked, documents are made and compared. The limit ends a hang; it measures nothing. */
const SLOW = { timeout: 90_000 };

async function visitor(browser: Browser, { address: baseURL }: Host): Promise<BrowserContext> {
  return browser.newContext({ baseURL, serviceWorkers: 'allow' });
}

async function expectReady(officer: Officer): Promise<void> {
  await expect(officer.page.getByText(officer.say('offline.ready'))).toBeVisible(SLOW);
}

for (const [language, under] of [
  ['en', '/'],
  ['zh', '/tools/probity/'],
] as const)
  test(`without a network: from a new assessment to its statement, under ${under} (${language})`, async ({
    browser,
  }) => {
    const host = new Host(under);
    await host.start();
    const context = await visitor(browser, host);
    const officer = new Officer(await context.newPage(), language, 'supplier', ['verify']);
    const { page } = officer;
    await page.goto('');
    await expectReady(new Officer(page));

    await host.stop();
    await page.reload();
    await officer.begin();
    await officer.rateRisk('low');
    await page.reload();
    await officer.arriveAt('risk.depth');
    await officer.goTo('/decide');
    await page.locator('input[name="value"][value="proceed-with-conditions"]').check();
    await officer.button('decide.take').click();
    await officer.link('decide.to-statement').click();
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible(SLOW);
    const path = await (await officer.download('statement.pdf')).path();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');

    await page.goto('#/verify');
    await page
      .getByLabel(officer.say('verify.file'), { exact: true })
      .and(page.locator('input'))
      .setInputFiles({ name: 'statement.pdf', mimeType: 'application/pdf', buffer: readFileSync(path) });
    await expect(page.locator('#result')).toHaveText(officer.say('verify.verdict.unchanged'), SLOW);
    await page.goto('#/checklists');
    await expect(officer.heading()).toHaveText(officer.say('checklists.page'));
    await page.goto('#/checklists/own-process/map');
    await expect(page.locator('[id^="map-box-"]').first()).toBeVisible(SLOW);
    await officer.home();
    await officer.samples().last().click();
    await expect(officer.heading()).toHaveText(officer.say('tasks.page'));
    await context.close();
    await host.end();
  });

test('the app can be installed', async ({ browser }) => {
  const host = new Host('/tools/probity/');
  await host.start();
  const context = await visitor(browser, host);
  const page = await context.newPage();
  await page.goto('');
  await expectReady(new Officer(page));
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Nothing is installed from a private window, and that is what a test has.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
  const { errors, data = '' } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
      return `${String(width)}x${String(height)}`;
    }, src);
    expect(size).toBe(sizes);
  }
  await context.close();
  await host.end();
});

test('a version of which one file is not what it should be is not kept', async ({ browser }) => {
  const host = new Host();
  host.bringNewer('v2');
  host.spoil('manifest.webmanifest');
  await host.start();
  const context = await visitor(browser, host);
  const page = await context.newPage();
  await page.goto('');
  const state = await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register('service-worker.js');
    return new Promise((resolve) => {
      const look = (): void => {
        if (installing?.state !== 'installing') resolve(installing?.state);
      };
      installing?.addEventListener('statechange', look);
      look();
    });
  });
  expect(state).toBe('redundant');
  await context.close();
  await host.end();
});

test('a newer version brings its own fonts, though their names stay and the network remembers them', async ({
  browser,
}) => {
  const host = new Host();
  host.remembered = '/fonts/';
  await host.start();
  const context = await visitor(browser, host);
  const officer = new Officer(await context.newPage());
  await officer.page.goto('');
  await expectReady(officer);
  host.bringNewer('v2', 'fonts/NotoSans-Bold.ttf');
  await officer.page.reload();
  await expect(officer.page.getByText(officer.say('newer.waiting'))).toBeVisible(SLOW);
  await context.close();
  await host.end();
});

test('a newer version waits; open pages go on with their own files, and no answer is lost', async ({
  browser,
}) => {
  const host = new Host();
  await host.start();
  const context = await visitor(browser, host);
  const first = new Officer(await context.newPage());
  await first.begin();
  await expectReady(first);
  await first.choose('high');
  await first.page.getByLabel(first.say('question.reason')).fill('As seen on the visit.');

  host.bringNewer('v2');
  const second = new Officer(await context.newPage());
  await second.page.goto('');
  await expect(second.heading()).toHaveText(second.say('home.title'));
  await expect(first.page.getByText(first.say('newer.waiting'))).toBeVisible(SLOW);
  await first.continue();
  await first.arriveAt('risk.workforce');
  // A page whose files were not fetched so far.
  await first.goTo('/review');

  await second.button('newer.begin').click();
  await expect(second.heading()).toHaveText(`v2 ${second.say('home.title')}`);
  await expect(first.page.getByText(first.say('newer.elsewhere'))).toBeVisible();
  await first.goTo('/statement');
  await first.goTo('/question/risk.workforce');
  await first.choose('low');
  await first.page.getByLabel(first.say('question.reason')).fill('Typed, and not sent.');
  await first.button('newer.reload').click();
  await expect(first.page.getByText(first.say('newer.elsewhere'))).toBeHidden();
  await expect(first.page.getByLabel(first.say('question.reason'))).toHaveValue('Typed, and not sent.');
  await first.continue();
  await first.goTo('/question/risk.industry');
  await expect(first.page.getByLabel(first.say('question.reason'))).toHaveValue('As seen on the visit.');
  expect(host.missed).toEqual([]);

  // With the last page of the older version its files go, too.
  await second.page.goto('about:blank');
  await second.page.goto('');
  await expect.poll(() => second.page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await context.close();
  await host.end();
});

test('a page that a newer version has taken the data from says so, and keeps what was typed', async ({
  page,
  context,
}) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.rateRisk('low');
  const newer = await context.newPage();
  await newer.goto('manifest.webmanifest');
  await newer.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('probity', 1_000);
        opening.onsuccess = resolve;
        opening.onerror = reject;
      }),
  );
  await expect(page.getByText(officer.say('newer.locked-out'))).toBeVisible();
  await officer.choose('all');
  await officer.button('question.continue').click();
  await expect(page.getByRole('alert')).toContainText(officer.say('saving.failed.newer'));
  await expect(page.locator('input[name="input.text"][value="all"]')).toBeChecked();
});
