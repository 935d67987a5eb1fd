/** What an officer does in the browser, in the words of the page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Download, type Locator, type Page } from '@playwright/test';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** More questions than a walk can have: a walk that goes round in circles ends here. */
const LIMIT = 250;

const SUPPLIER = {
  en: { name: 'Harbour Textiles Ltd', title: 'Hospital uniforms', buyer: 'Ministry of Health' },
  zh: { name: '海港纺织有限公司', title: '医院工作服', buyer: '卫生部' },
};

export type RiskLevel = 'low' | 'medium' | 'high';

export type Journey = 'supplier' | 'own-process' | 'self-audit';

export class Officer {
  private readonly words: Record<string, string>;
  /** Address of the assessment, once it is begun. */
  private base = '';

  constructor(
    readonly page: Page,
    readonly language: Language = 'en',
    readonly journey: Journey = 'supplier',
    /** Catalogues whose words stand in for the others. */
    more: readonly string[] = [],
  ) {
    this.words = {
      ...catalogue(`src/locale/${language}/statement.json`),
      ...catalogue(`src/locale/${language}/follow.json`),
      ...catalogue(`src/locale/${language}/app.json`),
      ...catalogue(`src/locale/${language}/findings.json`),
      ...catalogue(`src/locale/${language}/checklists.json`),
      ...catalogue(`src/locale/${language}/map.json`),
      ...(journey === 'supplier' ? {} : catalogue(`src/locale/${language}/${journey}.json`)),
      ...Object.fromEntries(
        more.flatMap((name) => Object.entries(catalogue(`src/locale/${language}/${name}.json`))),
      ),
    };
  }

  /** A message that takes no values. */
  say(key: string): string {
    const text = this.words[key];
    if (text === undefined) throw new RangeError(`no text for ${key}`);
    return text;
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.say(key), exact: true });
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: this.say(key), exact: true });
  }

  heading(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1 });
  }

  async home(): Promise<void> {
    await this.page.goto('');
    await this.page.getByRole('button', { name: this.say(`language.${this.language}`) }).click();
    await expect(this.link('home.start')).toBeVisible();
  }

  async fillDetails(): Promise<void> {
    const { name, title, buyer } = SUPPLIER[this.language];
    await this.page.getByLabel(this.say('start.name')).fill(name);
    await this.page.getByLabel(this.say('start.country'), { exact: true }).selectOption('MY');
    if (this.journey !== 'self-audit') await this.page.getByLabel(this.say('start.title')).fill(title);
    if (this.journey === 'supplier')
      await this.page.getByLabel(this.say('start.buyer'), { exact: true }).fill(buyer);
    if (this.journey === 'self-audit') {
      await this.fillDate('start.periodFrom', '1', '1', '2025');
      await this.fillDate('start.periodTo', '31', '12', '2025');
    }
    await this.page.getByLabel(this.say('start.assessorName')).fill('Ana Torres');
    await this.page.getByLabel(this.say('start.assessorRole')).fill('Procurement officer');
  }

  /** From the list to the first question. */
  async begin(): Promise<void> {
    await this.home();
    if (this.journey === 'supplier') await this.link('home.start').click();
    else await this.page.goto(`#/start/${this.journey}`);
    await this.beginHere();
  }

  /** From the start page to the first question. */
  async beginHere(): Promise<void> {
    await this.fillDetails();
    await this.button('start.begin').click();
    await expect(this.page).toHaveURL(/\/question\//);
    this.base = this.page.url().replace(/\/question\/.*$/, '');
  }

  /** On the first page: the buttons that open a finished sample each. */
  samples(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.say('samples.open')}`) });
  }

  async openSample(at = 0): Promise<void> {
    await this.home();
    await this.samples().nth(at).click();
    await this.isHere();
  }

  /** From here on places are those of the assessment on screen. */
  async isHere(): Promise<void> {
    await expect(this.page).toHaveURL(/\/case\//);
    this.base = this.page.url().replace(/(\/case\/[^/]+).*$/, '$1');
  }

  async goTo(place: string): Promise<void> {
    await this.page.goto(this.base + place);
    await expect(this.heading()).toBeVisible();
  }

  /** Id of the question on screen; null on any other page. */
  question(): string | null {
    return /\/(?:question|review|decide|declaration)\/([a-z0-9.-]+)$/.exec(this.page.url())?.[1] ?? null;
  }

  async rateRisk(level: RiskLevel): Promise<void> {
    for (const characteristic of [
      'industry',
      'workforce',
      'location',
      'context',
      'commodity',
      'business-model',
    ]) {
      await this.arriveAt(`risk.${characteristic}`);
      await this.choose(level);
      await this.page.getByLabel(this.say('question.reason')).fill('As seen on the visit.');
      await this.continue();
    }
  }

  async arriveAt(question: string): Promise<void> {
    await expect.poll(() => this.question()).toBe(question);
    await expect(this.page.locator('main .question')).toBeVisible();
  }

  async choose(value: string): Promise<void> {
    await this.page.locator(`input[name="input.text"][value="${value}"]`).check();
  }

  /** Presses the button and waits until another page is there. */
  async continue(): Promise<void> {
    const before = this.page.url();
    await this.button('question.continue').click();
    await expect(this.page).not.toHaveURL(before);
    await expect(this.heading()).toBeVisible();
  }

  /** Answers whatever is on screen well, until the review page comes. @returns the questions answered */
  async answerAll(): Promise<string[]> {
    const answered: string[] = [];
    while (answered.length < LIMIT) {
      const question = this.question();
      if (question === null) return answered;
      answered.push(question);
      await this.answerWell();
      await this.continue();
    }
    throw new Error(`the walk did not end after ${String(LIMIT)} questions`);
  }

  private async answerWell(): Promise<void> {
    const form = this.page.locator('main form');
    await expect(this.button('question.continue')).toBeVisible();
    const yes = form.locator('input[name="input.text"][value="yes"]');
    const radio = form.locator('input[name="input.text"][type="radio"]').first();
    if ((await yes.count()) > 0) await yes.check();
    else if ((await radio.count()) > 0) await radio.check();
    else if ((await form.locator('input[name="input.list"]').count()) > 0)
      await form.locator('input[name="input.list"]').first().check();
    else await this.declareUnavailable();
  }

  /** "Not available, because". */
  private async declareUnavailable(): Promise<void> {
    await this.page.getByLabel(this.say('question.unavailable'), { exact: true }).check();
    await this.page.getByLabel(this.say('question.unavailable-reason')).fill('Not asked for yet.');
  }

  async addEvidence(title: string, grade: string): Promise<void> {
    await this.button('evidence.add').click();
    await this.page.getByLabel(this.say('evidence.title')).fill(title);
    await this.page.getByLabel(this.say('evidence.grade')).selectOption(grade);
    await this.fillDate('evidence.date', '1', '6', '2026');
  }

  private async fillDate(label: string, day: string, month: string, year: string): Promise<void> {
    const date = this.page.getByRole('group', { name: this.say(label) });
    await date.getByLabel(this.say('date.day'), { exact: true }).fill(day);
    await date.getByLabel(this.say('date.month'), { exact: true }).fill(month);
    await date.getByLabel(this.say('date.year'), { exact: true }).fill(year);
  }

  async download(key: string): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(key).click()]);
    return download;
  }

  /** No violation of WCAG 2.0 to 2.2 A and AA nor of best practice. The sandboxed preview is looked at on its own. */
  async expectAccessible(): Promise<void> {
    await expect(this.heading()).toBeVisible();
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode().withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  }
}

function catalogue(path: string): Record<string, string> {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')) as Record<
    string,
    string
  >;
}
