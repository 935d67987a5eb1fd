/** How a document is made: the paper and the address are chosen where it is made, and kept for the next one. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readFile } from '../statement/support/pdf-objects.ts';
import { codesIn } from '../statement/support/read-code.ts';
import { readPdf } from '../statement/support/read-pdf.ts';
import { Officer } from './officer.ts';

test.use({ locale: 'en-GB' });

test('an officer prints on letter paper, with the address of the publication', async ({ page }) => {
  const officer = new Officer(page);
  await officer.begin();
  await officer.goTo('/statement');
  const options = page.getByText(officer.say('statement.edition'));
  const address = page.getByLabel(officer.say('statement.address'));
  await options.click();
  await expect(page.getByLabel(officer.say('statement.paper'))).toHaveValue('a4');
  await officer.expectAccessible();

  await address.fill('procurement.example.org');
  await address.blur();
  await expect(page.getByText(officer.say('statement.address-wrong'))).toBeVisible();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await officer.expectAccessible();

  await page.getByLabel(officer.say('statement.paper')).selectOption('letter');
  await address.fill('https://procurement.example.org/statements');
  const file = await officer.download('statement.pdf');
  await expect(page.getByText(officer.say('statement.address-wrong'))).toHaveCount(0);
  const bytes = new Uint8Array(readFileSync(await file.path()));
  expect((await readPdf(bytes)).sizes[0]).toEqual([612, 792]);
  expect(codesIn(readFile(bytes))[0]).toMatch(/^https:\/\/procurement\.example\.org\/statements#probity:1:/);
  await expect(page.frameLocator('iframe').getByRole('img', { name: /QR/ })).toBeVisible();

  await page.reload();
  await options.click();
  await expect(page.getByLabel(officer.say('statement.paper'))).toHaveValue('letter');
  await expect(address).toHaveValue('https://procurement.example.org/statements');
});
