/** The first page: which journey is mine, and what is on this device. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { AssessmentRecord, Head, LogEvent } from '../../src/record/index.ts';
import { heads } from '../../src/record/log.ts';
import { parseCsv } from '../support/csv.ts';
import { holdNextWrite } from './held-write.ts';
import { LANGUAGES, Officer } from './officer.ts';

/** Opens finished samples and comes back to the first page. */
async function withSamples(officer: Officer, count: number): Promise<void> {
  const { page } = officer;
  for (let at = 0; at < count; at++) await officer.openSample(at);
  await officer.home();
  await expect(rows(page)).toHaveCount(count);
  await expect(page.getByText(officer.say('records.working'))).toHaveCount(0);
}

const rows = (page: Page) => page.locator('.record');
const names = (page: Page) => page.locator('.record h3').allInnerTexts();

for (const language of LANGUAGES) {
  test(`one click starts each journey (${language})`, async ({ page }) => {
    const officer = new Officer(page, language);
    for (const [card, start, journey] of [
      ['home.start', '/start', 'supplier'],
      ['journey.own-process', '/start/own-process', 'own-process'],
      ['journey.self-audit', '/start/self-audit', 'self-audit'],
    ] as const) {
      await officer.home();
      await officer.link(card).click();
      await expect(page).toHaveURL(new RegExp(`#${start}$`));
      await expect(officer.heading()).toHaveText(new Officer(page, language, journey).say('start.page'));
    }
    await officer.home();
    await officer.link('journey.statement').click();
    await expect(page).toHaveURL(/#\/start\/self-audit\/statement$/);
    await expect(officer.heading()).toBeVisible();
    await officer.home();
    await officer.button('journey.invitation').click();
    await expect(page.getByLabel(officer.say('open.label'))).toBeVisible();
    await officer.expectAccessible();
  });
}

test('says for whom each journey is, what comes out and how long it takes', async ({ page }) => {
  const officer = new Officer(page);
  await officer.home();
  const cards = page.getByRole('main').getByRole('list').first().getByRole('listitem');
  await expect(cards).toHaveCount(5);
  for (const journey of ['supplier', 'invitation', 'own-process', 'self-audit', 'statement'])
    for (const part of ['who', 'out', 'time'])
      await expect(
        cards.filter({ hasText: officer.say(`journey.${journey}.${part}`) }).first(),
      ).toBeVisible();
  await expect(page.getByText(officer.say('home.none'))).toBeVisible();
  await officer.expectAccessible();
});

for (const language of LANGUAGES) {
  test(`lists records with stage, result, open triggers and what is due; searches, filters and sorts them (${language})`, async ({
    page,
  }) => {
    // What is overdue depends on the day: on this one the deadline of one sample has passed.
    await page.clock.setFixedTime('2026-11-25T12:00:00Z');
    const officer = new Officer(page, language);
    await withSamples(officer, 3);
    const workwear = rows(page).filter({ hasText: 'Grosvarenne' });
    await expect(workwear).toContainText(officer.say('stage.decided'));
    await expect(workwear).toContainText(officer.say('verdict.hold-and-remediate'));
    await expect(workwear).toContainText('ZT-B1');
    await expect(workwear.locator('.tag.bad', { hasText: '3' })).toBeVisible();
    await officer.expectAccessible();

    const search = page.getByLabel(officer.say('records.search'));
    await search.fill('HOSPITALS brackmoyle');
    await expect(rows(page)).toHaveCount(1);
    await search.fill('nobody of that name');
    await expect(page.getByText(officer.say('records.nothing'))).toBeVisible();
    await search.fill('');

    await page.getByText(officer.say('records.filters')).click();
    await page.getByLabel(officer.say('records.verdict')).selectOption('proceed');
    expect(await names(page)).toEqual(['Brackmoyle Facility Services Ltd']);
    await page.getByLabel(officer.say('records.verdict')).selectOption('');
    await page.getByLabel(officer.say('records.overdue')).check();
    expect(await names(page)).toEqual(['Grosvarenne Workwear Ltd']);
    await page.getByLabel(officer.say('records.overdue')).uncheck();
    await page.getByLabel(officer.say('records.journey')).selectOption('self-audit');
    await expect(rows(page)).toHaveCount(0);
    await page.getByLabel(officer.say('records.journey')).selectOption('');
    await page.getByLabel(officer.say('records.sort')).selectOption('deadline');
    await expect(rows(page).first()).toContainText('Grosvarenne');
    await expect(rows(page).last()).toContainText('Brackmoyle');
    await officer.expectAccessible();
  });
}

test('deletes a record, and the list goes on without it', async ({ page }) => {
  const officer = new Officer(page);
  await withSamples(officer, 2);
  await rows(page)
    .filter({ hasText: 'Grosvarenne' })
    .getByRole('button', { name: /^Delete/ })
    .click();
  await officer.button('home.remove-yes').click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { name: officer.say('home.yours') })).toBeFocused();
});

for (const language of LANGUAGES) {
  test(`puts chosen suppliers side by side, on the page and in files (${language})`, async ({ page }) => {
    const officer = new Officer(page, language);
    await withSamples(officer, 3);
    await expect(officer.link('records.side-by-side')).toHaveCount(0);
    for (const row of await rows(page).all()) await row.getByRole('checkbox').check();
    await officer.link('records.side-by-side').click();
    await expect(officer.heading()).toContainText(officer.say('portfolio.title'));
    const table = page.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveCount(14);
    await expect(table.locator('tbody tr')).toHaveCount(3);
    await expect(table.locator('tbody tr').filter({ hasText: 'Grosvarenne' })).toContainText('ZT-B1');
    await expect(page.getByText(officer.say('portfolio.mixed'))).toBeVisible();
    await officer.expectAccessible();

    const csv = readFileSync(await (await officer.download('portfolio.csv')).path(), 'utf8');
    const [head = [], ...lines] = parseCsv(csv.replace(/^\uFEFF/u, ''));
    expect(head[0]).toBe(officer.say('portfolio.supplier'));
    expect(lines.map(([name]) => name)).toHaveLength(3);
    const xlsx = readFileSync(await (await officer.download('portfolio.xlsx')).path());
    const files = unzipSync(new Uint8Array(xlsx));
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
      'Grosvarenne Workwear Ltd',
    );

    await page.emulateMedia({ media: 'print' });
    await expect(officer.button('portfolio.print')).toBeHidden();
    await expect(table).toBeVisible();
  });
}

test('stacks the suppliers on a phone, with each cell under its name', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const officer = new Officer(page);
  await withSamples(officer, 2);
  for (const row of await rows(page).all()) await row.getByRole('checkbox').check();
  await officer.link('records.side-by-side').click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await officer.expectAccessible();
});

test('says when there is nothing to put side by side', async ({ page }) => {
  const officer = new Officer(page);
  await page.goto('#/portfolio/00000000-0000-4000-8000-000000000000');
  await expect(page.getByText(officer.say('portfolio.none'))).toBeVisible();
  await officer.expectAccessible();
});

test('stays usable with five hundred records', async ({ page }) => {
  const officer = new Officer(page);
  await withSamples(officer, 1);
  const { header, events } = await page.evaluate(keptRecord);
  const copies = Array.from({ length: 499 }, () => {
    const record = { ...header, id: randomUUID(), events };
    return { id: record.id, head: heads(record).at(-1) ?? record.head };
  });
  await page.evaluate(copyRecords, copies);
  await page.reload();
  await expect(rows(page)).toHaveCount(50);
  await page.getByLabel(officer.say('records.search')).fill('copy 417');
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel(officer.say('records.search')).fill('');
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(rows(page)).toHaveCount(100);
  await expect(page.getByText('500 assessments of 500')).toBeVisible();
  await page.getByText(officer.say('records.filters')).click();
  // Only now all of them are judged.
  await page.getByLabel(officer.say('records.verdict')).selectOption('proceed');
  await expect(page.getByText(/^Results are being worked out/)).toBeVisible();
  await expect(page.getByText('500 assessments of 500')).toBeVisible({ timeout: 60_000 });
});

/** In the page: the one record that is kept. */
async function keptRecord(): Promise<{ header: Omit<AssessmentRecord, 'events'>; events: LogEvent[] }> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not read'));
    });
  const database = await done(indexedDB.open('probity'));
  const transaction = database.transaction(['records', 'events']);
  const [kept, rows] = await Promise.all([
    done(transaction.objectStore('records').getAll()),
    done(transaction.objectStore('events').getAll()),
  ]);
  database.close();
  const [one] = kept as (Omit<AssessmentRecord, 'events'> & { summary: unknown })[];
  if (!one) throw new Error('nothing is kept');
  const { summary: _, ...header } = one;
  return { header, events: (rows as { event: LogEvent }[]).map(({ event }) => event) };
}

/** In the page: copies of the one record that is kept, under other ids and names, each with the head of its own log. */
async function copyRecords(copies: { id: string; head: Head }[]): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not read'));
    });
  const database = await done(indexedDB.open('probity'));
  const transaction = database.transaction(['records', 'events'], 'readwrite');
  const records = transaction.objectStore('records');
  const events = transaction.objectStore('events');
  interface Kept {
    id: string;
    summary: { id: string; digest: string; details: { subject: object } };
  }
  const [one] = (await done(records.getAll())) as Kept[];
  const log = (await done(events.getAll())) as { record: string }[];
  if (!one) throw new Error('nothing is kept');
  for (const [at, { id, head }] of copies.entries()) {
    const { summary } = one;
    const subject = { ...summary.details.subject, name: `Copy ${String(at)}` };
    records.put({
      ...one,
      id,
      head,
      summary: {
        ...summary,
        id,
        digest: head.digest,
        details: { ...summary.details, subject },
      },
    });
    for (const row of log) events.put({ ...row, record: id });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

test('whoever presses again while the device is slow begins one assessment, not two', async ({ page }) => {
  const officer = new Officer(page);
  await officer.home();
  await officer.link('home.start').click();
  await officer.fillDetails();
  const letGo = await holdNextWrite(page);
  await officer.button('start.begin').click();
  await expect(page.getByRole('status').filter({ hasText: officer.say('saving.saving') })).toBeVisible();
  await page.getByLabel(officer.say('start.name')).press('Enter');
  await letGo();
  await expect(page).toHaveURL(/\/question\//);
  await officer.home();
  await expect(rows(page)).toHaveCount(1);
});
