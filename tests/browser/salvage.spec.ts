/** An assessment is damaged and there is no backup: the officer goes on with what can still be read, and sees first what that is. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { IntlMessageFormat } from 'intl-messageformat';
import { tabTo } from './keyboard.ts';
import { LANGUAGES, Officer, type Language } from './officer.ts';
import { eventsIn, keysIn, spoil } from './spoil.ts';

const FEES = 'rec10c.recruitment-fees';
const FEES_NAME = { en: 'Recruitment fees', zh: '招聘费' };
const DOCUMENTS = 'rec10c.identity-documents';
/** As `fillDetails` has it. */
const SUPPLIER_NAME = { en: 'Harbour Textiles Ltd', zh: '海港纺织有限公司' };
const TITLE = 'Interviews in June';
const FILE = {
  name: 'interviews.bin',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from([7, 0, 255]),
};

class Salvager extends Officer {
  /** Of the record that is damaged. */
  id = '';

  constructor(page: Page, language: Language) {
    super(page, language, 'supplier', ['damaged', 'salvage', 'verify']);
  }

  /** A message with its values. */
  tell(key: string, values: Record<string, string | number>): string {
    return String(new IntlMessageFormat(this.say(key), this.language).format(values));
  }

  /** A finished sample, with a decision. */
  async finished(): Promise<void> {
    await this.openSample(0);
    this.remember();
  }

  /** An assessment of one's own, with a file. */
  async begun(): Promise<void> {
    await this.begin();
    await this.rateRisk('high');
    await this.goTo(`/question/${DOCUMENTS}`);
    await this.choose('yes');
    await this.addEvidence(TITLE, 'E3');
    await this.page.getByLabel(this.say('evidence.file'), { exact: true }).setInputFiles(FILE);
    await expect(this.page.getByText(FILE.name)).toBeVisible();
    await this.continue();
    await this.goTo(`/question/${FEES}`);
    await this.choose('yes');
    await this.continue();
    this.remember();
  }

  private remember(): void {
    this.id = this.current();
  }

  /** Id of the record on screen. */
  current(): string {
    return /case\/([^/]+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** The last answer to a question becomes one that cannot be read. */
  async spoilAnswer(question: string): Promise<number> {
    const events = await eventsIn(this.page, this.id);
    const event = events.findLast((one) => one['type'] === 'answered' && one['question'] === question);
    const seq = Number(event?.['seq']);
    await spoil(this.page, 'events', [this.id, seq], { event: { ...event, answer: 7 } });
    return seq;
  }

  async openDamaged(): Promise<void> {
    await this.home();
    await this.page.goto(`#/case/${this.id}`);
    await expect(this.heading()).toContainText(this.say('damaged.page'));
  }

  async openLists(): Promise<void> {
    await this.openDamaged();
    await this.link('damaged.go-on').click();
    await expect(this.heading()).toHaveText(this.say('salvage.page'));
  }

  /** Begins the new assessment, and is on its list of tasks. */
  async goesOn(): Promise<void> {
    await this.button('salvage.begin').click();
    await expect(this.heading()).toHaveText(this.say('tasks.page'));
    await this.isHere();
  }

  /** The names of the questions in a list. */
  questionsIn(list: 'taken' | 'lost'): Promise<string[]> {
    return this.page.locator(`table[aria-labelledby="${list}"] tbody th`).allInnerTexts();
  }
}

for (const language of LANGUAGES)
  test.describe(language, () => {
    let officer: Salvager;
    test.beforeEach(({ page }) => {
      officer = new Salvager(page, language);
    });

    test('by keyboard alone: what is lost is listed, all else waits for a word, and nothing is decided', async ({
      page,
    }) => {
      await officer.finished();
      const seq = await officer.spoilAnswer(FEES);
      await officer.openDamaged();
      await officer.expectAccessible();
      await tabTo(page, officer.say('damaged.go-on'));
      await page.keyboard.press('Enter');
      await expect(officer.heading()).toHaveText(officer.say('salvage.page'));
      await expect(officer.heading()).toBeFocused();
      await officer.expectAccessible();
      const taken = (await officer.questionsIn('taken')).length;
      expect(taken).toBeGreaterThan(20);
      expect(await officer.questionsIn('lost')).toEqual([FEES_NAME[language]]);
      await expect(page.getByText(officer.say('salvage.loss.unreadable'))).toBeVisible();
      await expect(
        page.getByText(officer.tell('salvage.unreadable', { count: 1, numbers: seq })),
      ).toBeVisible();
      await expect(page.getByText(officer.tell('salvage.unproven', { count: taken }))).toBeVisible();

      await tabTo(page, officer.say('salvage.begin'));
      await page.keyboard.press('Enter');
      await expect(officer.heading()).toHaveText(officer.say('tasks.page'));
      await officer.isHere();
      expect(officer.current()).not.toBe(officer.id);
      const note = { carried: taken, answers: 1, evidence: 0, events: 1 };
      await expect(page.getByText(officer.tell('salvage.note', note))).toBeVisible();
      await officer.expectAccessible();
      const types = (await eventsIn(page, officer.current())).map(({ type }) => type);
      expect(types.slice(0, 3)).toEqual(['started', 'salvaged', 'carried']);
      expect(new Set(types.slice(2))).toEqual(new Set(['carried']));
      await officer.goTo(`/question/${DOCUMENTS}`);
      await expect(page.getByText(officer.say('question.to-confirm'))).toBeVisible();
      await officer.goTo(`/question/${FEES}`);
      await expect(page.getByText(officer.say('question.to-confirm'))).toBeHidden();

      await officer.goTo('/statement');
      const statement = page.frameLocator('iframe');
      await expect(statement.getByText(officer.say('verification.salvaged'), { exact: true })).toBeVisible();
      await expect(statement.getByText(officer.id)).toBeVisible();

      // The damaged one stays until the officer deletes it.
      await officer.goTo('');
      await officer.link('salvage.note-link').click();
      await expect(officer.heading()).toContainText(officer.say('damaged.page'));
      await officer.button('damaged.remove').click();
      await officer.button('home.remove-yes').click();
      await expect(officer.link('home.start')).toBeVisible();
      await officer.goTo('');
      await expect(page.getByText(officer.tell('salvage.note', note))).toBeVisible();
      await expect(officer.link('salvage.note-link')).toHaveCount(0);
    });

    test('evidence comes along, and stays when the damaged one is deleted', async ({ page }) => {
      await officer.begun();
      await officer.spoilAnswer(FEES);
      await officer.openLists();
      await expect(page.getByRole('row').filter({ hasText: TITLE })).toBeVisible();
      await officer.goesOn();
      await officer.openDamaged();
      await officer.button('damaged.remove').click();
      await officer.button('home.remove-yes').click();
      await expect(officer.link('home.start')).toBeVisible();
      await officer.goTo(`/question/${DOCUMENTS}`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: FILE.name }).click(),
      ]);
      expect(readFileSync(await download.path()).equals(FILE.buffer)).toBe(true);
    });

    test('evidence whose file is damaged is named and left out; its answer comes along', async ({ page }) => {
      await officer.begun();
      await officer.spoilAnswer(FEES);
      const [digest = ''] = await keysIn(page, 'files');
      await spoil(page, 'files', digest, { bytes: new Uint8Array([1]) });
      await officer.openLists();
      await expect(page.getByText(officer.tell('salvage.evidence-text', { count: 1 }))).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: TITLE })).toBeVisible();
      await officer.expectAccessible();
      await officer.goesOn();
      await officer.goTo(`/question/${DOCUMENTS}`);
      await expect(page.getByText(officer.say('question.to-confirm'))).toBeVisible();
      await expect(page.getByText(FILE.name)).toHaveCount(0);
    });

    test('where it cannot be read who is assessed, that is asked for before anything is begun', async ({
      page,
    }) => {
      await officer.begun();
      await spoil(page, 'events', [officer.id, 1], null);
      await officer.openLists();
      await expect(page.getByText(officer.say('salvage.details'))).toBeVisible();
      await expect(page.getByText(officer.tell('salvage.missing', { count: 1 }))).toBeVisible();
      await officer.button('salvage.next').click();
      await expect(officer.heading()).toHaveText(officer.say('details.page'));
      await officer.expectAccessible();
      await officer.button('salvage.begin').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await officer.fillDetails();
      await officer.goesOn();
      await expect(page.locator('.lead')).toContainText(SUPPLIER_NAME[language]);
    });

    test('where the checklist cannot be read, it is said that nothing can be taken over', async ({
      page,
    }) => {
      await officer.finished();
      await spoil(page, 'records', officer.id, null);
      await officer.openLists();
      await expect(page.getByText(officer.say('salvage.no-header'))).toBeVisible();
      await expect(officer.button('salvage.begin')).toHaveCount(0);
      await officer.expectAccessible();
    });

    test('what was damaged further while one looked is shown before anything is begun', async ({ page }) => {
      await officer.begun();
      await officer.spoilAnswer(FEES);
      await officer.openLists();
      const before = await keysIn(page, 'records');
      await officer.spoilAnswer(DOCUMENTS);
      await officer.button('salvage.begin').click();
      await expect(page.getByText(officer.say('salvage.overtaken'))).toBeVisible();
      expect(await officer.questionsIn('lost')).toHaveLength(2);
      expect(await keysIn(page, 'records')).toEqual(before);
      await officer.goesOn();
    });
  });
