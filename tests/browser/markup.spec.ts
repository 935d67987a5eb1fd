/** Answers are text, never markup: whatever is typed stands on every page and in the web page of a document as it was typed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
// Not by the room's door: that leads to what only Vite can load.
import { packChecklist } from '../../src/exchange/checklist-archive.ts';
import { ROOT, Workplace } from '../cli/program.ts';
import { ownFiles } from '../support/own-checklist.ts';
import { Officer } from './officer.ts';

const ACT = "document.title='taken over'";
/** Closes what it may stand in, then brings elements of its own. */
const MARKUP = `"'></bdi></style></title><img class="brought-in" src=x onerror="${ACT}"><script class="brought-in">${ACT}</script><a class="brought-in" href="javascript:${ACT}">`;

/** In the samples, what is free text has a blank in it, or stands under one of these. Options and dates have none. */
const isFree = (key: string, value: string): boolean => value.includes(' ') || key === 'reference';

/** The same with markup behind every free text. */
function withMarkup(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return isFree(key, value) ? `${value} ${MARKUP}` : value;
  if (Array.isArray(value)) return value.map((one) => withMarkup(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, withMarkup(inside, name)]));
}

const PLACES = [
  '',
  '/details',
  '/section/rec10b',
  '/question/rec10b.site-list',
  '/review',
  '/decide',
  '/statement',
];

class Reader extends Officer {
  /** A finished sample whose texts are hostile. @returns its id */
  async open(place: Workplace, sample: string): Promise<string> {
    const answers: unknown = JSON.parse(
      readFileSync(join(ROOT, `seeds/samples/${sample}.answers.json`), 'utf8'),
    );
    place.write('answers.json', withMarkup(answers));
    const { code, err } = await place.run(['record', '--answers', 'answers.json', '-o', `${sample}.json`]);
    expect(code, err).toBe(0);
    await this.home();
    await this.button('home.open').click();
    await this.page.getByLabel(this.say('open.label')).setInputFiles(place.path(`${sample}.json`));
    await this.isHere();
    return /case\/([^/]+)/.exec(this.page.url())?.[1] ?? '';
  }
}

/** Nothing of it has become an element, in the page or in its frames, and nothing has run. */
async function expectText(page: Page, where: string): Promise<void> {
  for (const frame of page.frames()) expect(await frame.locator('.brought-in').count(), where).toBe(0);
  expect(await page.title(), where).not.toBe('taken over');
}

let place: Workplace;
test.beforeAll(() => {
  place = new Workplace();
});
test.afterAll(() => place.remove());

test('the markup would be seen if it became any', async ({ page }) => {
  await page.setContent(`<title>x</title><p title="${MARKUP}</p>`);
  await expect(page.locator('.brought-in')).toHaveCount(3);
  await expect(page).toHaveTitle('taken over');
});

test('markup in every free text of a record is shown as text on every page', async ({ page }, info) => {
  const reader = new Reader(page);
  const one = await reader.open(place, 'workwear');
  for (const at of PLACES) {
    await reader.goTo(at);
    await expect(page.getByText('class="brought-in"').first(), at).toBeVisible();
    await expectText(page, at);
  }
  await expect(page.frameLocator('iframe').getByText('class="brought-in"').first()).toBeVisible();
  await expectText(page, 'preview');
  const file = await reader.download('statement.html');

  const other = await reader.open(place, 'hospital-cleaning');
  for (const at of [`/compare/${one}/${other}`, `/portfolio/${one},${other}`, '/']) {
    await page.goto(`#${at}`);
    await expect(page.getByText('class="brought-in"').first(), at).toBeVisible();
    await expectText(page, at);
  }
  const audit = await reader.open(place, 'outdoor-clothing');
  for (const at of ['laws', 'laws/uk-s54', 'review', 'statement']) {
    await page.goto(`#/case/${audit}/${at}`);
    await expect(page.getByText('class="brought-in"').first(), at).toBeVisible();
    await expectText(page, at);
  }

  // The web page that is sent around has no server to protect it.
  const path = info.outputPath('statement.html');
  await file.saveAs(path);
  await page.goto(pathToFileURL(path).href);
  await expect(page.getByText('class="brought-in"').first()).toBeVisible();
  await expectText(page, 'the downloaded page');
});

test('markup in a checklist from elsewhere is shown as text', async ({ page }) => {
  const officer = new Officer(page);
  await officer.home();
  const files = ownFiles('city', [
    ['messages.en.json', 'City of Alder', "'<img class=brought-in src=x>' of Alder"],
  ]);
  await page.goto('#/checklists');
  await page.getByLabel(officer.say('opening.zip')).setInputFiles({
    name: 'city.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(packChecklist(files)),
  });
  await expect(page.locator('#check-result')).toContainText('<img class=brought-in src=x> of Alder');
  await expectText(page, 'check');
  await officer.button('use.try').click();
  await expect(page.getByRole('option', { name: '<img class=brought-in src=x> of Alder' })).toHaveCount(1);
  await expectText(page, 'start');
});
