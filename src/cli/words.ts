/** The words of findings and statements: those of the program and those of the checklist. */
import { journeyOf } from '../checklist/index.ts';
import {
  loadCatalogue,
  loadCountries,
  loadJourneyWords,
  translator,
  type CatalogueName,
} from '../locale/index.ts';
import type { Words } from '../statement/index.ts';
import type { FoundChecklist } from './find-checklist.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * An own checklist may lack the user's language; its first one then stands in, and that is said.
 * @param more catalogues besides those that every command needs
 */
export async function wordsFor(
  { model, texts }: FoundChecklist,
  { words, say }: Surroundings,
  ...more: CatalogueName[]
): Promise<Words> {
  const { language } = words;
  const { id, languages } = model.checklist;
  const spoken = languages.includes(language) ? language : (languages[0] ?? language);
  if (spoken !== language) say(words.t('checklist.other-language', { id, language: spoken }));
  const [statement, findings, own, ofJourney, countries, ...others] = await Promise.all([
    loadCatalogue(language, 'statement'),
    loadCatalogue(language, 'findings'),
    texts(spoken),
    loadJourneyWords(language, journeyOf(model.checklist)),
    loadCountries(language),
    ...more.map((name) => loadCatalogue(language, name)),
  ]);
  return { ...translator(language, statement, findings, ...others, own, ofJourney), countries };
}
