/** The words of a checklist and of the catalogues, as the pages put them together. */
import { bundledTexts } from '../../src/checklist/bundled.ts';
import type { Texts } from '../../src/checklist/index.ts';
import { loadCatalogue, loadCountries, translator, type Language } from '../../src/locale/index.ts';
import type { Words } from '../../src/statement/index.ts';

/** @param texts of the checklist; those of the supplier checklist when absent */
export async function wordsIn(language: Language, texts?: Texts): Promise<Words> {
  const catalogues = await Promise.all(
    (['app', 'findings', 'statement', 'map'] as const).map((name) => loadCatalogue(language, name)),
  );
  const own = texts ?? (await bundledTexts('supplier', language));
  return { ...translator(language, ...catalogues, own), countries: await loadCountries(language) };
}
