import { expect, it } from 'vitest';
import { diagnosticsPage, misplaced } from './diagnostics-page.ts';

/** To write the pages anew: `npx vitest run tests/docs/diagnostics.test.ts -u`. */
it.each([
  ['en', '../../docs/authors/diagnostics.md'],
  ['zh', '../../docs/authors/zh/diagnostics.md'],
] as const)('the page on diagnostics says what the corpus shows (%s)', async (language, file) => {
  await expect(await diagnosticsPage(language)).toMatchFileSnapshot(file);
});

it('the page on diagnostics has each code of the reader once', () => {
  expect(misplaced).toEqual([]);
});
