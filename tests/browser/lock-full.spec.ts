/** The device is full in the middle of setting or removing the lock: the page says so, nothing is lost, and it goes on once there is room. */
import { expect, test, type Page } from '@playwright/test';
import { fillNew, kept, officerOn, PASSPHRASE, setLock, SLOW, unlock } from './locking.ts';
import { LANGUAGES, type Officer } from './officer.ts';

const ANSWERED = 'Workers told us of fees';

async function work(officer: Officer): Promise<void> {
  await officer.begin();
  await officer.goTo('/question/rec10c.identity-documents');
  await officer.choose('yes');
  await officer.page.getByLabel(officer.say('question.note')).fill(ANSWERED);
  await officer.continue();
}

/** Of an open database the browser looks at the quota only now and then, so the refusal is played: after so many writes. */
async function fillDevice(page: Page, after: number): Promise<void> {
  await page.evaluate((left) => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and called with its own store
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      left -= 1;
      if (left < 0) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, given);
    };
    addEventListener('room again', () => (IDBObjectStore.prototype.put = original));
  }, after);
}

const makeRoom = (page: Page): Promise<boolean> =>
  page.evaluate(() => dispatchEvent(new Event('room again')));

for (const language of LANGUAGES) {
  test(`the device is full while the lock is set (${language})`, async ({ page }) => {
    const officer = officerOn(page, language);
    await work(officer);
    await page.goto('#/lock');
    await fillNew(officer, PASSPHRASE);
    // The lock itself, and the header of the record.
    await fillDevice(page, 2);
    await officer.button('lock.set-do').click();
    await expect(page.getByRole('heading', { name: officer.say('lock.state') })).toBeFocused(SLOW);
    const note = page.locator('.box.warn');
    await expect(note).toContainText(officer.say('lock.unfinished.sealing'));
    await expect(note).toContainText(officer.say('lock.unfinished.quota'));
    await expect(page.getByText(officer.say('lock.state-text'))).toHaveCount(0);
    await officer.expectAccessible();
    await officer.button('lock.go-on').click();
    await expect(note).toContainText(officer.say('lock.unfinished.quota'));
    expect(await kept(page)).toContain(ANSWERED);

    await makeRoom(page);
    await officer.button('lock.go-on').click();
    await expect(page.getByText(officer.say('lock.state-text'))).toBeVisible();
    await expect(note).toHaveCount(0);
    expect(await kept(page)).not.toContain(ANSWERED);
  });

  test(`the device is full while the lock is taken off (${language})`, async ({ page }) => {
    const officer = officerOn(page, language);
    await work(officer);
    await setLock(officer);
    await fillDevice(page, 2);
    await page.getByLabel(officer.say('lock.off-now')).fill(PASSPHRASE);
    await officer.button('lock.off-do').click();
    const note = page.locator('.box.warn');
    await expect(note).toContainText(officer.say('lock.unfinished.opening'), SLOW);
    await expect(note).toContainText(officer.say('lock.unfinished.quota'));
    await expect(page.getByRole('alert').getByText(officer.say('saving.failed.quota'))).toBeVisible();
    await officer.expectAccessible();

    await makeRoom(page);
    await officer.button('lock.go-on').click();
    await expect(page.getByText(officer.say('lock.off-done'))).toBeVisible();
    const text = await kept(page);
    expect(text).toContain(ANSWERED);
    expect(text).not.toContain('sealed');
  });
}

test('what was broken off goes on by itself when the lock is opened once there is room', async ({ page }) => {
  const officer = officerOn(page);
  await work(officer);
  await page.goto('#/lock');
  await fillNew(officer, PASSPHRASE);
  await fillDevice(page, 2);
  await officer.button('lock.set-do').click();
  await expect(page.getByText(officer.say('lock.unfinished.quota'))).toBeVisible(SLOW);
  await page.reload();
  await unlock(officer);
  await expect(page.getByText(officer.say('lock.state-text'))).toBeVisible(SLOW);
  expect(await kept(page)).not.toContain(ANSWERED);
});
