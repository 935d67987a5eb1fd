/** The words of findings and statements: those of the program and those of the checklist. */
import { journeyOf, textsForSupplier } from '../checklist/index.ts';
import { loadCatalogue, loadCountries, loadJourneyWords, translator } from '../locale/index.ts';
import type { Words } from '../statement/index.ts';
import type { FoundChecklist } from './find-checklist.ts';
import type { Surroundings } from './surroundings.ts';

/** An own checklist may lack the user's language; its first one then stands in, and that is said. */
export async function wordsFor(
  { model, texts }: FoundChecklist,
  { words, say }: Surroundings,
  reader: 'officer' | 'supplier' = 'officer',
): Promise<Words> {
  const { language } = words;
  const { id, languages } = model.checklist;
  const spoken = languages.includes(language) ? language : (languages[0] ?? language);
  if (spoken !== language) say(words.t('checklist.other-language', { id, language: spoken }));
  const [statement, findings, own, ofJourney, countries] = await Promise.all([
    loadCatalogue(language, 'statement'),
    loadCatalogue(language, 'findings'),
    texts(spoken),
    loadJourneyWords(language, journeyOf(model.checklist)),
    loadCountries(language),
  ]);
  const spokenTo = reader === 'supplier' ? textsForSupplier(own) : own;
  return { ...translator(language, statement, findings, spokenTo, ofJourney), countries };
}
