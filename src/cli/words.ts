/** The words of findings and statements: those of the program and those of the checklist. */
import { bundledTexts } from '../checklist/bundled.ts';
import { loadCatalogue, loadCountries, translator, type Language } from '../locale/index.ts';
import type { Words } from '../statement/index.ts';

export async function wordsFor(checklist: string, language: Language): Promise<Words> {
  const [statement, findings, texts, countries] = await Promise.all([
    loadCatalogue(language, 'statement'),
    loadCatalogue(language, 'findings'),
    bundledTexts(checklist, language),
    loadCountries(language),
  ]);
  return { ...translator(language, statement, findings, texts), countries };
}
