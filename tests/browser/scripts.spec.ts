/** Names in scripts that run from right to left, and signs that no font has: the app makes the PDF under the policy it is served with. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { someAnswers, Workplace } from '../cli/program.ts';
import { readPdf, type ReadPdf } from '../statement/support/read-pdf.ts';
import { Officer } from './officer.ts';

let place: Workplace;
test.beforeAll(() => {
  place = new Workplace();
});
test.afterAll(() => place.remove());

for (const name of ['شركة الأمل للنسيج', 'תקווה טקסטיל'])
  test(`a supplier by the name of ${name}`, async ({ page }) => {
    const { pdf } = await statementOn(page, name);
    const texts = pdf.units.map(({ text }) => text.trim());
    expect(texts).toContain(name);
    expect(pdf.language).toBe('en');
    await expect(page.getByRole('alert')).toBeHidden();
  });

test('a name with a sign that no font has', async ({ page }) => {
  const { pdf, officer } = await statementOn(page, 'Fox 🦊 الأمل');
  const warning = page.getByRole('alert');
  await expect(warning).toContainText(officer.say('statement.missing'));
  await expect(warning.getByRole('listitem')).toHaveCount(1);
  await expect(warning.getByRole('listitem')).toContainText('[U+1F98A]');
  expect(pdf.units.map(({ text }) => text.trim())).toContain('Fox [U+1F98A] الأمل');
});

/** The PDF that the app saves for a record of this supplier. */
async function statementOn(page: Officer['page'], name: string): Promise<{ pdf: ReadPdf; officer: Officer }> {
  place.write('answers.json', { ...someAnswers(), subject: { name, country: 'EG', identifiers: [] } });
  const made = await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
  expect(made.code, made.err).toBe(0);
  const officer = new Officer(page);
  await officer.home();
  await officer.button('home.open').click();
  await page.getByLabel(officer.say('open.label')).setInputFiles(place.path('record.json'));
  await officer.isHere();
  await officer.goTo('/statement');
  const download = await officer.download('statement.pdf');
  return { pdf: await readPdf(new Uint8Array(readFileSync(await download.path()))), officer };
}
