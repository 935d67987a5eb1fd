/** A browser with a profile on the disk, which outlives it. */
import { chromium, type Browser, type Page } from 'playwright';
import { findChromium } from '../../browser/chromium.ts';
import { Child } from '../child.ts';

export class KillableBrowser {
  private readonly gone: Promise<void>;

  private constructor(
    private readonly child: Child,
    browser: Browser,
    readonly page: Page,
  ) {
    this.gone = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  static async start(profile: string): Promise<KillableBrowser> {
    const { executablePath, args, env } = findChromium();
    const child = new Child(
      executablePath,
      [...new Set([...args, '--headless']), ...OPTIONS, `--user-data-dir=${profile}`, 'about:blank'],
      { env: { ...process.env, ...env } },
    );
    const address = /DevTools listening on (ws:\S+)/;
    await child.until(() => address.test(child.complained));
    const browser = await chromium.connectOverCDP(address.exec(child.complained)?.[1] ?? '');
    const context = browser.contexts()[0];
    if (!context) throw new Error('the browser has no profile');
    context.setDefaultTimeout(60_000);
    return new KillableBrowser(child, browser, context.pages()[0] ?? (await context.newPage()));
  }

  get isOver(): boolean {
    return this.child.isOver;
  }

  /** The whole tree of processes at once; resolves once everything that the page had said has been heard. */
  async kill(): Promise<void> {
    await this.child.kill();
    await this.gone;
  }
}

const OPTIONS = [
  '--remote-debugging-port=0',
  '--no-first-run',
  '--disable-gpu',
  '--disable-extensions',
  '--mute-audio',
];
