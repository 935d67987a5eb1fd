/** After the decision: what became of the actions, and the next assessment beside the last. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { anotherTab, separate } from './another-tab.ts';
import { LANGUAGES, Officer } from './officer.ts';

/** The finished sample of a supplier that was held; decided, and issued here. @returns address of the assessment */
async function heldAndIssued(officer: Officer): Promise<string> {
  const { page } = officer;
  await officer.home();
  await officer
    .samples()
    .and(page.locator('.card', { hasText: 'Grosvarenne' }).getByRole('button'))
    .click();
  await expect(page).toHaveURL(/\/case\/[^/]+$/);
  const base = page.url();
  await page.goto(`${base}/statement`);
  await officer.button('statement.issue').click();
  await expect(page.getByText(officer.say('statement.reopen')).first()).toBeVisible();
  return base;
}

/** The first action of the plan. */
const firstAction = (page: Page): Locator => page.locator('.card').first();

/** @param said what is reported of the action */
async function report(
  officer: Officer,
  said: 'done' | 'verified',
  name: string,
  note: string,
): Promise<void> {
  const action = firstAction(officer.page);
  await action
    .getByRole('button', { name: new RegExp(`^${officer.say(`progress.report.${said}`)}`) })
    .click();
  await action.getByLabel(officer.say(`progress.name.${said}`)).fill(name);
  await action.getByLabel(officer.say(`progress.note.${said}`)).fill(note);
  await action.getByRole('button', { name: officer.say('progress.keep'), exact: true }).click();
}

for (const language of LANGUAGES) {
  test(`an action is reported done, verified by another person, and both are printed; the issue stands (${language})`, async ({
    page,
  }) => {
    const officer = new Officer(page, language);
    const base = await heldAndIssued(officer);
    await page.goto(`${base}/decide`);
    const action = firstAction(page);
    await expect(action).toContainText(officer.say('standing.overdue'));

    await report(officer, 'done', 'Mei Lin', '');
    await expect(action.getByText(officer.say('progress.problem.proof-missing'))).toBeVisible();
    await officer.expectAccessible();
    await action.getByLabel(officer.say('progress.note.done')).fill('Report number 17');
    await action.getByRole('button', { name: officer.say('progress.keep'), exact: true }).click();
    await expect(action).toContainText(officer.say('standing.done'));
    await expect(action).toContainText('Report number 17');

    await report(officer, 'verified', 'mei lin', 'Seen');
    await expect(action.getByText(officer.say('progress.problem.own-word'))).toBeVisible();
    await action.getByLabel(officer.say('progress.name.verified')).fill('Ana Torres');
    await action.getByRole('button', { name: officer.say('progress.keep'), exact: true }).click();
    await expect(action).toContainText(officer.say('standing.verified'));
    await officer.expectAccessible();

    await page.reload();
    await expect(firstAction(page)).toContainText(officer.say('standing.verified'));
    await page.goto(`${base}/statement`);
    await expect(page.getByText(officer.say('statement.reopen')).first()).toBeVisible();
    const printed = page.frameLocator('iframe').getByText('Report number 17');
    await expect(printed).toBeVisible();
  });
}

test('evidence of an action is kept with its file, and what is typed survives a reload', async ({ page }) => {
  const officer = new Officer(page);
  const base = await heldAndIssued(officer);
  await page.goto(`${base}/decide`);
  const action = firstAction(page);
  await action.getByRole('button', { name: /^Report as done/ }).click();
  await action.getByLabel(officer.say('progress.name.done')).fill('Mei Lin');
  await officer.button('progress.with-evidence').click();
  await page.getByLabel(officer.say('evidence.title')).fill('Receipts');
  await page.getByLabel(officer.say('evidence.grade')).selectOption('E2');
  await page
    .getByLabel(officer.say('evidence.file'))
    .setInputFiles({ name: 'receipts.txt', mimeType: 'text/plain', buffer: Buffer.from('12') });
  await expect(page.getByText('receipts.txt')).toBeVisible();
  await action.getByRole('button', { name: officer.say('progress.keep'), exact: true }).click();
  await expect(action.getByText('Enter the day the evidence was made')).toBeVisible();
  await page.reload();
  await action.getByRole('button', { name: /^Report as done/ }).click();
  await expect(action.getByLabel(officer.say('progress.name.done'))).toHaveValue('Mei Lin');
  const date = page.getByRole('group', { name: officer.say('evidence.date') });
  await date.getByLabel(officer.say('date.day'), { exact: true }).fill('10');
  await date.getByLabel(officer.say('date.month'), { exact: true }).fill('11');
  await date.getByLabel(officer.say('date.year'), { exact: true }).fill('2026');
  await action.getByRole('button', { name: officer.say('progress.keep'), exact: true }).click();
  await expect(action).toContainText('Evidence: Receipts (E2, 10 November 2026)');
});

for (const language of LANGUAGES) {
  test(`a new assessment begins with the answers of the last, and stands beside it (${language})`, async ({
    page,
  }) => {
    const officer = new Officer(page, language);
    const base = await heldAndIssued(officer);
    await page.goto(base);
    await expect(page.getByRole('heading', { name: officer.say('follow.title') })).toBeVisible();
    await officer.expectAccessible();
    await officer.button('follow.again').click();
    await expect(officer.heading()).toHaveText(officer.say('details.page'));
    await expect(page.getByLabel(officer.say('start.name'), { exact: true })).toHaveValue(
      'Grosvarenne Workwear Ltd',
    );
    await officer.button('details.save').click();
    await expect(officer.heading()).toHaveText(officer.say('tasks.page'));
    const again = page.url();
    expect(again).not.toBe(base);
    await expect(page.getByText(officer.say('section-status.to-confirm')).first()).toBeVisible();

    await page.goto(`${again}/question/rec10c.freedom-of-movement`);
    await expect(page.getByText(officer.say('question.to-confirm'))).toBeVisible();
    await officer.choose('yes');
    await officer.continue();
    await page.goto(again);
    await expect(page.getByText(officer.say('follow.follows'))).toBeVisible();
    await page.getByRole('link', { name: /2026/ }).last().click();
    await expect(officer.heading()).toHaveText(officer.say('compare.page'));
    const sides = page.locator('.two-sides section');
    await expect(sides.first()).toContainText(officer.say('compare.then'));
    await expect(sides.last()).toContainText(officer.say('compare.no-decision'));
    await expect(page.locator('.fates li').filter({ hasText: 'ZT-B1' })).toContainText(
      officer.say('compare.fate.cleared'),
    );
    const answer = page
      .locator('.sides tr')
      .filter({ hasText: officer.say('compare.no-answer') })
      .or(page.locator('.sides tr').filter({ hasText: officer.say('answer.yes') }));
    await expect(answer.first()).toBeVisible();
    await officer.expectAccessible();
    await officer.link('compare.swap').click();
    await expect(page.locator('.fates li').filter({ hasText: 'ZT-B1' })).toContainText(
      officer.say('compare.fate.new'),
    );
  });
}

test('two assessments are chosen on the first page and compared, on a phone one above the other', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const officer = new Officer(page);
  const base = await heldAndIssued(officer);
  await page.goto(base);
  await officer.button('follow.again').click();
  await expect(officer.heading()).toHaveText(officer.say('details.page'));
  await officer.home();
  await expect(page.locator('.record')).toHaveCount(2);
  for (const row of await page.locator('.record').all()) await row.getByRole('checkbox').check();
  await officer.link('records.compare').click();
  await expect(officer.heading()).toHaveText(officer.say('compare.page'));
  await expect(page.locator('.two-sides section')).toHaveCount(2);
  const [then, now] = await page.locator('.two-sides section').all();
  const [above, below] = [await then?.boundingBox(), await now?.boundingBox()];
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await officer.expectAccessible();
});

test('what is not on this device cannot be compared, and that is said', async ({ page }) => {
  const officer = new Officer(page);
  const id = '00000000-0000-4000-8000-000000000000';
  await page.goto(`#/compare/${id}/${id}`);
  await expect(page.getByText(officer.say('compare.not-here'))).toBeVisible();
  await officer.expectAccessible();
});

test('a new assessment begins with what another tab saved last, also where it was not heard of', async ({
  page,
  context,
}) => {
  await separate(context);
  const officer = new Officer(page);
  await page.goto(await heldAndIssued(officer));
  const writing = await anotherTab(context, officer);
  await writing.goTo('/details');
  await writing.page.getByLabel(writing.say('start.name'), { exact: true }).fill('Quay Textiles Ltd');
  await writing.button('details.save').click();
  await expect(writing.heading()).toHaveText(writing.say('tasks.page'));
  await officer.button('follow.again').click();
  await expect(officer.heading()).toHaveText(officer.say('details.page'));
  await expect(page.getByLabel(officer.say('start.name'), { exact: true })).toHaveValue('Quay Textiles Ltd');
});
