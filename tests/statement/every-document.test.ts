/** What must hold of each document that the product makes, whatever it is called. */
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/statement/check-document.ts';
import { documentText } from '../../src/statement/index.ts';
import { EVERY_DOCUMENT } from './support/every-document.ts';

describe.each(EVERY_DOCUMENT.map((one) => [`${one.name} ${one.language}`, one] as const))('%s', (_, one) => {
  it('is whole, in its language, with every text filled in', async () => {
    const document = await one.document();
    expect(document.language).toBe(one.language);
    expect(checkDocument(document)).toEqual([]);
    expect(documentText(document).join('\n')).not.toMatch(/undefined|\[object|[{}]/);
  });
});

it('each is what its name says', async () => {
  const english = EVERY_DOCUMENT.filter(({ language }) => language === 'en');
  const seen = await Promise.all(
    english.map(async ({ name, document }) => {
      const { title, masthead } = await document();
      return [name, title, masthead.marking ?? ''].join(' | ');
    }),
  );
  expect(seen).toMatchInlineSnapshot(`
    [
      "statement-provisional | Compliance statement: trafficking in persons in procurement | Provisional",
      "statement-decided | Compliance statement: trafficking in persons in procurement | ",
      "statement-published | Compliance statement: trafficking in persons in procurement | ",
      "statement-issued | Compliance statement: trafficking in persons in procurement | ",
      "statement-signed | Compliance statement: trafficking in persons in procurement | ",
      "statement-followed-up | Compliance statement: trafficking in persons in procurement | ",
      "internal-record | Internal non-compliance record: trafficking in persons in procurement | Internal",
      "supplier-copy | Points for the supplier | ",
      "declaration | Supplier’s declaration: trafficking in persons in procurement | ",
      "declaration-unsigned | Supplier’s declaration: trafficking in persons in procurement | Not signed",
      "own-process-report | Gap report: trafficking in persons and our own procurement | ",
      "own-process-report-provisional | Gap report: trafficking in persons and our own procurement | Provisional",
      "self-audit-report | Gap report: trafficking in persons and our supply chain | ",
      "transparency-statement | Modern slavery statement: Haldrowe Outdoor plc | ",
      "transparency-draft | Modern slavery statement: Haldrowe Outdoor plc | Draft",
      "working-paper | Working paper: Modern slavery statement | Internal",
      "every-block | Anti-trafficking due diligence statement | Provisional",
    ]
  `);
});
