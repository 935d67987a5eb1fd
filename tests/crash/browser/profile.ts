/** One profile and the assessment in it, over many browsers, each of which is killed. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Chance } from '../chance.ts';
import { Ledger } from '../ledger.ts';
import type { Tally } from '../tally.ts';
import { KillableBrowser } from './browser.ts';
import { look } from './look.ts';
import { onSaved } from './on-saved.ts';
import { Walker, type Ready } from './walker.ts';

export class Profile {
  private readonly ledger = new Ledger();
  private marks = 0;
  /** Address of the assessment, once there is one. */
  private place: string | null = null;

  constructor(
    private readonly folder: string,
    private readonly address: string,
    private readonly chance: Chance,
    private readonly tally: Tally,
  ) {}

  /** Until so many browsers are killed, or something is wrong. */
  async live(count: number): Promise<void> {
    for (let life = 0; life <= count; life += 1) {
      const browser = await KillableBrowser.start(this.folder);
      try {
        await onSaved(browser.page, () => this.ledger.acknowledge());
        if (life > 0 && !(await this.isWhole(browser.page))) return;
        if (life < count) await this.walkUntilKilled(browser);
      } finally {
        await browser.kill();
      }
    }
  }

  private async walkUntilKilled(browser: KillableBrowser): Promise<void> {
    const { chance, ledger, tally } = this;
    const before = ledger.count;
    const { page } = browser;
    const walker = new Walker(page, chance, () => `mark-${String((this.marks += 1))}.`);
    for (let steps = chance.between(0, 2); steps > 0; steps -= 1)
      await this.step(browser, await this.ready(walker));
    // What the page is asked when it is gone may never be answered, so that nobody waits for it.
    this.step(browser, await this.ready(walker)).catch(() => undefined);
    await wait(chance.between(0, chance.pick([30, 100, 400])));
    await browser.kill();
    tally.kills += 1;
    tally.acknowledged += ledger.count - before;
    if (ledger.isUnderWay) tally.underWay += 1;
  }

  private ready(walker: Walker): Promise<Ready> {
    return this.place === null ? walker.ready(this.address) : walker.prepare(this.place);
  }

  /** From pressing the button to the word that it is saved. */
  private async step(browser: KillableBrowser, { expected, press }: Ready): Promise<void> {
    const { ledger } = this;
    const { page } = browser;
    const count = ledger.count;
    ledger.begin(expected);
    await press();
    if (expected.type === 'started') {
      // A new assessment is acknowledged by its first question.
      await page.waitForURL(/\/question\//);
      if (browser.isOver) return;
      ledger.acknowledge();
      this.place = page.url().replace(/\/question\/.*$/, '');
    }
    while (ledger.count === count && !browser.isOver) await wait(5);
  }

  /** Opens the assessment as a person would, and holds what is kept against what was acknowledged. */
  private async isWhole(page: Page): Promise<boolean> {
    await page.goto(this.address);
    await page.locator('main h1').waitFor();
    const found = await look(page);
    const faults = this.ledger.faults(found);
    if (this.ledger.settle(found)) this.tally.keptOfThose += 1;
    if (found.record) {
      this.place = `${this.address}#/case/${found.record.id}`;
      await page.goto(this.place);
      await page.locator('main h1').waitFor();
      if ((await page.locator('a[href*="/question/"], a[href*="/section/"]').count()) === 0)
        faults.push('it does not open');
    }
    this.tally.faults.push(
      ...faults.map((fault) => `${this.tally.name}, kill ${String(this.tally.kills)}: ${fault}`),
    );
    return faults.length === 0;
  }
}
