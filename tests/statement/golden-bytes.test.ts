/**
 * The bytes of one document a language, so that whoever changes them sees that they did: a change on purpose is written down
 * by `npx vitest run tests/statement/golden-bytes.test.ts -u`. Wherever else the bytes are compared, it is with themselves.
 */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { EVERY_DOCUMENT } from './support/every-document.ts';
import { render } from './support/render.ts';

/** It has every kind of block, and no words of a checklist. */
const GOLDEN = EVERY_DOCUMENT.filter(({ name }) => name === 'every-block');

it('are those that were written down', async () => {
  const lines: string[] = [];
  for (const { name, language, document } of GOLDEN) {
    const { bytes } = await render(await document());
    const digest = createHash('sha256').update(bytes).digest('hex');
    lines.push(`${language} ${name} ${String(bytes.length)} bytes ${digest}\n`);
  }
  await expect(lines.join('')).toMatchFileSnapshot('golden-bytes.txt');
});
