import { expect, it } from 'vitest';
import { diagnosticsPage, misplaced } from './diagnostics-page.ts';

it('the page on diagnostics says what the corpus shows; written anew with “npx vitest run tests/docs -u”', async () => {
  await expect(await diagnosticsPage()).toMatchFileSnapshot('../../docs/authors/diagnostics.md');
});

it('the page on diagnostics has each code of the reader once', () => {
  expect(misplaced).toEqual([]);
});
