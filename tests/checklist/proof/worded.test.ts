/** Whatever a proof may come to say can be said in each language. */
import { expect, it } from 'vitest';
import { prove } from '../../../src/checklist/prove/index.ts';
import { proveChecklist } from '../../../src/findings/prove/index.ts';
import { translator } from '../../../src/locale/index.ts';
import chinese from '../../../src/locale/zh/diagnostics.json';
import english from '../../../src/locale/en/diagnostics.json';
import { bundledChecklists, corpusChecklists, randomChecklists } from '../../support/checklists.ts';

const TRANSLATORS = [translator('en', english), translator('zh', chinese)];

it.each([
  ['that come with the product', bundledChecklists],
  ['of the corpus', corpusChecklists],
  ['drawn by lot', randomChecklists(50, 3_000)],
])('of checklists %s', (_, checklists) => {
  for (const [name, checklist] of checklists)
    for (const { code, data, subject } of [...prove(checklist).claims, ...proveChecklist(checklist).claims])
      for (const { t } of TRANSLATORS)
        expect(t(`diagnostic.${code}`, data), `${name} ${code} ${subject.question ?? ''}`).toMatch(
          /^(?!.*undefined)./s,
        );
});
