/** A newer version of a checklist: what would become of each answer is shown, and nothing happens before one says so. */
import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
// Not by the room's door: that leads to what only Vite can load.
import { packChecklist } from '../../src/exchange/checklist-archive.ts';
import { ROOT, Workplace } from '../cli/program.ts';
import { NOW, THEN } from '../support/two-versions.ts';
import { anotherTab, answers, separate } from './another-tab.ts';
import { LANGUAGES, Officer, type Language } from './officer.ts';

let place: Workplace;
test.beforeAll(async () => {
  place = new Workplace();
  mkdirSync(place.path('then'));
  for (const [name, text] of Object.entries(THEN)) place.write(`then/${name}`, text);
  place.write('answers.json', {
    checklist: 'my-checklist',
    assessedOn: '2026-11-20',
    subject: { name: 'Hadal Garments Ltd', country: 'BD', identifiers: [] },
    procurement: { title: 'Work clothing', buyer: 'City of Alder', reference: 'CA-17', value: '' },
    assessor: { name: 'A. Officer', role: 'Procurement officer' },
    answers: {
      'risk.work': { value: 'high', reason: 'Sewing by hand' },
      'risk.workforce': { value: 'unknown', reason: 'Nobody has looked' },
      'rec10a.places': { value: 'partly', note: 'One workshop is missing' },
      'rec10c.documents': { value: 'yes' },
      'rec15.code': { value: 'partly' },
      'rec15.code.which': { value: 'The code of the city' },
    },
  });
  const made = await place.run([
    'record',
    '--answers',
    'answers.json',
    '--checklist',
    'then',
    '-o',
    'record.json',
  ]);
  expect(made.code, made.err).toBe(0);
});
test.afterAll(() => place.remove());

class Mover extends Officer {
  constructor(page: Officer['page'], language: Language = 'en') {
    super(page, language, 'supplier', ['move']);
  }

  /** Keeps a version of the checklist on the device. */
  async keeps(files: typeof THEN): Promise<void> {
    await this.page.goto('#/checklists');
    await this.page.getByLabel(this.say('opening.zip')).setInputFiles({
      name: 'c.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(packChecklist(files)),
    });
    await this.button('use.keep').click();
    await expect(this.page.getByText(this.say('use.own'))).toBeVisible();
  }

  async opens(file: string): Promise<void> {
    await this.home();
    await this.button('home.open').last().click();
    await this.page.getByLabel(this.say('open.label'), { exact: true }).setInputFiles(file);
    await this.isHere();
  }

  /** The names in one of the lists. */
  names(part: string): Promise<string[]> {
    const rows = this.page.locator(`#${part} ~ ul, #${part} ~ table tbody`).first();
    return rows.locator('li, th').allInnerTexts();
  }
}

for (const language of LANGUAGES)
  test(`an assessment goes on with a newer version of one’s own checklist (${language})`, async ({
    page,
  }) => {
    const mover = new Mover(page, language);
    await mover.home();
    await mover.keeps(THEN);
    await mover.opens(place.path('record.json'));
    const earlier = page.url();
    await expect(mover.heading()).toHaveText(mover.say('tasks.page'));
    await expect(mover.link('move.offer-link')).toBeHidden();

    await mover.keeps(NOW);
    await page.goto(earlier);
    await mover.link('move.offer-link').click();
    await expect(mover.heading()).toHaveText(mover.say('move.page'));
    const asked = page.locator('#confirm ~ table').first();
    const [then, now] = [THEN, NOW].map(
      (files) =>
        (JSON.parse(files[`messages.${language}.json`] ?? '') as Record<string, string>)['rec10a.places.ask'],
    );
    await expect(asked).toContainText(then ?? '');
    await expect(asked).toContainText(now ?? '');
    expect((await mover.names('confirm')).length).toBe(1);
    expect((await mover.names('dropped')).length).toBe(2);
    expect((await mover.names('kept')).length).toBe(3);
    await expect(page.locator('#dropped ~ table').first()).toContainText('The code of the city');
    await mover.expectAccessible();

    await page.getByRole('button', { name: '1.1.0' }).click();
    await expect(mover.heading()).toHaveText(mover.say('move.moved-page'));
    await expect(page.locator('#dropped ~ table').first()).toContainText('The code of the city');
    await mover.expectAccessible();

    await page.getByRole('link', { name: mover.say('nav.back-tasks') }).click();
    await expect(mover.heading()).toHaveText(mover.say('tasks.page'));
    await expect(mover.link('move.note-link')).toBeVisible();
    await expect(page.getByText(mover.say('section-status.to-confirm')).first()).toBeVisible();

    // The earlier one is as it was, and knows where it goes on.
    await page.goto(earlier);
    await expect(mover.link('move.already-link')).toBeVisible();
    await page.goto(`${earlier}/review`);
    await expect(page.getByText('The code of the city')).toBeVisible();
  });

test('a record of a version that was superseded opens with its own questions, and can go on', async ({
  page,
}) => {
  const mover = new Mover(page);
  await mover.opens(`${ROOT}tests/record/kept/1-first.json`);
  await expect(page.getByText('1.0.1')).toBeVisible();
  await mover.link('move.offer-link').click();
  await expect(mover.heading()).toHaveText(mover.say('move.page'));
  expect((await mover.names('kept')).length).toBe(3);
  await mover.expectAccessible();
});

test('nothing is offered where the answers are no longer open, nor is anything changed', async ({ page }) => {
  const mover = new Mover(page);
  await mover.opens(`${ROOT}tests/record/kept/1-first.json`);
  await mover.goTo('/move');
  await page.getByRole('link', { name: 'Stay with version 1.0.1' }).click();
  await expect(mover.heading()).toHaveText(mover.say('tasks.page'));
  await mover.home();
  await expect(page.getByRole('link', { name: /Hadal Garments/ })).toHaveCount(1);
});

test('what another tab wrote meanwhile is shown before anything is moved', async ({ page, context }) => {
  await separate(context);
  const mover = new Mover(page);
  await mover.opens(`${ROOT}tests/record/kept/1-first.json`);
  const writing = await anotherTab(context, mover);
  await mover.link('move.offer-link').click();
  await expect.poll(async () => (await mover.names('kept')).length).toBe(3);
  await answers(writing, 'rec10c.freedom-of-movement', 'yes', 'Written in the other tab');
  const go = page.getByRole('button', { name: /^Go on with version/ });
  await go.click();
  await expect(page.getByRole('alert')).toHaveText(mover.say('move.overtaken'));
  await mover.expectAccessible();
  await expect.poll(async () => (await mover.names('kept')).length).toBe(4);
  await go.click();
  await expect(mover.heading()).toHaveText(mover.say('move.moved-page'));
  await mover.isHere();
  await mover.goTo('/review');
  await expect(page.getByText('Written in the other tab')).toBeVisible();
});
