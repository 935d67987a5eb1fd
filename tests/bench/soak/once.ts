/** What is done seldom, and would disturb what comes after it. */
import type { Page } from 'playwright';
import { Officer } from '../../browser/officer.ts';
import { answered } from './visit.ts';

export interface Once {
  /** So many results are worked out in ten seconds once a filter asks for all of them. */
  judged: number;
  /** What the page says of the room on this device. */
  room: string;
  /** In milliseconds. */
  erase: number;
}

const PATIENCE = 10_000;

export async function once(newPage: () => Promise<Page>, address: string): Promise<Once> {
  const page = await newPage();
  const officer = new Officer(page, 'en', 'supplier', ['erase']);
  await page.goto(address);
  await page.locator('.filters summary').click();
  await page.locator('#records-verdict').selectOption('proceed');
  await page.waitForTimeout(PATIENCE);
  const status = await page.locator('main p[role="status"]').first().innerText();
  const room = await page.getByText(/ MB that the browser grants/).innerText();
  await page.goto(`${address}#/erase`);
  await officer.button('erase.do').click();
  const erase = await answered(page, () => officer.button('erase.yes').click(), {
    selector: 'h1',
    text: officer.say('erase.done'),
  });
  await page.close();
  // "1,234 of 10,000", or that of all of them so many fit.
  const [judged = ''] = /[\d,]+/.exec(status) ?? [];
  return { judged: Number(judged.replaceAll(',', '')), room, erase };
}
