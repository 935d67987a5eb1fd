/** A supplier declares itself: an invitation leaves one browser, a declaration comes back from another, and is held against what was found. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterTheNextLook, anotherTab, answers, followingTab } from './another-tab.ts';
import { holdNextWrite } from './held-write.ts';
import { LANGUAGES, Officer, type Language } from './officer.ts';

/** An officer with an assessment under way, and what was found on three questions. */
async function assessing(page: Page, language: Language): Promise<Officer> {
  const officer = new Officer(page, language, 'supplier', ['invitation']);
  await officer.begin();
  await officer.rateRisk('high');
  await officer.goTo('/question/rec11.flowdown');
  await officer.choose('no');
  await officer.continue();
  await officer.goTo('/question/rec16.instruments');
  await officer.choose('yes');
  await officer.continue();
  return officer;
}

/** @returns the path of the invitation file */
async function invites(officer: Officer, path: string): Promise<string> {
  await officer.goTo('/declaration');
  await officer.page.getByLabel(officer.say('invite.note')).fill('Please ask if anything is unclear.');
  const download = await officer.download('invite.make');
  await download.saveAs(path);
  await expect(officer.button('invite.again')).toBeVisible();
  return path;
}

/** In a browser of its own: opens the invitation and begins. */
async function begins(browser: Browser, language: Language, invitation: string): Promise<Officer> {
  const page = await (await browser.newContext()).newPage();
  const supplier = new Officer(page, language, 'supplier', ['declaration']);
  await supplier.home();
  await supplier.button('home.open').click();
  await page.getByLabel(supplier.say('open.label')).setInputFiles(invitation);
  await expect(supplier.heading()).toHaveText(supplier.say('invited.page'));
  await supplier.expectAccessible();
  await page.getByLabel(supplier.say('declare.name')).fill('Li Wei');
  await page.getByLabel(supplier.say('declare.role')).fill('Head of personnel');
  await supplier.button('invited.begin').click();
  await expect(supplier.heading()).toHaveText(supplier.say('tasks.page'));
  await supplier.isHere();
  return supplier;
}

/** Answers three questions, one with a file, and signs. @returns the path of the file for the buyer */
async function declares(supplier: Officer, path: string): Promise<string> {
  const { page } = supplier;
  await supplier.goTo('/question/rec11.flowdown');
  await supplier.choose('yes');
  await supplier.addEvidence('Contracts of all suppliers', 'E2');
  await page
    .getByLabel(supplier.say('evidence.file'))
    .setInputFiles({ name: 'contracts.txt', mimeType: 'text/plain', buffer: Buffer.from('signed by all') });
  await expect(page.getByText('contracts.txt')).toBeVisible();
  await supplier.continue();
  await supplier.goTo('/question/rec13.training');
  await supplier.choose('partly');
  await supplier.continue();
  await supplier.goTo('/question/rec16.instruments');
  await supplier.choose('yes');
  await supplier.continue();
  await signs(supplier);
  const download = await supplier.download('sign.return');
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  await download.saveAs(path);
  return path;
}

async function signs(supplier: Officer): Promise<void> {
  const { page } = supplier;
  await supplier.goTo('/sign');
  await page.getByLabel(supplier.say('sign.role')).fill('Director');
  await page.getByLabel(supplier.say('sign.place')).fill('Dhaka');
  await supplier.button('sign.do').click();
  await expect(supplier.button('sign.return')).toBeVisible();
}

/** The file for the buyer with its record changed. */
function changed(path: string, to: string, change: (text: string) => string): string {
  const files = unzipSync(readFileSync(path));
  const record = strFromU8(files['declaration.json'] ?? new Uint8Array());
  writeFileSync(to, zipSync({ ...files, 'declaration.json': strToU8(change(record)) }));
  return to;
}

for (const language of LANGUAGES) {
  test(`from invitation to comparison in two browsers (${language})`, async ({ page, browser }, info) => {
    const officer = await assessing(page, language);
    const invitation = await invites(officer, info.outputPath('invitation.json'));
    await officer.expectAccessible();
    expect(readFileSync(invitation, 'utf8')).not.toMatch(/rec11|high|risk/);

    const supplier = await begins(browser, language, invitation);
    // What the officer judges is not put to the supplier, and it learns nothing of a verdict.
    await expect(supplier.page.locator('#task-risk')).toHaveCount(0);
    await expect(supplier.page.locator('#task-rec10c')).toBeVisible();
    await expect(supplier.page.getByRole('link', { name: officer.say('case.decide') })).toHaveCount(0);
    await supplier.expectAccessible();
    await supplier.goTo('/decide');
    await expect(supplier.heading()).toHaveText(supplier.say('not-here.title'));
    await supplier.goTo('/question/rec14.cooperation');
    await expect(supplier.page.locator('.box.safety')).toHaveCount(0);
    const back = await declares(supplier, info.outputPath('declaration.zip'));
    await supplier.expectAccessible();
    const pdf = await supplier.download('sign.pdf');
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    await officer.goTo('/declaration');
    await page.getByLabel(officer.say('receive.label')).setInputFiles(back);
    await expect(page.getByRole('heading', { name: officer.say('compare.title') })).toBeVisible();
    await officer.expectAccessible();
    const rows = page.locator('.comparison > li');
    await expect(rows).toHaveCount(3);
    // Differences first, then what only the company answered, then what is the same.
    await expect(rows.nth(0)).toContainText(officer.say('compare.flattering'));
    await expect(rows.nth(1)).toContainText(officer.say('compare.declared-only'));
    await expect(rows.nth(2)).toContainText(officer.say('compare.equal'));

    // A difference is used: noted under the officer's own answer, and its evidence taken over with the file.
    await rows
      .nth(0)
      .getByRole('button', { name: officer.say('compare.add-note') })
      .click();
    await expect(rows.nth(0)).toContainText(officer.say('compare.noted'));
    // The question is opened before the store has answered, and shows what was taken over all the same.
    const letGo = await holdNextWrite(page);
    await rows.nth(0).getByRole('button').last().click();
    await rows.nth(0).getByRole('link').first().click();
    await officer.arriveAt('rec11.flowdown');
    await expect(page.getByLabel(officer.say('evidence.title'))).toHaveCount(0);
    await letGo();
    await expect(page.getByRole('region', { name: officer.say('compare.company') })).toContainText(
      'Contracts of all suppliers',
    );
    await expect(page.getByLabel(officer.say('question.note'))).toHaveValue(/Li Wei/);
    await expect(page.getByLabel(officer.say('evidence.title'))).toHaveValue('Contracts of all suppliers');
    const kept = page.locator('fieldset.item').getByRole('button', { name: 'contracts.txt' });
    const [file] = await Promise.all([page.waitForEvent('download'), kept.click()]);
    expect(readFileSync(await file.path(), 'utf8')).toBe('signed by all');
    await officer.expectAccessible();
    await officer.continue();
    await expect(officer.heading()).toHaveText(officer.say('declaration-page.title'));
  });
}

test('a changed file and a foreign one are refused with the reason, and nothing is kept', async ({
  page,
  browser,
}, info) => {
  const officer = await assessing(page, 'en');
  const invitation = await invites(officer, info.outputPath('invitation.json'));
  const supplier = await begins(browser, 'en', invitation);
  const back = await declares(supplier, info.outputPath('declaration.zip'));
  const refuses = async (path: string, reason: RegExp): Promise<void> => {
    await page.getByLabel(officer.say('receive.label')).setInputFiles(path);
    await expect(page.getByRole('alert').getByText(reason)).toBeVisible();
    await expect(page.locator('.comparison')).toHaveCount(0);
  };
  await officer.goTo('/declaration');
  await refuses(
    changed(back, info.outputPath('changed.zip'), (text) => text.replace('"partly"', '"yes"')),
    /The seal does not fit the log/,
  );
  await refuses(invitation, /not a declaration that came back/);

  // The same supplier answers another buyer, and sends the wrong file.
  const otherPage = await (await browser.newContext()).newPage();
  const other = await assessing(otherPage, 'en');
  const otherInvitation = await invites(other, info.outputPath('other-invitation.json'));
  const wrong = await declares(
    await begins(browser, 'en', otherInvitation),
    info.outputPath('other-declaration.zip'),
  );
  await refuses(wrong, /an invitation that was not made in this assessment/);
  await officer.expectAccessible();

  // From the list of assessments, too; and the right file finds its assessment by itself.
  await officer.home();
  await officer.button('home.open').click();
  await page.getByLabel(officer.say('open.label')).setInputFiles(wrong);
  await expect(page.getByText(/an invitation that was not made on this device/)).toBeVisible();
  await page.getByLabel(officer.say('open.label')).setInputFiles(back);
  await expect(page.locator('.comparison > li')).toHaveCount(3);
});

test('a changed invitation is refused, and a change after signing takes the signature back', async ({
  page,
  browser,
}, info) => {
  const officer = await assessing(page, 'en');
  const invitation = await invites(officer, info.outputPath('invitation.json'));
  const forged = info.outputPath('forged.json');
  writeFileSync(forged, readFileSync(invitation, 'utf8').replace('Ministry of Health', 'Ministry of Wealth'));
  await officer.home();
  await officer.button('home.open').click();
  await page.getByLabel(officer.say('open.label')).setInputFiles(forged);
  await expect(page.getByText(/The invitation was changed after it was made/)).toBeVisible();

  const supplier = await begins(browser, 'en', invitation);
  await declares(supplier, info.outputPath('declaration.zip'));
  await supplier.goTo('/question/rec13.training');
  await supplier.choose('yes');
  await supplier.continue();
  await expect(supplier.page.getByText(supplier.say('effects.decision-gone'))).toBeVisible();
  await supplier.goTo('/sign');
  await expect(supplier.button('sign.return')).toHaveCount(0);
  await expect(supplier.button('sign.do')).toBeVisible();
  // Opened again, the same invitation leads to what was begun; the list shows no result of it.
  await supplier.home();
  const row = supplier.page.locator('.record');
  await expect(row).toContainText('Declaration for');
  await expect(row).toContainText('Ministry of Health');
  await expect(row).not.toContainText(/Proposed|trigger/i);
  await supplier.button('home.open').click();
  await supplier.page.getByLabel(supplier.say('open.label')).setInputFiles(invitation);
  await supplier.link('invited.go-on').click();
  await expect(supplier.heading()).toHaveText(supplier.say('tasks.page'));
});

test('a declaration is opened while another tab writes: both join the log', async ({
  page,
  browser,
  context,
}, info) => {
  const officer = await assessing(page, 'en');
  const invitation = await invites(officer, info.outputPath('invitation.json'));
  const back = await declares(await begins(browser, 'en', invitation), info.outputPath('back.zip'));
  const writing = await followingTab(context, officer);
  await officer.home();
  await expect(page.getByText('Harbour Textiles Ltd').first()).toBeVisible();
  await afterTheNextLook(page, writing, () =>
    answers(writing, 'rec13.training', 'no', 'Written in the other tab'),
  );
  await officer.button('home.open').last().click();
  await page.getByLabel(officer.say('open.label'), { exact: true }).setInputFiles(back);
  await expect(page.getByRole('heading', { name: officer.say('compare.title') })).toBeVisible();
  await writing.goTo('/declaration');
  await expect(writing.page.locator('.comparison > li')).not.toHaveCount(0);
  await writing.goTo('/review');
  await expect(writing.page.getByText('Written in the other tab')).toBeVisible();
});

test('who answers for the supplier is typed in one tab and saved in another: both are shown', async ({
  page,
  browser,
}, info) => {
  const officer = await assessing(page, 'en');
  const supplier = await begins(browser, 'en', await invites(officer, info.outputPath('invitation.json')));
  await supplier.goTo('/details');
  const other = await anotherTab(supplier.page.context(), supplier);
  const field = (tab: Page, name: string) => tab.getByLabel(supplier.say(`declare.${name}`), { exact: true });
  await field(other.page, 'name').fill('Li Na');
  await field(supplier.page, 'name').fill('Wang Fang');
  await field(supplier.page, 'role').fill('Director');
  await supplier.button('details.save').click();
  await expect(field(other.page, 'role')).toHaveValue('Director');
  await expect(field(other.page, 'name')).toHaveValue('Li Na');
  await expect(
    other.page.locator('.box.warn').filter({ hasText: other.say('overtaken.fields') }),
  ).toContainText('Wang Fang');
});
