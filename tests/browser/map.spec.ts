/** The map of a checklist: seen, searched, walked by keyboard, read as an outline, with the doubts of the proof on it. */
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { createMachine } from 'xstate';
import { packChecklist } from '../../src/exchange/checklist-archive.ts';
import { DOUBTFUL, ownFiles } from '../support/own-checklist.ts';
import { Officer, type Language } from './officer.ts';

const SUPPLIER = '#/checklists/supplier';

/** One who looks at a map. Errors on the console are faults of ours, also those of the content policy. */
class Reader extends Officer {
  readonly faults: string[] = [];

  constructor(page: Page, language?: Language) {
    super(page, language);
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
  }

  async openMap(at = '', view = 'map'): Promise<void> {
    await this.home();
    await this.page.goto(`${SUPPLIER}/${view}${at === '' ? '' : `/${at}`}`);
    await expect(this.heading()).toBeVisible();
  }

  box(id: string): Locator {
    return this.page.locator(`[id="map-box-${id}"]`);
  }

  boxes(): Locator {
    return this.page.locator('.map-canvas .map-box');
  }

  bright(): Locator {
    return this.page.locator('.map-canvas .map-box:not(.dim)');
  }

  details(): Locator {
    return this.page.locator('.map-details');
  }

  search(): Locator {
    return this.page.getByRole('searchbox');
  }

  async expectPlace(at: string): Promise<void> {
    await expect(this.page).toHaveURL(new RegExp(`/map${at === '' ? '' : `/${at.replaceAll('.', '\\.')}`}$`));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

test('from the list of checklists to the sections, a theme and its branches', async ({ page }) => {
  const reader = new Reader(page);
  await reader.home();
  await reader.link('home.checklists-link').click();
  await page.getByRole('link', { name: `${reader.say('checklists.map')} Supplier` }).click();
  await expect(reader.boxes()).toHaveCount(10);
  await expect(reader.box('rec10c')).toContainText('ZT‑B4');
  await expect(page.locator('.box.good')).toContainText('none is refuted');
  await reader.expectAccessible();

  await reader.box('rec10c').click();
  await reader.expectPlace('rec10c');
  await expect(reader.boxes()).toHaveCount(15);
  await expect(reader.box('rec10c.recruitment-fees')).toContainText('Rec. 10(c)(i)');
  await reader.expectAccessible();

  await reader.box('rec10c.recruitment-fees').click();
  await reader.expectPlace('rec10c.recruitment-fees');
  await expect(reader.box('rec10c.recruitment-fees.binds')).toBeVisible();
  await expect(reader.box('trigger:rec10c.recruitment-fees.ZT-B4')).toContainText('Debt bondage');
  await expect(reader.details().getByRole('heading', { level: 2 })).toHaveText('Recruitment fees');
  await expect(reader.details()).toContainText('Chair’s summary');
  await reader.expectAccessible();
  expect(reader.faults).toEqual([]);
});

test('a search leads to the box, by id and by words', async ({ page }) => {
  const reader = new Reader(page);
  await reader.openMap();
  await expect(reader.boxes()).toHaveCount(10);
  await page.keyboard.press('/');
  await expect(reader.search()).toBeFocused();
  await page.keyboard.type('cases found');
  await expect(page.locator('.map-hits li').first()).toContainText('Cases found');
  await reader.expectAccessible();
  await reader.press('ArrowDown', 'Enter');
  await reader.expectPlace('rec10b.incidents-disclosed.cases-found');
  await expect(reader.box('rec10b.incidents-disclosed.cases-found')).toBeFocused();
  await expect(reader.box('rec10b.incidents-disclosed.cases-found')).toHaveAttribute('aria-current', 'true');

  await reader.search().fill('ZT-B8 retaliation');
  await reader.press('Enter');
  await expect(page).toHaveURL(/ZT-B8$/);
  await reader.search().fill('nowhere at all');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  await reader.press('Escape');
  await expect(reader.search()).toHaveValue('');
});

test('a path is followed by keyboard alone, there and back, and the map is no trap', async ({ page }) => {
  const reader = new Reader(page);
  await reader.openMap();
  await expect(reader.boxes()).toHaveCount(10);
  await reader.search().focus();
  // Past the two views and the zoom, into the canvas, at its first box.
  await reader.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(reader.box('risk')).toBeFocused();
  await reader.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(reader.box('rec10c')).toBeFocused();
  await reader.press('Enter');
  await reader.expectPlace('rec10c');
  await expect(reader.box('rec10c.recruitment-fees')).toBeFocused();
  await reader.press('Enter');
  await reader.expectPlace('rec10c.recruitment-fees');
  await expect(reader.box('rec10c.recruitment-fees')).toBeFocused();
  const all = await reader.boxes().count();

  await reader.press('ArrowRight', 'ArrowRight');
  await expect(page.locator('.map-box.question:focus')).toHaveCount(1);
  while (await reader.box('rec10c.recruitment-fees.binds').evaluate((box) => box !== document.activeElement))
    await reader.press('ArrowUp');
  await reader.press('Enter');
  await reader.expectPlace('rec10c.recruitment-fees.binds');
  await expect(reader.box('rec10c.recruitment-fees.binds')).toBeFocused();
  await expect(reader.boxes()).toHaveCount(all);
  // Its theme and the condition before it; two conditions, a flag, a trigger and three actions after it.
  await expect(reader.bright()).toHaveCount(10);
  await expect(reader.box('trigger:rec10c.recruitment-fees.ZT-B4')).not.toHaveClass(/dim/);
  await expect(reader.box('rec10c.recruitment-fees.amount')).toHaveClass(/dim/);
  await expect(reader.details().getByRole('link', { name: 'Debt bondage' })).toBeVisible();
  await reader.expectAccessible();

  await reader.press('Escape');
  await reader.expectPlace('rec10c');
  await expect(reader.bright()).toHaveCount(15);
  await expect(reader.box('rec10c.recruitment-fees')).toBeFocused();
  await reader.press('Escape');
  await reader.expectPlace('');
  await expect(reader.box('rec10c')).toBeFocused();
  await reader.press('Tab', 'Tab');
  await expect(page.locator('.map-legend summary')).toBeFocused();
  await reader.press('Shift+Tab', 'Shift+Tab');
  await expect(reader.box('rec10c')).toBeFocused();
  expect(reader.faults).toEqual([]);
});

test('zoom with keys and buttons, all branches of a section at once', async ({ page }) => {
  const reader = new Reader(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.openMap('rec12');
  const scale = () =>
    page
      .locator('.react-flow__viewport')
      .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
  await expect(reader.boxes()).toHaveCount(3);
  await reader.button('map.zoom-out').click();
  await expect.poll(scale).toBeLessThan(0.9);
  await reader.box('rec12.worker-reps').focus();
  await reader.press('0');
  await expect.poll(scale).toBe(1);
  await reader.press('+');
  await expect.poll(scale).toBeGreaterThan(1.1);
  await reader.button('map.open-all').click();
  await expect(page.locator('.map-canvas .map-box.trigger')).toHaveCount(2);
  await reader.expectAccessible();
  await reader.button('map.close-all').click();
  await expect(reader.boxes()).toHaveCount(3);
});

test('the outline says it all in words, leads to the map and back, and prints whole', async ({ page }) => {
  const reader = new Reader(page);
  await reader.openMap('', 'outline');
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: 'Recommendation' })).toHaveCount(9);
  await expect(page.locator('.map-outline [id^="outline-"]:not(h2)')).toHaveCount(159 + 116 + 23 + 30 + 137);
  const binds = page
    .locator('li')
    .filter({ has: page.locator('[id="outline-rec10c.recruitment-fees.binds"]') });
  await expect(binds).toContainText('if Recruitment fees is “No” or “Partly”');
  await reader.expectAccessible();
  await page.emulateMedia({ media: 'print' });
  await expect(binds).toBeVisible();
  await expect(reader.search()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await binds.getByRole('link', { name: reader.say('map.path.on-map') }).click();
  await reader.expectPlace('rec10c.recruitment-fees.binds');
  await expect(reader.box('rec10c.recruitment-fees.binds')).toBeFocused();
  await reader
    .details()
    .getByRole('link', { name: reader.say('map.path.in-outline') })
    .click();
  await expect(page.locator('[id="outline-rec10c.recruitment-fees.binds"]')).toBeFocused();
  expect(reader.faults).toEqual([]);
});

test('a doubt of the proof stands on its box, with a witness that can be read and shown', async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.home();
  await reader.link('home.checklists-link').click();
  await page.getByLabel(reader.say('opening.zip')).setInputFiles({
    name: 'checklist.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(packChecklist(ownFiles('city', [DOUBTFUL]))),
  });
  await reader.button('use.keep').click();
  await page
    .locator('.diagnostic')
    .getByRole('link', { name: reader.say('witness.map') })
    .click();
  await expect(page).toHaveURL(/\/[0-9a-f]{64}\/map\/rec10c\.fee-repayment$/);
  const flag = reader.box('flag:rec10c.fee-repayment.former-left-out');
  await expect(flag).toContainText('1 note from the proof');

  await flag.click();
  const note = reader.details().locator('.diagnostic');
  await expect(note).toContainText('can be raised while its theme is not asked');
  await note.locator('summary').click();
  await expect(note.locator('.witness')).toContainText('risk.industry');
  await reader.expectAccessible();
  await note.getByRole('button', { name: reader.say('map.proof.show') }).click();
  await expect(page.locator('#map-shown')).toBeFocused();
  await expect(flag).not.toHaveClass(/dim/);
  await expect(reader.box('rec10c.fee-repayment')).toHaveClass(/dim/);
  await page.getByLabel(reader.say('map.go-to'), { exact: true }).selectOption('risk');
  await expect(reader.box('risk.industry')).toContainText('Answer: Low');
  await expect(reader.box('risk.industry')).not.toHaveClass(/dim/);
  await reader.expectAccessible();
  await reader.button('map.proof.hide').click();
  await expect(reader.box('risk.industry')).not.toContainText('Answer');
  expect(reader.faults).toEqual([]);
});

test('the machine is downloaded as JSON that createMachine takes', async ({ page }) => {
  const reader = new Reader(page);
  await reader.openMap();
  const file = await reader.download('map.export');
  expect(file.suggestedFilename()).toMatch(/^supplier-[\d-]+-machine\.json$/);
  const config = JSON.parse(readFileSync(await file.path(), 'utf8')) as object;
  expect(createMachine(config).root.states['open']).toBeDefined();
});

test('an address that leads nowhere says so', async ({ page }) => {
  const reader = new Reader(page);
  await reader.openMap('rec99');
  await expect(page.getByRole('main')).toContainText('rec99');
  await reader.expectAccessible();
  await page.goto('#/checklists/unknown/map');
  await expect(page.getByText(reader.say('map.missing'))).toBeVisible();
});

for (const [language, colorScheme] of [
  ['zh', 'dark'],
  ['en', 'light'],
] as const)
  test(`on a phone 360 pixels wide, ${language}, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    const reader = new Reader(page, language);
    await reader.home();
    for (const place of ['/map', '/map/rec10c', '/map/rec10c.recruitment-fees.binds', '/outline']) {
      await page.goto(SUPPLIER + place);
      await expect(page.locator('.map-canvas .map-box, .map-outline h3').first()).toBeVisible();
      // Looked at once on a phone: it is long, and axe is slow on it.
      if (place !== '/outline' || language === 'zh') await reader.expectAccessible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, place).toBeLessThanOrEqual(0);
    }
    expect(reader.faults).toEqual([]);
  });
