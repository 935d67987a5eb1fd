/** A lock that is open locks by itself when nobody uses it. The clock is the test's own. */
import { expect, test, type BrowserContext } from '@playwright/test';
import { officerOn, setLock, SLOW, unlock } from './locking.ts';
import type { Officer } from './officer.ts';

const MORNING = new Date('2026-11-20T09:00:00Z');
const MINUTE = 60_000;

/** Two tabs in which the lock is open, on one clock; the second one at a question with a half-typed note. */
async function pair(context: BrowserContext): Promise<{ officer: Officer; other: Officer }> {
  await context.clock.install({ time: MORNING });
  const [officer, other] = [officerOn(await context.newPage()), officerOn(await context.newPage())];
  await other.begin();
  await other.goTo('/question/rec11.flowdown');
  await other.page.getByLabel(other.say('question.note')).fill('Half a sentence');
  await setLock(officer);
  await expect(other.button('lock.now')).toBeVisible();
  return { officer, other };
}

/** Presses a key that changes nothing. */
const use = ({ page }: Officer): Promise<void> => page.keyboard.press('Shift');

async function expectOpen(...officers: Officer[]): Promise<void> {
  for (const officer of officers) {
    await expect(officer.button('lock.now').first()).toBeVisible();
    await expect(officer.heading()).not.toHaveText(officer.say('lock.unlock'));
  }
}

async function expectLocked(...officers: Officer[]): Promise<void> {
  for (const officer of officers) await expect(officer.heading()).toHaveText(officer.say('lock.unlock'));
}

test('after a quarter of an hour without use all tabs lock, and what was typed is there again', async ({
  context,
}) => {
  const { officer, other } = await pair(context);
  await context.clock.fastForward(14 * MINUTE);
  await expectOpen(officer, other);
  await context.clock.fastForward(2 * MINUTE);
  await expectLocked(officer, other);
  for (const one of [officer, other]) await expect(one.page.getByText(one.say('lock.unused'))).toBeVisible();
  await expect(other.page.getByText('Half a sentence')).toHaveCount(0);
  await unlock(other);
  await expect(other.page.getByLabel(other.say('question.note'))).toHaveValue('Half a sentence', SLOW);
  // Giving the passphrase is use.
  await context.clock.fastForward(14 * MINUTE);
  await expectOpen(other);
  // Locked by hand there is nothing to explain.
  await other.button('lock.now').first().click();
  await expectLocked(other);
  await expect(other.page.getByText(other.say('lock.unused'))).toHaveCount(0);
});

test('use of one tab keeps the others open', async ({ context }) => {
  const { officer, other } = await pair(context);
  for (let at = 0; at < 3; at += 1) {
    await context.clock.fastForward(10 * MINUTE);
    await use(other);
    await expectOpen(officer, other);
  }
  await context.clock.fastForward(16 * MINUTE);
  await expectLocked(officer, other);
});

test('the officer chooses after how long, for all tabs, and it stays chosen', async ({ context }) => {
  const { officer, other } = await pair(context);
  const choice = officer.page.getByLabel(officer.say('lock.delay'));
  await expect(choice).toHaveValue('15');
  await choice.selectOption('never');
  await context.clock.fastForward(24 * 60 * MINUTE);
  await expectOpen(officer, other);
  await choice.selectOption('60');
  await context.clock.fastForward(59 * MINUTE);
  await expectOpen(officer, other);
  await use(officer);
  await choice.selectOption('5');
  await officer.expectAccessible();
  await context.clock.fastForward(6 * MINUTE);
  await expectLocked(officer, other);
  await unlock(officer);
  await expect(officer.page.getByLabel(officer.say('lock.delay'))).toHaveValue('5', SLOW);
});

test('who wakes a device that slept too long finds it locked, whatever they touch first', async ({
  context,
}) => {
  const { officer, other } = await pair(context);
  // No timer runs any more, as in a device that sleeps; only the time of day goes on.
  await context.clock.pauseAt(new Date(MORNING.getTime() + 10 * MINUTE));
  await context.clock.setSystemTime(new Date(MORNING.getTime() + 30 * MINUTE));
  await expectOpen(officer, other);
  await use(other);
  await context.clock.resume();
  await expectLocked(officer, other);
});
