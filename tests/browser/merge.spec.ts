/** One assessment continued on two devices: both sides are shown, and the officer chooses. Nothing is lost in silence. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answer } from './another-tab.ts';
import { LANGUAGES, Officer } from './officer.ts';
import { officerOn, openRecord, takeBundle, takeRecord, twoDevices } from './two-devices.ts';

const EVIDENCE = { name: 'payroll.csv', mimeType: 'text/csv', buffer: Buffer.from('name,paid\n1,2\n') };

for (const language of LANGUAGES)
  test(`two copies are brought together: what both changed is chosen, and both notes stay (${language})`, async ({
    page,
    browser,
  }) => {
    const [here, there] = await twoDevices(page, browser, language);
    await answer(here, 'rec10c.identity-documents', 'no', 'Kept in the office safe');
    await here.continue();
    await answer(here, 'rec10c.recruitment-fees', 'yes', 'Only seen here');
    await here.continue();
    await answer(there, 'rec10c.identity-documents', 'yes', 'Each worker has them');
    await there.addEvidence('Payroll', 'E3');
    await there.page.getByLabel(there.say('evidence.file'), { exact: true }).setInputFiles(EVIDENCE);
    await expect(there.page.getByText(EVIDENCE.name)).toBeVisible();
    await there.continue();
    await answer(there, 'rec10a.site-tier-map', 'partly', 'Only seen there');
    await there.continue();
    const bundle = await takeBundle(there);

    await here.home();
    await here.link('home.backup').click();
    await page
      .getByLabel(here.say('backup.file'), { exact: true })
      .setInputFiles({ name: 'probity.zip', mimeType: 'application/zip', buffer: bundle });
    await page.getByRole('link', { name: here.say('backup.merge') }).click();
    await expect(here.heading()).toHaveText(here.say('merge.page'));
    await here.expectAccessible();
    await expect(page.getByText('Only seen here')).toBeVisible();
    await expect(page.getByText('Only seen there')).toBeVisible();

    await here.button('merge.do').click();
    await expect(page.locator('.error-summary')).toBeFocused();
    await here.expectAccessible();
    await page.locator('.error-summary').getByRole('link').click();
    await expect(page.locator(':focus')).toHaveAttribute('type', 'radio');
    const open = page.locator('fieldset.wrong');
    await open.getByLabel(here.say('merge.side.theirs'), { exact: true }).check();
    await expect(page.getByLabel(here.say('merge.both'), { exact: true })).toBeChecked();
    await here.button('merge.do').click();
    await expect(page.getByText(here.say('merge.done'), { exact: true })).toBeVisible();
    await here.expectAccessible();

    await page.getByRole('link', { name: here.say('merge.review'), exact: true }).click();
    await expect(page.getByText('Only seen here')).toBeVisible();
    await expect(page.getByText('Only seen there')).toBeVisible();
    await expect(page.getByText(/Each worker has them\s+Kept in the office safe/)).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: EVIDENCE.name }).click();
    expect(readFileSync(await (await downloading).path())).toEqual(EVIDENCE.buffer);

    // Back on the other device nothing is asked again, and after that the two say the same.
    const merged = await takeRecord(here);
    expect(merged.toString()).toContain('"type": "merged"');
    await openRecord(there, merged);
    await expect(there.heading()).toHaveText(there.say('merge.page'));
    await expect(
      there.page.getByText(there.say('merge.changed.theirs'), { exact: true }).first(),
    ).toBeVisible();
    await expect(there.page.getByText(there.say('merge.changed.both'), { exact: true })).toBeHidden();
    await there.button('merge.do').click();
    await expect(there.page.getByText(there.say('merge.done'), { exact: true })).toBeVisible();
    const same = await takeRecord(there);
    await openRecord(here, same);
    await expect(page.getByText(here.say('merge.nothing-to-do'))).toBeVisible();
  });

test('a decision falls with the answers it was made on, and that is said before', async ({
  page,
  browser,
}) => {
  const [here, there] = await twoDevices(page, browser, 'en');
  await here.goTo('/decide');
  await page.locator('input[name="value"]').first().check();
  await page.getByLabel(here.say('decide.reasons'), { exact: true }).fill('Heard by the board.');
  await here.button('decide.take').click();
  await expect(page.getByRole('heading', { name: here.say('decide.decision') })).toBeFocused();
  await answer(there, 'rec10c.identity-documents', 'no', 'Found in a safe');
  await there.continue();
  await openRecord(here, await takeRecord(there));
  await expect(page.getByText(here.say('merge.outcome-lost'))).toBeVisible();
  await page.getByLabel(here.say('merge.side.ours'), { exact: true }).check();
  await expect(page.getByText(here.say('merge.outcome-lost'))).toBeHidden();
  await page.getByLabel(here.say('merge.side.theirs'), { exact: true }).check();
  await here.button('merge.do').click();
  await expect(page.getByText(here.say('merge.done-open'))).toBeVisible();
  await here.goTo('/decide');
  await expect(here.button('decide.take')).toBeVisible();
});

test('what another tab writes while one chooses is shown, and never overwritten', async ({
  page,
  browser,
  context,
}) => {
  const [here, there] = await twoDevices(page, browser, 'en');
  await answer(here, 'rec10c.identity-documents', 'no', 'Written here');
  await here.continue();
  await answer(there, 'rec10c.identity-documents', 'yes', 'Written there');
  await there.continue();
  const writing = new Officer(await context.newPage(), 'en');
  await writing.page.goto(page.url());
  await writing.isHere();
  await openRecord(here, await takeRecord(there));
  await expect(page.getByText('Written here')).toBeVisible();
  await answer(writing, 'rec10c.recruitment-fees', 'no', 'Written in the other tab');
  await writing.continue();
  await expect(page.getByText('Written in the other tab')).toBeVisible();
  await page
    .getByRole('group')
    .filter({ hasText: 'Written there' })
    .getByLabel(here.say('merge.side.theirs'), { exact: true })
    .check();
  await here.button('merge.do').click();
  await expect(page.getByText(here.say('merge.done'), { exact: true })).toBeVisible();
  await writing.goTo('/review');
  await expect(writing.page.getByText('Written there')).toBeVisible();
  await expect(writing.page.getByText('Written in the other tab')).toBeVisible();
});

test('an address without two copies says where they come from', async ({ page }) => {
  const officer = officerOn(page, 'en');
  await officer.home();
  await page.goto('#/merge/00000000-0000-4000-8000-000000000001');
  await expect(page.getByText(officer.say('merge.not-held'))).toBeVisible();
  await officer.expectAccessible();
});
