/** What is kept on a device can be put under a passphrase: nothing of it can be read then, and nothing of it is lost. */
import { expect, test, type BrowserContext } from '@playwright/test';
import { fillNew, kept, officerOn, PASSPHRASE, setLock, SLOW, unlock } from './locking.ts';
import { LANGUAGES, type Officer } from './officer.ts';

const OTHER = 'eleven white egrets';
const ANSWERED = 'Workers told us of fees';
const TYPED = 'Half a sentence';

/** An assessment with an answer, a file, and a half-typed note on the page. */
async function work(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.begin();
  await officer.goTo('/question/rec10c.identity-documents');
  await officer.choose('yes');
  await officer.addEvidence('Payroll', 'E2');
  await page.getByLabel(officer.say('evidence.file')).setInputFiles({
    name: 'payroll.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('name,paid\nSomchai,12'),
  });
  await expect(page.getByText('payroll.csv')).toBeVisible();
  await page.getByLabel(officer.say('question.note')).fill(ANSWERED);
  await officer.continue();
  await officer.goTo('/question/rec11.flowdown');
  await page.getByLabel(officer.say('question.note')).fill(TYPED);
}

const isOpen = (officer: Officer): Promise<void> =>
  expect(officer.heading()).not.toHaveText(officer.say('lock.unlock'), SLOW);

const SECRETS = [ANSWERED, TYPED, 'Somchai', 'Ana Torres', 'Payroll', 'identity-documents'];

for (const language of LANGUAGES)
  test(`a passphrase is set, and nothing can be read without it (${language})`, async ({ page }) => {
    const officer = officerOn(page, language);
    await work(officer);
    for (const secret of SECRETS) expect(await kept(page)).toContain(secret);
    const url = page.url();
    await officer.home();
    await officer.link('home.lock').click();
    await expect(officer.heading()).toHaveText(officer.say('lock.page'));
    await expect(page.getByText(officer.say('lock.before.forgotten'))).toBeVisible();
    await expect(officer.link('home.backup')).toBeVisible();
    await fillNew(officer, 'heron', 'herons');
    await officer.button('lock.set-do').click();
    await expect(page.locator('.error-summary')).toBeFocused();
    await expect(page.locator('.error-summary')).toContainText(officer.say('passphrase.short'));
    await expect(page.locator('.error-summary')).toContainText(officer.say('passphrase.differs'));
    await officer.expectAccessible();

    await setLock(officer);
    await expect(page.getByText(officer.say('lock.state-text'))).toBeVisible();
    await officer.expectAccessible();
    const text = await kept(page);
    for (const secret of SECRETS) expect(text).not.toContain(secret);

    await page.goto(url);
    await page.reload();
    await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
    await expect(page.getByLabel(officer.say('lock.passphrase'), { exact: true })).toBeFocused();
    await expect(page.getByText(TYPED)).toHaveCount(0);
    await officer.expectAccessible();
    await unlock(officer, 'nine grey geese');
    await expect(page.getByText(officer.say('lock.problem.wrong-passphrase'))).toBeVisible(SLOW);
    await officer.expectAccessible();
    await unlock(officer);
    await expect(page.getByLabel(officer.say('question.note'))).toHaveValue(TYPED, SLOW);
    await officer.goTo('/question/rec10c.identity-documents');
    await expect(page.getByLabel(officer.say('question.note'))).toHaveValue(ANSWERED);
    await expect(page.getByText('payroll.csv')).toBeVisible();
  });

/** Two tabs of one browser, with the same assessment. */
async function pair(context: BrowserContext): Promise<{ officer: Officer; other: Officer }> {
  const officer = officerOn(await context.newPage());
  await work(officer);
  const other = officerOn(await context.newPage());
  await other.page.goto(officer.page.url());
  await other.isHere();
  await other.goTo('/question/rec11.flowdown');
  await other.page.getByLabel(other.say('question.note')).fill('Typed over there');
  return { officer, other };
}

test('a tab that is open when the lock is set goes on, and what is typed there is sealed too', async ({
  context,
}) => {
  const { officer, other } = await pair(context);
  await setLock(officer);
  await expect(other.button('lock.now')).toBeVisible();
  expect(await kept(other.page)).not.toContain('Typed over there');
  await expect(other.page.getByLabel(other.say('question.note'))).toHaveValue('Typed over there');
  await other.page.getByLabel(other.say('question.note')).fill('Typed over there, and more');
  expect(await kept(other.page)).not.toContain('and more');
  await other.choose('yes');
  await other.continue();
  expect(await kept(other.page)).not.toContain('and more');
});

test('locking locks every tab at once, also where saving has failed, and what is typed stays', async ({
  context,
}) => {
  const { officer, other } = await pair(context);
  await setLock(officer);
  await expect(other.button('lock.now')).toBeVisible();
  await officer.page.goto('#/start');
  await officer.page.getByLabel(officer.say('start.name')).fill('The last word');
  // A tab whose page could not save asks its reader to stay, but not this time.
  await other.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await other.choose('yes');
  await other.button('question.continue').click();
  await expect(other.page.getByRole('alert').first()).toContainText(other.say('saving.failed'));
  const asked: string[] = [];
  other.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await officer.button('lock.now').click();
  for (const one of [officer, other]) {
    await expect(one.heading()).toHaveText(one.say('lock.unlock'));
    await expect(one.page.getByText(/Typed over there|The last word/)).toHaveCount(0);
    await expect(one.button('lock.now')).toHaveCount(0);
  }
  expect(asked).toEqual([]);
  await unlock(other);
  await expect(other.page.getByLabel(other.say('question.note'))).toHaveValue('Typed over there', SLOW);
  // Each tab asks for itself.
  await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
  await unlock(officer);
  await expect(officer.page.getByLabel(officer.say('start.name'))).toHaveValue('The last word', SLOW);
});

test('the passphrase is changed, and the lock is taken off', async ({ context }) => {
  const { officer, other } = await pair(context);
  const { page } = officer;
  await setLock(officer);
  await page.getByLabel(officer.say('passphrase.now')).fill(OTHER);
  await page.getByLabel(officer.say('passphrase.next'), { exact: true }).fill(OTHER);
  await page.getByLabel(officer.say('passphrase.again')).fill(OTHER);
  await officer.button('passphrase.change').click();
  await expect(page.getByText(officer.say('lock.problem.wrong-passphrase'))).toBeVisible(SLOW);
  await page.getByLabel(officer.say('passphrase.now')).fill(PASSPHRASE);
  await officer.button('passphrase.change').click();
  await expect(page.getByText(officer.say('lock.changed'))).toBeVisible(SLOW);
  await officer.expectAccessible();

  await officer.button('lock.now').first().click();
  await unlock(officer, PASSPHRASE);
  await expect(page.getByText(officer.say('lock.problem.wrong-passphrase'))).toBeVisible(SLOW);
  await unlock(officer, OTHER);
  await isOpen(officer);

  await page.getByLabel(officer.say('lock.off-now')).fill(OTHER);
  await officer.button('lock.off-do').click();
  await expect(page.getByText(officer.say('lock.off-done'))).toBeVisible(SLOW);
  await officer.expectAccessible();
  const text = await kept(page);
  for (const secret of [ANSWERED, TYPED, 'Somchai']) expect(text).toContain(secret);
  expect(text).not.toContain('sealed');
  // The tab that waited for the passphrase need not wait any longer, and what was typed there is there.
  await expect(other.page.getByLabel(other.say('question.note'))).toHaveValue('Typed over there');
});

for (const language of LANGUAGES)
  test(`on a phone the masthead takes two rows at most while the lock is open (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const officer = officerOn(page, language);
    await officer.home();
    await setLock(officer);
    const rows = await page
      .locator('.masthead :is(.wordmark, .switch)')
      .evaluateAll((parts) => new Set(parts.map((part) => part.getBoundingClientRect().bottom)).size);
    expect(rows).toBeLessThanOrEqual(2);
  });

test('who has forgotten the passphrase can erase everything', async ({ page }) => {
  const officer = officerOn(page);
  await work(officer);
  await setLock(officer);
  await page.reload();
  await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
  await officer.link('home.erase').click();
  await expect(page.getByText(officer.say('erase.unreadable'))).toBeVisible();
  await officer.button('erase.do').click();
  await officer.button('erase.yes').click();
  await expect(officer.heading()).toHaveText(officer.say('erase.done'), SLOW);
  await officer.button('erase.begin').click();
  await officer.home();
  await expect(page.getByText(officer.say('home.none'))).toBeVisible();
});
