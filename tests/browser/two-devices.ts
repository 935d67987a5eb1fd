/** One assessment on two devices, and the files that go between them. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { Officer, type Language } from './officer.ts';

const WORDS = ['backup', 'diagnostics', 'merge'];

export const officerOn = (page: Officer['page'], language: Language): Officer =>
  new Officer(page, language, 'supplier', WORDS);

export async function takeRecord(officer: Officer): Promise<Buffer> {
  await officer.goTo('/statement');
  return readFileSync(await (await officer.download('statement.record')).path());
}

export async function takeBundle(officer: Officer): Promise<Buffer> {
  await officer.home();
  await officer.link('home.backup').click();
  return readFileSync(await (await officer.download('backup.take-do')).path());
}

/** Opens a record file from the first page. */
export async function openRecord(officer: Officer, buffer: Buffer, { isHome = false } = {}): Promise<void> {
  if (!isHome) await officer.home();
  await officer.button('home.open').last().click();
  await officer.page
    .getByLabel(officer.say('open.label'), { exact: true })
    .setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer });
}

/** The same assessment in two browsers. */
export async function twoDevices(
  page: Officer['page'],
  browser: Browser,
  language: Language,
): Promise<[Officer, Officer]> {
  const here = officerOn(page, language);
  await here.begin();
  await here.rateRisk('high');
  const record = await takeRecord(here);
  const there = officerOn(await (await browser.newContext()).newPage(), language);
  await openRecord(there, record);
  await there.isHere();
  return [here, there];
}
