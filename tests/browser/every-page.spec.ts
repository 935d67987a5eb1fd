/** Every page is opened and every worker does its work: nothing breaks the security policy, and nothing is asked of anybody else. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type BrowserContext } from '@playwright/test';
// Not by the room's door: that leads to what only Vite can load.
import { packChecklist } from '../../src/exchange/checklist-archive.ts';
import { ownFiles } from '../support/own-checklist.ts';
import { LANGUAGES, Officer, type Language } from './officer.ts';
import { spoil } from './spoil.ts';
import { watchedServer } from './watched-server.ts';

const MORE = ['backup', 'keys', 'verify', 'invitation', 'declaration', 'laws', 'lock'];
const PASSPHRASE = 'nine grey herons';
/** Keys are made slow, and documents are compared in full. The limit ends a hang; it measures nothing. */
const SLOW = { timeout: 90_000 };

// A trace puts scripts of its own into each frame, which the sandbox of the preview then refuses aloud.
test.use({ trace: 'off' });
// All pages in one test. The limit ends a hang; it measures nothing.
test.setTimeout(400_000);

class Visitor extends Officer {
  /** Opens a finished sample. @returns the id of its record */
  async sample(at: number): Promise<string> {
    await this.openSample(at);
    return /case\/([^/]+)/.exec(this.page.url())?.[1] ?? '';
  }

  async visit(...places: string[]): Promise<void> {
    for (const place of places) {
      await this.page.goto(`#${place}`);
      await expect(this.heading()).toBeVisible();
    }
  }

  /** @returns the statement as a PDF, and the record */
  async takeDocuments(): Promise<{ pdf: string; record: string }> {
    await this.goTo('/statement');
    await expect(this.page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    const pdf = await (await this.download('statement.pdf')).path();
    await this.download('statement.html');
    await this.download('statement.copy');
    return { pdf, record: await (await this.download('statement.record')).path() };
  }

  async makeKey(): Promise<void> {
    await this.visit('/keys');
    await this.page.getByLabel(this.say('keys.holder')).fill('Ana Torres');
    await this.page.getByLabel(this.say('keys.passphrase'), { exact: true }).fill(PASSPHRASE);
    await this.page.getByLabel(this.say('passphrase.again')).fill(PASSPHRASE);
    await this.button('keys.make-do').click();
    await expect(this.page.getByText(this.say('keys.kept'))).toBeVisible(SLOW);
  }

  async verify(pdf: string): Promise<void> {
    await this.visit('/verify');
    await this.page
      .getByLabel(this.say('verify.file'), { exact: true })
      .and(this.page.locator('input'))
      .setInputFiles({ name: 'statement.pdf', mimeType: 'application/pdf', buffer: readFileSync(pdf) });
    await expect(this.page.locator('#result')).toHaveText(this.say('verify.verdict.unchanged'), SLOW);
  }

  async backUp(): Promise<void> {
    await this.visit('/backup');
    const file = await (await this.download('backup.take-do')).path();
    await this.page
      .getByLabel(this.say('backup.file'), { exact: true })
      .setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: readFileSync(file) });
    await expect(this.page.getByText(this.say('backup.state.same')).first()).toBeVisible(SLOW);
  }

  async bringChecklist(): Promise<void> {
    await this.visit('/checklists');
    const buffer = Buffer.from(packChecklist(ownFiles('city')));
    await this.page
      .getByLabel(this.say('opening.zip'))
      .setInputFiles({ name: 'city.zip', mimeType: 'application/zip', buffer });
    await expect(this.page.locator('#check-result')).toBeFocused(SLOW);
  }

  /** The lock is set, and opened. */
  async lock(): Promise<void> {
    await this.visit('/lock');
    await this.page.getByLabel(this.say('lock.passphrase'), { exact: true }).fill(PASSPHRASE);
    await this.page.getByLabel(this.say('passphrase.again')).fill(PASSPHRASE);
    await this.button('lock.set-do').click();
    await expect(this.page.getByText(this.say('lock.state-text'))).toBeVisible(SLOW);
    await this.page.reload();
    await this.page.getByLabel(this.say('lock.passphrase'), { exact: true }).fill(PASSPHRASE);
    await this.button('lock.unlock-do').click();
    await expect(this.page.getByText(this.say('lock.state-text'))).toBeVisible(SLOW);
  }

  /** @returns the path of the invitation */
  async invite(): Promise<string> {
    await this.begin();
    await this.goTo('/declaration');
    return (await this.download('invite.make')).path();
  }

  /** The supplier's side, as far as the signature. */
  async declare(invitation: string): Promise<void> {
    await this.home();
    await this.button('home.open').click();
    await this.page.getByLabel(this.say('open.label')).setInputFiles({
      name: 'invitation.json',
      mimeType: 'application/json',
      buffer: readFileSync(invitation),
    });
    await this.page.getByLabel(this.say('declare.name')).fill('Li Wei');
    await this.page.getByLabel(this.say('declare.role')).fill('Head of personnel');
    await this.button('invited.begin').click();
    await this.isHere();
    for (const place of ['', '/details', '/question/rec11.flowdown', '/review', '/sign'])
      await this.goTo(place);
  }
}

async function visitAll(context: BrowserContext, language: Language): Promise<void> {
  const visitor = new Visitor(await context.newPage(), language, 'supplier', MORE);
  await visitor.visit(
    '/',
    '/start',
    '/start/own-process',
    '/start/self-audit/statement',
    '/erase',
    '/nowhere',
  );
  await visitor.visit(
    '/checklists/supplier/map',
    '/checklists/supplier/map/rec10c',
    '/checklists/supplier/outline',
  );
  const other = await visitor.sample(1);
  const one = await visitor.sample(0);
  for (const place of ['', '/details', '/section/rec10b', '/question/rec10c.identity-documents', '/review'])
    await visitor.goTo(place);
  for (const place of ['/decide', '/declaration', '/elsewhere']) await visitor.goTo(place);
  const { pdf } = await visitor.takeDocuments();
  await visitor.verify(pdf);
  await visitor.visit(`/compare/${one}/${other}`, `/portfolio/${one},${other}`);
  await visitor.download('portfolio.csv');
  await visitor.download('portfolio.xlsx');
  const audit = await visitor.sample(4);
  await visitor.visit(`/case/${audit}/laws`, `/case/${audit}/laws/uk-s54`, `/case/${audit}/decide`);
  await visitor.visit(`/case/${await visitor.sample(3)}/statement`);
  await visitor.makeKey();
  await visitor.backUp();
  await visitor.bringChecklist();
  await visitor.declare(await visitor.invite());
  await spoil(visitor.page, 'events', [other, 2], null);
  await visitor.visit(`/case/${other}`, `/case/${other}/salvage`);
  await visitor.lock();
}

/** The scripts of pages and workers: whoever adds one visits it above. */
const pagesAndWorkers = (): string[] =>
  readdirSync(fileURLToPath(new URL('../../dist/app/assets/', import.meta.url))).filter((name) =>
    /^[a-z][a-z.-]*-(pages?|worker)-[\w-]{8}\.js$/.test(name),
  );

for (const language of LANGUAGES)
  test(`on every page and in every worker the policy stops nothing, and all is asked of one address (${language})`, async ({
    browser,
  }) => {
    const { address, reports, asked, close } = await watchedServer();
    const context = await browser.newContext({ baseURL: address, serviceWorkers: 'allow' });
    const elsewhere: string[] = [];
    const faults: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url()))
        elsewhere.push(request.url());
    });
    context.on('weberror', (error) => faults.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await visitAll(context, language);
    expect(reports).toEqual([]);
    expect(faults).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(pagesAndWorkers().filter((name) => !asked.has(`/assets/${name}`))).toEqual([]);
    await context.close();
    close();
  });
