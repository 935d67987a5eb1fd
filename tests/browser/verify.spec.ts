/** Anyone opens a PDF and sees whether it is as the program made it. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { PDFDocument, rgb } from 'pdf-lib';
import { LANGUAGES, Officer, type Language } from './officer.ts';

/** A document is made and compared in full. The limit ends a hang; it measures nothing. */
const SLOW = { timeout: 90_000 };

class Reader extends Officer {
  constructor(page: Officer['page'], language: Language = 'en') {
    super(page, language, 'supplier', ['verify']);
  }

  /** The page with the documents of a finished sample. */
  async documents(sample = 0): Promise<void> {
    await this.openSample(sample);
    await this.goTo('/statement');
  }

  async saved(key: string): Promise<Uint8Array> {
    return readFile(await (await this.download(key)).path());
  }

  async statement(): Promise<Uint8Array> {
    await this.documents();
    return this.saved('statement.pdf');
  }

  async giveRecord(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .getByLabel(this.say('verify.own-record'), { exact: true })
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
  }

  /** By the mouse, from a folder. */
  async drop(...files: { name: string; type: string; bytes: Uint8Array }[]): Promise<void> {
    const dropped = await this.page.evaluateHandle(
      (all) => {
        const transfer = new DataTransfer();
        for (const { name, type, base64 } of all) {
          const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          transfer.items.add(new File([content], name, { type }));
        }
        return transfer;
      },
      files.map(({ bytes, ...rest }) => ({ ...rest, base64: Buffer.from(bytes).toString('base64') })),
    );
    await this.page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
  }

  /** From the first page. */
  async verify(name: string, bytes: Uint8Array): Promise<void> {
    await this.home();
    await this.link('home.verify-link').click();
    await expect(this.heading()).toHaveText(this.say('verify.page'));
    await this.pick(name, bytes);
  }

  async pick(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .getByLabel(this.say('verify.file'), { exact: true })
      .and(this.page.locator('input'))
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  }

  /** The words of what came out; the focus is there, so that a screen reader reads them. */
  async expectResult(key: string): Promise<void> {
    await expect(this.page.locator('#result')).toHaveText(this.say(key), SLOW);
    await expect(this.page.locator('#result')).toBeFocused();
  }
}

for (const language of LANGUAGES) {
  test(`a statement as it was made is unchanged, and what no file can tell is said (${language})`, async ({
    page,
    baseURL,
  }) => {
    const reader = new Reader(page, language);
    const pdf = await reader.statement();
    const sent: string[] = [];
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(baseURL ?? '') || request.url().startsWith('blob:');
      if (!isOwn || request.method() !== 'GET') sent.push(request.url());
    });
    await reader.verify('statement.pdf', pdf);
    await reader.expectResult('verify.verdict.unchanged');
    await expect(page.getByText(reader.say('verify.unchecked.truth'))).toBeVisible();
    await expect(page.getByText(reader.say('verify.no-signature'))).toBeVisible();
    await expect(page.getByRole('heading', { name: reader.say('verify.differing') })).toHaveCount(0);
    await page.locator('main summary').click();
    await expect(page.getByText(reader.say('verify.check.text'))).toBeVisible();
    expect(sent).toEqual([]);
    await reader.expectAccessible();
  });

  test(`something painted over a page shows, with the page (${language})`, async ({ page }) => {
    const reader = new Reader(page, language);
    const file = await PDFDocument.load(await reader.statement());
    file.getPage(0).drawRectangle({ x: 60, y: 400, width: 300, height: 80, color: rgb(1, 1, 1) });
    await reader.verify('statement.pdf', await file.save());
    await reader.expectResult('verify.verdict.changed');
    await expect(page.getByRole('heading', { name: reader.say('verify.differing') })).toBeVisible();
    await expect(
      page.getByText(reader.say('verify.found.drawing-added').replace('{page}', '1')),
    ).toBeVisible();
    await reader.expectAccessible();
  });
}

test('a file that another program made, and one that is no PDF, are told apart', async ({ page }) => {
  const reader = new Reader(page);
  const foreign = await PDFDocument.create();
  foreign.addPage();
  await reader.verify('foreign.pdf', await foreign.save());
  await reader.expectResult('verify.verdict.nothing-inside');
  await reader.pick('letter.pdf', new TextEncoder().encode('Dear Sir or Madam'));
  await reader.expectResult('verify.unreadable');
  await expect(page.getByText(reader.say('verify.problem.not-pdf'))).toBeVisible();
  await reader.expectAccessible();
});

for (const language of LANGUAGES)
  test(`a document that does not carry its record is checked with the record beside it (${language})`, async ({
    page,
  }) => {
    const reader = new Reader(page, language);
    await reader.documents();
    const [copy, record] = [await reader.saved('statement.copy'), await reader.saved('statement.record')];
    await reader.verify('copy.pdf', copy);
    await reader.expectResult('verify.verdict.incomplete');
    await expect(page.getByText(reader.say('verify.found.record-not-carried')).first()).toBeVisible();
    await reader.giveRecord('record.json', record);
    await reader.expectResult('verify.verdict.unchanged');
    await expect(
      page.getByText(reader.say('verify.own-given').replace('{name}', 'record.json')),
    ).toBeVisible();
    await reader.expectAccessible();
    await reader.giveRecord('notes.json', new TextEncoder().encode('{}'));
    await expect(page.getByText(reader.say('open.refused'))).toBeVisible();
    await expect(page.locator('#result')).toHaveCount(0);
    await reader.expectAccessible();
  });

test('a PDF and a record are dropped; a record that is another one differs, and can be taken away', async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.documents(1);
  const other = await reader.saved('statement.record');
  const pdf = await reader.statement();
  await reader.home();
  await reader.link('home.verify-link').click();
  await reader.drop(
    { name: 'other.json', type: 'application/json', bytes: other },
    { name: 'statement.pdf', type: 'application/pdf', bytes: pdf },
  );
  await reader.expectResult('verify.verdict.changed');
  await expect(page.getByText('is not the one that you gave')).toBeVisible();
  await reader.button('verify.own-without').click();
  await reader.expectResult('verify.verdict.unchanged');
  await reader.drop({ name: 'letter.txt', type: 'text/plain', bytes: new TextEncoder().encode('Dear Sir') });
  await reader.expectResult('verify.unreadable');
});
