/** Every checklist that holds for all: those that come with the product, the good ones of the corpus, and random ones. */
import { BUNDLED, bundledChecklist } from '../../src/checklist/bundled.ts';
import type { Checklist } from '../../src/checklist/index.ts';
import { judgingRisk, RandomChecklist, sequence } from '../checklist/proof/random-checklist.ts';
import { casesOf } from './corpus.ts';

export type Named = [name: string, checklist: Checklist];

export const bundledChecklists: Named[] = await Promise.all(
  BUNDLED.map(async (id): Promise<Named> => {
    const checklist = await bundledChecklist(id);
    if (!checklist) throw new Error(`no checklist ${id}`);
    return [id, checklist];
  }),
);

export const corpusChecklists: Named[] = casesOf('good').map(({ name, compile }) => {
  const result = compile();
  if (!result.ok) throw new Error(`${name} does not compile`);
  return [name, result.checklist];
});

/** @param seed the same seed, the same checklists */
export const randomChecklists = (count: number, seed: number): Named[] =>
  Array.from({ length: count }, (_, at) => [
    `random ${String(seed + at)}`,
    judgingRisk(new RandomChecklist(sequence(seed + at), 1 + (at % 4)).checklist),
  ]);
