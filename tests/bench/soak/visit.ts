/** What an officer does on a page that was just opened, and how long it takes until the page shows it. */
import type { Page } from 'playwright';
import { Officer } from '../../browser/officer.ts';
import { idOf } from './fill.ts';

/** In milliseconds, except for memory. */
export interface Visit {
  /** From the address to rows of the list, and as long as a key then takes to be answered. */
  home: number;
  /** From a letter in the search to the rows that fit. */
  search: number;
  sort: number;
  open: number;
  save: number;
  portfolio: number;
  remove: number;
  /** The longest that the first page did not listen, in the five seconds after. */
  deaf: number;
  /** Bytes of the first page, after garbage is collected. */
  memory: number;
}

export const MEASURES = [
  'home',
  'search',
  'sort',
  'deaf',
  'open',
  'save',
  'portfolio',
  'remove',
  'memory',
] as const satisfies readonly (keyof Visit)[];

/** An unfinished assessment of a supplier. */
const UNFINISHED = 11;
const SUPPLIERS = Array.from({ length: 10 }, (_, at) => at + 5);

export async function visit(newPage: () => Promise<Page>, address: string, round: number): Promise<Visit> {
  const first = await newPage();
  const { home, search } = await openHome(first, address);
  const deaf = await first.evaluate(longestTask);
  const memory = await heapOf(first);
  const sort = await sortByName(first);
  await first.close();

  const page = await newPage();
  await openHome(page, address);
  await page.locator('#records-search').fill('');
  const open = await answered(page, () => page.locator('.record h3 a').first().click(), {
    selector: 'main a[href*="/question/"]',
  });
  const save = await saveAnswer(page, address);
  await page.goto(`${address}#/portfolio/${SUPPLIERS.map(idOf).join(',')}`);
  await page.reload({ waitUntil: 'commit' });
  const portfolio = await page.evaluate(shownAt, { selector: '.portfolio-table tbody tr' });
  await page.close();
  return {
    home,
    search,
    sort,
    open,
    save,
    portfolio,
    remove: await removeOne(newPage, address, round),
    deaf,
    memory,
  };
}

async function openHome(page: Page, address: string): Promise<Pick<Visit, 'home' | 'search'>> {
  await page.goto(address, { waitUntil: 'commit' });
  const rows = await page.evaluate(shownAt, { selector: '.record' });
  await page.locator('#records-search').focus();
  const search = await answered(page, () => page.keyboard.press('e'), { selector: '.record' });
  return { home: rows + search, search };
}

async function sortByName(page: Page): Promise<number> {
  await page.locator('.filters summary').click();
  const choose = async (): Promise<void> => {
    await page.locator('#records-sort').selectOption('name');
  };
  return answered(page, choose, { selector: '.record' });
}

async function saveAnswer(page: Page, address: string): Promise<number> {
  const officer = new Officer(page);
  await page.goto(`${address}#/case/${idOf(UNFINISHED)}/question/risk.industry`);
  await officer.choose('medium');
  await page.getByLabel(officer.say('question.reason'), { exact: true }).fill('As the register says.');
  return answered(page, () => officer.button('question.continue').click(), { selector: '.saved svg' });
}

async function removeOne(newPage: () => Promise<Page>, address: string, round: number): Promise<number> {
  const page = await newPage();
  await openHome(page, address);
  const officer = new Officer(page);
  await page.locator('#records-search').fill(` ${String(20 + round)} `);
  await page
    .locator('.record')
    .first()
    .getByRole('button', { name: officer.say('home.remove') })
    .click();
  const took = await answered(page, () => officer.button('home.remove-yes').click(), {
    selector: '#yours:focus',
  });
  await page.close();
  return took;
}

/** From what is done, as the page hears of it, to what it then shows. */
export async function answered(page: Page, act: () => Promise<void>, wanted: Wanted): Promise<number> {
  await page.evaluate(() => {
    const heard = globalThis as unknown as Heard;
    heard.heardAt = undefined;
    const hear = ({ timeStamp }: Event): void => {
      heard.heardAt ??= timeStamp;
    };
    for (const kind of ['click', 'keydown', 'input'])
      addEventListener(kind, hear, { capture: true, once: true });
  });
  await act();
  const shown = await page.evaluate(shownAt, wanted);
  return shown - ((await page.evaluate(() => (globalThis as unknown as Heard).heardAt)) ?? Number.NaN);
}

interface Heard {
  heardAt: number | undefined;
}

interface Wanted {
  selector: string;
  text?: string;
}

/** Runs in the page: when it is there and painted. */
function shownAt({ selector, text = '' }: Wanted): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const isThere = [...document.querySelectorAll(selector)].some((one) => one.textContent.includes(text));
      if (isThere) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs in the page: in milliseconds. */
function longestTask(): Promise<number> {
  return new Promise((resolve) => {
    let longest = 0;
    const from = performance.now();
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime >= from) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    setTimeout(() => resolve(longest), 5000);
  });
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
