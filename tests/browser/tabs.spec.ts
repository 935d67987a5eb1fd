/** One assessment in two tabs: one writes, the other follows, and nothing that is typed in either is lost. */
import { expect, test, type Page } from '@playwright/test';
import { followingTab, separate } from './another-tab.ts';
import { LANGUAGES, Officer } from './officer.ts';

const reason = (officer: Officer) => officer.page.getByLabel(officer.say('question.reason'));
const option = ({ page }: Officer, value: string) =>
  page.locator(`input[name="input.text"][value="${value}"]`);

async function rateIndustry(officer: Officer, value: string, why: string): Promise<void> {
  await officer.choose(value);
  await reason(officer).fill(why);
}

async function takePen(officer: Officer): Promise<void> {
  await officer.button('pen.take').click();
  await expect(officer.page.getByText(officer.say('pen.here'))).toBeVisible();
}

for (const language of LANGUAGES)
  test(`the second tab follows the first, and writes once it has asked to (${language})`, async ({
    page,
    context,
  }) => {
    const first = new Officer(page, language);
    await first.begin();
    const second = await followingTab(context, first);
    await second.expectAccessible();
    await expect(page.getByText(first.say('pen.elsewhere'))).toBeHidden();
    await rateIndustry(first, 'low', 'Seen by the first tab.');
    await first.continue();
    await expect(reason(second)).toHaveValue('Seen by the first tab.');
    await expect(option(second, 'low')).toBeChecked();
    await second.goTo('/review');
    await first.arriveAt('risk.workforce');
    await rateIndustry(first, 'high', 'Seen by the first tab as well.');
    await first.continue();
    await expect(second.page.getByText('Seen by the first tab as well.')).toBeVisible();

    await takePen(second);
    await expect(page.getByText(first.say('pen.elsewhere'))).toBeVisible();
    await second.goTo('/question/risk.location');
    await rateIndustry(second, 'medium', 'Seen by the second tab.');
    await second.continue();
    await first.goTo('/review');
    await expect(page.getByText('Seen by the second tab.')).toBeVisible();
  });

test('what is typed where nothing can be saved is saved after the pen was taken', async ({
  page,
  context,
}) => {
  const first = new Officer(page);
  await first.begin();
  const second = await followingTab(context, first);
  await rateIndustry(second, 'high', 'Typed in the second tab.');
  await second.button('question.continue').click();
  await expect(second.page.getByRole('alert')).toContainText(second.say('saving.failed.elsewhere'));
  await second.expectAccessible();
  await takePen(second);
  await expect(second.page.getByRole('alert')).toBeHidden();
  await expect(reason(second)).toHaveValue('Typed in the second tab.');
  await second.continue();
  await first.goTo('/review');
  await expect(page.getByText('Typed in the second tab.')).toBeVisible();
});

test('two answers to one question: the one that was typed stays, and it is said what was saved', async ({
  page,
  context,
}) => {
  const first = new Officer(page);
  await first.begin();
  const second = await followingTab(context, first);
  await rateIndustry(second, 'high', 'Typed in the second tab.');
  await rateIndustry(first, 'low', 'Saved by the first tab.');
  await first.continue();
  await expect(second.page.getByText(second.say('overtaken.text'))).toBeVisible();
  await expect(second.page.getByText('Saved by the first tab.')).toBeVisible();
  await expect(reason(second)).toHaveValue('Typed in the second tab.');
  await second.expectAccessible();
  await second.button('overtaken.theirs').click();
  await expect(reason(second)).toHaveValue('Saved by the first tab.');
  await expect(option(second, 'low')).toBeChecked();
  await expect(second.page.getByText(second.say('overtaken.text'))).toBeHidden();
  await second.page.reload();
  await expect(reason(second)).toHaveValue('Saved by the first tab.');
  await expect(second.page.getByText(second.say('question.draft'))).toBeHidden();
});

test('an answer that was typed and left comes back, and it is said what another tab saved meanwhile', async ({
  page,
  context,
}) => {
  const first = new Officer(page);
  await first.begin();
  const second = await followingTab(context, first);
  const box = second.page.locator('.box.warn', { hasText: second.say('overtaken.text') });
  await rateIndustry(second, 'high', 'Typed in the second tab.');
  await second.goTo('');
  await expect(second.heading()).toHaveText(second.say('tasks.page'));
  await rateIndustry(first, 'low', 'Saved by the first tab.');
  await first.continue();
  await second.goTo('/question/risk.industry');
  await expect(box).toContainText('Saved by the first tab.');
  await expect(reason(second)).toHaveValue('Typed in the second tab.');
  await second.page.reload();
  await expect(box).toContainText('Saved by the first tab.');
  await second.button('overtaken.mine').click();
  await expect(box).toBeHidden();
  await second.page.reload();
  await expect(reason(second)).toHaveValue('Typed in the second tab.');
  await expect(second.page.getByText(second.say('question.draft'))).toBeVisible();
  await expect(box).toBeHidden();
});

for (const language of LANGUAGES)
  test(`details that another tab saves: what is typed stays, all else follows, and it is said (${language})`, async ({
    page,
    context,
  }) => {
    const first = new Officer(page, language);
    await first.begin();
    await first.goTo('/details');
    const second = await followingTab(context, first);
    const field = (officer: Officer, name: string) =>
      officer.page.getByLabel(officer.say(`start.${name}`), { exact: true });
    const box = second.page.locator('.box.warn').filter({ hasText: second.say('overtaken.fields') });
    const savesFirst = async (name: string, value: string): Promise<void> => {
      await first.goTo('/details');
      await field(first, name).fill(value);
      await first.button('details.save').click();
      await expect(first.heading()).toHaveText(first.say('tasks.page'));
    };
    await savesFirst('buyer', 'City of Alder');
    await expect(field(second, 'buyer')).toHaveValue('City of Alder');
    await field(second, 'name').fill('Typed Textiles Ltd');
    await savesFirst('name', 'Quay Textiles Ltd');
    await expect(box).toContainText('Quay Textiles Ltd');
    await expect(field(second, 'name')).toHaveValue('Typed Textiles Ltd');
    await second.expectAccessible();

    await second.button('overtaken.mine').click();
    await expect(box).toBeHidden();
    await savesFirst('title', 'Work clothing');
    await expect(field(second, 'title')).toHaveValue('Work clothing');
    await expect(box).toBeHidden();
    await savesFirst('name', 'Pier Textiles Ltd');
    await expect(box).toContainText('Pier Textiles Ltd');
    await second.button('overtaken.saved').click();
    await expect(box).toBeHidden();
    await expect(field(second, 'name')).toHaveValue('Pier Textiles Ltd');
    await field(second, 'reference').fill('CA-17');
    await takePen(second);
    await second.button('details.save').click();
    await first.goTo('/details');
    await expect(field(first, 'reference')).toHaveValue('CA-17');
    await expect(field(first, 'name')).toHaveValue('Pier Textiles Ltd');
    await expect(field(first, 'title')).toHaveValue('Work clothing');
  });

test('details that were typed and left come back, with what another tab saved in the other fields', async ({
  page,
  context,
}) => {
  const first = new Officer(page);
  await first.begin();
  await first.goTo('/details');
  const second = await followingTab(context, first);
  const field = (officer: Officer, name: string) =>
    officer.page.getByLabel(officer.say(`start.${name}`), { exact: true });
  await field(second, 'name').fill('Typed Textiles Ltd');
  await second.goTo('');
  await expect(second.heading()).toHaveText(second.say('tasks.page'));
  await field(first, 'buyer').fill('City of Alder');
  await first.button('details.save').click();
  await expect(first.heading()).toHaveText(first.say('tasks.page'));
  await second.goTo('/details');
  await expect(field(second, 'name')).toHaveValue('Typed Textiles Ltd');
  await expect(field(second, 'buyer')).toHaveValue('City of Alder');
  await expect(second.page.locator('.box.warn', { hasText: second.say('overtaken.fields') })).toBeHidden();
});

test('a detail that was typed and left comes back, and it is said that another tab saved something else in it', async ({
  page,
  context,
}) => {
  const first = new Officer(page);
  await first.begin();
  await first.goTo('/details');
  const second = await followingTab(context, first);
  const name = (officer: Officer) => officer.page.getByLabel(officer.say('start.name'), { exact: true });
  const box = second.page.locator('.box.warn', { hasText: second.say('overtaken.fields') });
  await name(second).fill('Typed Textiles Ltd');
  await second.goTo('');
  await expect(second.heading()).toHaveText(second.say('tasks.page'));
  await name(first).fill('Quay Textiles Ltd');
  await first.button('details.save').click();
  await expect(first.heading()).toHaveText(first.say('tasks.page'));
  await second.goTo('/details');
  await expect(box).toContainText('Quay Textiles Ltd');
  await expect(name(second)).toHaveValue('Typed Textiles Ltd');
  await second.page.reload();
  await expect(box).toContainText('Quay Textiles Ltd');
  await second.button('overtaken.mine').click();
  await expect(box).toBeHidden();
  await second.page.reload();
  await expect(name(second)).toHaveValue('Typed Textiles Ltd');
  await expect(box).toBeHidden();
});

test('the next in line writes when the tab that wrote is closed', async ({ page, context }) => {
  const first = new Officer(page);
  await first.begin();
  const second = await followingTab(context, first);
  await rateIndustry(second, 'high', 'Typed before the first tab was closed.');
  await page.close();
  await expect(second.page.getByText(second.say('pen.here'))).toBeVisible();
  await second.continue();
  await second.goTo('/review');
  await expect(second.page.getByText('Typed before the first tab was closed.')).toBeVisible();
});

test('of three tabs the one that asks gets the pen', async ({ page, context }) => {
  const first = new Officer(page);
  await first.begin();
  const second = await followingTab(context, first);
  const third = await followingTab(context, first);
  await takePen(third);
  await expect(second.page.getByText(second.say('pen.elsewhere'))).toBeVisible();
  await expect(page.getByText(first.say('pen.elsewhere'))).toBeVisible();
});

test('a whole section on one page is saved once the pen is here', async ({ page, context }) => {
  const first = new Officer(page);
  await first.begin();
  await first.rateRisk('high');
  await first.goTo('');
  await page.getByLabel(first.say('layout.section')).check();
  await page.getByRole('link', { name: /10\(c\)/ }).click();
  await expect(page).toHaveURL(/\/section\//);
  const second = await followingTab(context, first);
  const held = (at: Page) =>
    at.locator('form').filter({ hasText: 'identity and migration documents?' }).first();
  await held(second.page).getByLabel(second.say('answer.no'), { exact: true }).check();
  await takePen(second);
  const answered = first.say('question-status.answered');
  await expect(held(second.page).getByText(answered)).toBeVisible();
  await expect(held(page).getByText(answered)).toBeVisible();
  await expect(held(page).getByLabel(first.say('answer.no'), { exact: true })).toBeChecked();
});

test('on the page of a whole section, what was typed and left never takes the place of what another tab saved', async ({
  page,
  context,
}) => {
  const first = new Officer(page);
  await first.begin();
  await first.rateRisk('high');
  await first.goTo('/question/rec10c.identity-documents');
  const second = await followingTab(context, first);
  await second.goTo('/section/rec10c');
  const held = second.page.locator('form').filter({ hasText: 'identity and migration documents?' }).first();
  await held.getByLabel(second.say('answer.no'), { exact: true }).check();
  await second.goTo('');
  await expect(second.heading()).toHaveText(second.say('tasks.page'));
  await first.choose('yes');
  await first.continue();
  await takePen(second);
  await second.goTo('/section/rec10c');
  await expect(held.getByText(second.say('overtaken.text'))).toBeVisible();
  await expect(held.getByLabel(second.say('answer.no'), { exact: true })).toBeChecked();
  await second.goTo('/question/rec10c.identity-documents');
  await expect(option(second, 'yes')).toBeChecked();
});

test('an assessment that is deleted in another tab is said to be gone', async ({ page, context }) => {
  const first = new Officer(page);
  await first.begin();
  const other = await context.newPage();
  const second = new Officer(other);
  await second.home();
  await other.getByRole('button', { name: `${second.say('home.remove')} Harbour Textiles Ltd` }).click();
  await second.button('home.remove-yes').click();
  await expect(page.getByRole('alert')).toContainText(first.say('saving.failed.missing'));
});

test('without Web Locks the store keeps two tabs apart, and shows what the other one saved', async ({
  page,
  context,
}) => {
  await separate(context);
  const first = new Officer(page);
  await first.begin();
  const other = await context.newPage();
  await other.goto(page.url());
  const second = new Officer(other);
  await second.isHere();
  await second.arriveAt('risk.industry');
  await rateIndustry(first, 'low', 'First tab.');
  await first.continue();
  await rateIndustry(second, 'high', 'Second tab.');
  await second.button('question.continue').click();
  await expect(other.getByRole('alert')).toContainText(second.say('saving.failed.conflict'));
  await expect(other.getByText(second.say('overtaken.text'))).toBeVisible();
  await expect(other.getByText('First tab.')).toBeVisible();
  await expect(reason(second)).toHaveValue('Second tab.');
  await second.expectAccessible();
  await second.continue();
  await second.goTo('/review');
  await expect(other.getByText('Second tab.')).toBeVisible();
});

test('the list of the first page follows what another tab begins, changes and deletes', async ({
  page,
  context,
}) => {
  const [first, list] = [new Officer(page), new Officer(await context.newPage())];
  await list.home();
  await expect(list.page.getByText(list.say('home.none'))).toBeVisible();
  await first.begin();
  const row = list.page.getByRole('link', { name: 'Harbour Textiles Ltd', exact: true });
  await expect(row).toBeVisible();
  await first.goTo('/details');
  await page.getByLabel(first.say('start.name')).fill('Quay Textiles Ltd');
  await first.button('details.save').click();
  await expect(list.page.getByRole('link', { name: 'Quay Textiles Ltd', exact: true })).toBeVisible();
  await expect(row).toHaveCount(0);
  await first.home();
  await page.getByRole('button', { name: `${first.say('home.remove')} Quay Textiles Ltd` }).click();
  await first.button('home.remove-yes').click();
  await expect(list.page.getByText(list.say('home.none'))).toBeVisible();
});
