/** Whoever writes to an assessment while another tab does: nothing of either is lost, and the page says what happened. */
import { expect, test, type Browser, type BrowserContext } from '@playwright/test';
import { afterTheNextLook, anotherTab, answers, followingTab, separate } from './another-tab.ts';
import { Officer } from './officer.ts';
import { openRecord, takeBundle, takeRecord, twoDevices } from './two-devices.ts';

const FEES = 'rec10c.recruitment-fees';
const DOCUMENTS = 'rec10c.identity-documents';
const ELSEWHERE = 'Written on the other device';
const MEANWHILE = 'Written in the other tab';

interface Scene {
  /** A page that is about to write, on the first page. */
  here: Officer;
  /** The other tab of its browser, in the assessment. */
  writing: Officer;
  /** The same assessment, continued on another device. */
  there: Officer;
}

async function scene(
  page: Officer['page'],
  browser: Browser,
  context: BrowserContext,
  openTab = followingTab,
): Promise<Scene> {
  const [here, there] = await twoDevices(page, browser, 'en');
  await answers(there, FEES, 'no', ELSEWHERE);
  const writing = await openTab(context, here);
  await here.home();
  return { here, writing, there };
}

const meanwhile = (writing: Officer) => answers(writing, DOCUMENTS, 'no', MEANWHILE);

/** Both are shown, are brought together, and are there in the end. */
async function expectBoth(here: Officer, writing: Officer): Promise<void> {
  await expect(here.heading()).toHaveText(here.say('merge.page'));
  await expect(here.page.getByText(ELSEWHERE)).toBeVisible();
  await expect(here.page.getByText(MEANWHILE)).toBeVisible();
  await here.button('merge.do').click();
  await expect(here.page.getByText(here.say('merge.done'), { exact: true })).toBeVisible();
  await writing.page.reload();
  await writing.goTo('/review');
  await expect(writing.page.getByText(ELSEWHERE)).toBeVisible();
  await expect(writing.page.getByText(MEANWHILE)).toBeVisible();
}

test('a backup is restored: what the other tab writes stays, and both can be brought together', async ({
  page,
  browser,
  context,
}) => {
  const { here, writing, there } = await scene(page, browser, context);
  const buffer = await takeBundle(there);
  await here.link('home.backup').click();
  await page
    .getByLabel(here.say('backup.file'), { exact: true })
    .setInputFiles({ name: 'probity.zip', mimeType: 'application/zip', buffer });
  await page.getByLabel(here.say('backup.newer')).check();
  await afterTheNextLook(page, writing, meanwhile);
  await here.button('backup.restore-do').click();
  await expect(page.getByText(here.say('backup.state.diverged'))).toBeVisible();
  await expect(page.locator('.box.bad')).toHaveCount(0);
  await page.getByRole('link', { name: here.say('backup.merge') }).click();
  await expectBoth(here, writing);
});

test('a file that goes on is opened: it leads to both ways in which the assessment was continued', async ({
  page,
  browser,
  context,
}) => {
  const { here, writing, there } = await scene(page, browser, context);
  await afterTheNextLook(page, writing, meanwhile);
  await openRecord(here, await takeRecord(there), { isHome: true });
  await expectBoth(here, writing);
});

test('two copies are brought together: what the other tab wrote meanwhile is said and shown first', async ({
  page,
  browser,
  context,
}) => {
  await separate(context);
  const { here, writing, there } = await scene(page, browser, context, anotherTab);
  await answers(writing, 'rec13.training', 'no', 'Written before');
  await openRecord(here, await takeRecord(there));
  await expect(page.getByText(ELSEWHERE)).toBeVisible();
  await meanwhile(writing);
  await here.button('merge.do').click();
  await expect(page.getByRole('alert')).toContainText(here.say('merge.conflict'));
  await here.expectAccessible();
  await expectBoth(here, writing);
});

test('an assessment that the other tab deletes meanwhile is not brought back by a merge', async ({
  page,
  browser,
  context,
}) => {
  await separate(context);
  const { here, writing, there } = await scene(page, browser, context, anotherTab);
  await meanwhile(writing);
  await openRecord(here, await takeRecord(there));
  await expect(page.getByText(ELSEWHERE)).toBeVisible();
  await writing.home();
  await writing.page
    .getByRole('button', { name: `${writing.say('home.remove')} Harbour Textiles Ltd` })
    .click();
  await writing.button('home.remove-yes').click();
  await expect(writing.page.getByText(writing.say('home.none'))).toBeVisible();
  await here.button('merge.do').click();
  await expect(page.getByRole('alert')).toContainText(here.say('saving.failed.missing'));
});
