/** Nobody signs on a page that says nothing else: what is signed stands above the lines. */
import { expect, it } from 'vitest';
import type { Block } from '../../src/statement/document.ts';
import { readPdf } from './support/read-pdf.ts';
import { render } from './support/render.ts';
import { documentOf, paragraphs } from './support/small.ts';

const SIGNATURE: Block = {
  kind: 'signature',
  parties: [{ heading: 'For the company', fields: ['Name', 'Date'].map((label) => ({ label, value: '' })) }],
};

it.each<[string, Block[], string]>([
  ['a paragraph', paragraphs('Approved by the board.'), 'Approved by the board.'],
  ['a statement and a remark on it', paragraphs('I state.', 'Not signed yet.'), 'I state.'],
  ['a table of facts', [{ kind: 'keyValue', rows: [{ key: 'Decided on', value: 'Monday' }] }], 'Monday'],
  ['a table', [{ kind: 'table', columns: [{ header: 'Part', share: 1 }], rows: [['One'], ['Two']] }], 'Two'],
  ['a list', [{ kind: 'list', style: 'bullet', items: ['First', 'Second'] }], 'Second'],
])('lines to sign on stay with %s above', async (_, above, words) => {
  let turned = 0;
  for (let lines = 16; lines < 30; lines++) {
    const filling = paragraphs(...Array.from({ length: lines }, (_, i) => `Line ${i}`));
    const pdf = await readPdf((await render(documentOf([...filling, ...above, SIGNATURE]))).bytes);
    const pageOf = (text: string): number | undefined => pdf.units.find((unit) => unit.text === text)?.page;
    expect(pageOf(words)).toBe(pageOf('For the company'));
    if (pageOf(words) === 2) turned++;
  }
  expect(turned).toBeGreaterThan(0);
  expect(turned).toBeLessThan(14);
});
