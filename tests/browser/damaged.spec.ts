/** The database is damaged behind the back of the app: the officer reads what is wrong, saves what is left, and loses nothing else. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { LANGUAGES, Officer, type Language } from './officer.ts';
import { spoil, type Row } from './spoil.ts';

const MORE = ['damaged', 'backup', 'checklists', 'keys', 'diagnostics'];

interface Scene {
  officer: Officer;
  victim: { id: string; name: string };
  other: { id: string; name: string };
}

/** Two assessments. */
async function twoOn(page: Page, language: Language): Promise<Scene> {
  const officer = new Officer(page, language, 'supplier', MORE);
  const open = async (at: number): Promise<{ id: string; name: string }> => {
    await officer.openSample(at);
    const id = /\/case\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await officer.home();
    const link = page.locator(`a[href="#/case/${id}"]`);
    return { id, name: await link.innerText() };
  };
  return { officer, victim: await open(0), other: await open(1) };
}

const say = (officer: Officer, key: string, values: Record<string, string | number> = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    officer.say(key),
  );

async function expectOtherOpens({ officer, other }: Scene): Promise<void> {
  await officer.home();
  await officer.page.locator(`a[href="#/case/${other.id}"]`).click();
  await expect(officer.heading()).toHaveText(officer.say('tasks.page'));
}

async function openDamaged({ officer, victim }: Scene): Promise<void> {
  await officer.home();
  await officer.page.locator(`a[href="#/case/${victim.id}"]`).first().click();
  await expect(officer.heading()).toContainText(officer.say('damaged.page'));
}

/** Downloads what is readable. @returns the paths in the archive, and its first file */
async function save({ officer }: Scene): Promise<{ names: string[]; remains: Row }> {
  const download = await officer.download('damaged.save');
  await expect(officer.page.getByText(officer.say('damaged.saved'))).toBeVisible();
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const text = strFromU8(files['remains.json'] ?? new Uint8Array());
  return { names: Object.keys(files), remains: JSON.parse(text) as Row };
}

for (const language of LANGUAGES)
  test.describe(language, () => {
    test('an assessment whose beginning is gone is listed apart; what is left is saved; all others open', async ({
      page,
    }) => {
      const scene = await twoOn(page, language);
      const { officer, victim } = scene;
      await spoil(page, 'records', victim.id, null);
      await page.reload();
      const box = page.locator('.box.bad');
      await expect(box).toContainText(victim.name);
      await expect(box).toContainText(officer.say('damage.header'));
      await expect(box).toContainText(officer.say('damaged.others'));
      await officer.expectAccessible();
      await expectOtherOpens(scene);

      await openDamaged(scene);
      await expect(page.getByText(officer.say('damage.header'))).toBeVisible();
      await expect(
        page.getByText(say(officer, 'damaged.place', { place: `records ${victim.id}` })),
      ).toBeVisible();
      await officer.expectAccessible();
      const { remains } = await save(scene);
      expect(remains).toMatchObject({
        format: 'probity-remains/1',
        id: victim.id,
        damage: { code: 'header' },
      });
      expect((remains['pieces'] as unknown[]).length).toBeGreaterThan(10);
    });

    test('an assessment with a lost entry says which; deleted and restored from a backup, it is as it was', async ({
      page,
    }) => {
      const scene = await twoOn(page, language);
      const { officer, victim } = scene;
      await officer.link('home.backup').click();
      const whole = readFileSync(await (await officer.download('backup.take-do')).path());
      await spoil(page, 'events', [victim.id, 3], null);
      await officer.home();
      await expect(page.getByRole('listitem').filter({ hasText: victim.name })).toContainText(
        officer.say('stage.damaged'),
      );

      await openDamaged(scene);
      await expect(page.getByText(say(officer, 'damage.missing', { event: 3 }))).toBeVisible();
      await officer.expectAccessible();

      // A backup is made of the others, and says which one is not in it.
      await officer.link('home.backup').click();
      await officer.download('backup.take-do');
      const left = page.getByRole('alert').filter({ hasText: officer.say('left.title') });
      await expect(left).toContainText(victim.name);
      await officer.expectAccessible();

      const restore = async (): Promise<void> => {
        await page
          .getByLabel(officer.say('backup.file'), { exact: true })
          .setInputFiles({ name: 'whole.zip', mimeType: 'application/zip', buffer: whole });
        await officer.button('backup.restore-do').click();
      };
      await restore();
      await expect(page.getByRole('listitem').filter({ hasText: victim.name }).last()).toContainText(
        officer.say('backup.state.unreadable'),
      );

      await openDamaged(scene);
      await officer.button('damaged.remove').click();
      await officer.button('home.remove-yes').click();
      await expect(officer.link('home.start')).toBeVisible();
      await officer.link('home.backup').click();
      await restore();
      const line = page.getByRole('listitem').filter({ hasText: victim.name });
      await expect(line).toContainText(officer.say('backup.state.taken'));
      await line.getByRole('link').click();
      await expect(officer.heading()).toHaveText(officer.say('tasks.page'));
      await officer.home();
      await expect(page.locator('.box.bad')).toHaveCount(0);
      await expect(page.getByText(officer.say('stage.damaged'))).toHaveCount(0);
    });

    test('suppliers side by side name the damaged one and show the others', async ({ page }) => {
      const scene = await twoOn(page, language);
      const { officer, victim, other } = scene;
      const first = scene.victim.id;
      await spoil(page, 'events', [first, 1], { event: null });
      await page.goto(`#/portfolio/${victim.id},${other.id}`);
      await expect(page.locator('.box.bad')).toContainText(say(officer, 'damage.unreadable', { event: 1 }));
      await expect(page.getByRole('table')).toContainText(other.name);
      await page.goto(`#/compare/${victim.id},${other.id}`.replace(',', '/'));
      await expect(page.locator('.box.bad')).toContainText(say(officer, 'damage.unreadable', { event: 1 }));
      await officer.expectAccessible();
    });

    test('a record file of a damaged assessment is not taken before that is deleted', async ({ page }) => {
      const scene = await twoOn(page, language);
      const { officer, victim } = scene;
      await page.locator(`a[href="#/case/${victim.id}"]`).click();
      await officer.isHere();
      await officer.goTo('/statement');
      const record = readFileSync(await (await officer.download('statement.record')).path());
      await spoil(page, 'records', victim.id, { head: { count: 2, digest: 'x' } });
      await officer.home();
      await officer.button('home.open').click();
      await page
        .getByLabel(officer.say('open.label'))
        .setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer: record });
      await expect(page.getByText(officer.say('read.damaged-here'))).toBeVisible();
    });
  });
