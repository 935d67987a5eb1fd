/** Nothing that was given is lost, and what a change does elsewhere is said at once. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Officer } from './officer.ts';

test('a reload in the middle loses neither answers nor what is being typed', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.rateRisk('high');
  await officer.arriveAt('rec10a.site-tier-map');
  await officer.choose('partly');
  await page.getByLabel(officer.say('question.note')).fill('Tier two is missing');
  await page.reload();
  await officer.arriveAt('rec10a.site-tier-map');
  await expect(page.locator('input[value="partly"]')).toBeChecked();
  await expect(page.getByLabel(officer.say('question.note'))).toHaveValue('Tier two is missing');
  await officer.goTo('/review');
  await expect(page.getByText('As seen on the visit.').first()).toBeVisible();
});

test('reasons typed for the decision survive a reload', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.rateRisk('low');
  await officer.goTo('/decide');
  const reasons = page.getByLabel(officer.say('decide.reasons'), { exact: true });
  await reasons.fill('The audit was done by the buyer itself.');
  await page.reload();
  await expect(reasons).toHaveValue('The audit was done by the buyer itself.');
  await page.locator('input[name="value"]').first().check();
  await officer.button('decide.take').click();
  await expect(page.getByRole('heading', { name: officer.say('decide.decision') })).toBeFocused();
  await officer.button('decide.again').click();
  await expect(reasons).toHaveValue('');
});

test('a change that makes answers irrelevant says which were set aside; they return to be confirmed', async ({
  page,
}) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.rateRisk('high');
  await officer.goTo('/question/rec10c.identity-documents');
  await officer.choose('no');
  await officer.continue();
  await officer.arriveAt('rec10c.identity-documents.held');
  await page.locator('input[name="input.text"]').fill('12');
  await officer.continue();
  await officer.goTo('/question/rec10c.identity-documents');
  await officer.choose('yes');
  await officer.continue();
  await expect(page.getByRole('status').filter({ hasText: 'no longer applies' })).toBeVisible();
  await page.getByRole('link', { name: officer.say('effects.review') }).click();
  await expect(page.getByRole('heading', { name: 'Set aside' })).toBeVisible();
  await officer.expectAccessible();

  await officer.goTo('/review/rec10c.identity-documents');
  await officer.choose('no');
  await officer.continue();
  await expect(officer.heading()).toHaveText(officer.say('review.page'));
  await expect(page.getByRole('status').filter({ hasText: 'applies again' })).toBeVisible();
  await page.getByRole('button', { name: officer.say('question.confirm') }).click();
  await expect(page.getByRole('heading', { name: 'To be confirmed' })).toBeHidden();
});

test('a record is downloaded, deleted, and opened again; a damaged one is refused with the place', async ({
  page,
}, info) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.rateRisk('medium');
  await officer.goTo('/statement');
  const record = await officer.download('statement.record');
  const text = readFileSync(await record.path(), 'utf8');
  const [good, bad] = [info.outputPath('good.json'), info.outputPath('bad.json')];
  writeFileSync(good, text);
  writeFileSync(bad, text.replace('As seen on the visit.', 'Never seen.'));

  await officer.home();
  await page.getByRole('button', { name: `${officer.say('home.remove')} Harbour Textiles Ltd` }).click();
  await officer.button('home.remove-yes').click();
  await expect(page.getByText(officer.say('home.none'))).toBeVisible();
  await officer.button('home.open').click();
  await page.getByLabel(officer.say('open.label')).setInputFiles(bad);
  await expect(page.getByText(officer.say('open.refused'))).toBeVisible();
  await officer.expectAccessible();
  await page.getByLabel(officer.say('open.label')).setInputFiles(good);
  await expect(officer.heading()).toHaveText(officer.say('tasks.page'));
  await officer.goTo('/review').catch(() => undefined);
});

test('evidence is kept with its file, and found again', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.rateRisk('high');
  await officer.goTo('/question/rec10c.identity-documents');
  await officer.choose('yes');
  await officer.addEvidence('Interviews in June', 'E3');
  await page
    .getByLabel(officer.say('evidence.file'))
    .setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from('seen') });
  await expect(page.getByText('report.txt')).toBeVisible();
  await officer.continue();
  await page.reload();
  await officer.goTo('/question/rec10c.identity-documents');
  await expect(page.getByText('report.txt')).toBeVisible();
  await expect(page.getByLabel(officer.say('evidence.title'))).toHaveValue('Interviews in June');
});

test('a whole section on one page keeps each answer as it is given', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.rateRisk('high');
  await officer.goTo('');
  await page.getByLabel(officer.say('layout.section')).check();
  await page.getByRole('link', { name: /10\(c\)/ }).click();
  const question = page.locator('form').filter({ hasText: 'identity and migration documents?' });
  await question.getByLabel(officer.say('answer.no'), { exact: true }).check();
  const held = page
    .locator('form')
    .filter({ has: page.locator('#inline-rec10c-identity-documents-held-input') });
  await held.locator('input[type="text"]').first().fill('7');
  await held.locator('input[type="text"]').first().press('Tab');
  await expect(held.getByText(officer.say('question-status.answered'))).toBeVisible();
  await page.reload();
  await expect(held.locator('input[type="text"]').first()).toHaveValue('7');
});
