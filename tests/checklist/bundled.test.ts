/** The checklists that come with the product. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUNDLED, bundledChecklist, bundledJourney } from '../../src/checklist/bundled.ts';
import { bundledFiles, bundledSeeds } from '../../src/checklist/bundled-files.ts';
import { compileChecklist } from '../../src/checklist/compile/index.ts';
import { journeyOf, JOURNEYS } from '../../src/checklist/index.ts';

const folders = readdirSync(new URL('../../checklists/', import.meta.url));

describe('the checklists that come with the product', () => {
  it('are those in the folder, one for each journey', () => {
    expect([...BUNDLED].sort()).toEqual(folders.sort());
    expect(BUNDLED.map(bundledJourney)).toEqual(JOURNEYS);
  });

  it.each(BUNDLED)('%s is for the journey that is known before it is loaded', async (id) => {
    const checklist = await bundledChecklist(id);
    expect(checklist && journeyOf(checklist)).toBe(bundledJourney(id));
  });

  it.each(BUNDLED)('%s is what its files compile to', async (id) => {
    const result = compileChecklist(await bundledFiles(id), await bundledSeeds());
    expect(result.diagnostics).toEqual([]);
    expect(result.ok && result.checklist).toEqual(await bundledChecklist(id));
  });
});
