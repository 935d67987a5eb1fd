/** The words of a document, put together from the catalogues and the texts of a checklist. */
import { journeyOf, textsForSupplier, type Checklist, type Texts } from '../../checklist/index.ts';
import {
  loadCatalogue,
  loadCountries,
  loadJourneyWords,
  translator,
  type CatalogueName,
  type Language,
} from '../../locale/index.ts';
import type { Words } from './words.ts';

/** A checklist with its texts, wherever it comes from. */
export interface WordedChecklist {
  checklist: Checklist;
  /** @param language one of the checklist's */
  texts(this: void, language: string): Promise<Texts>;
}

interface Wish {
  /** The words as they speak to the supplier. */
  forSupplier?: boolean;
  /** Catalogues besides those that every document needs. */
  more?: readonly CatalogueName[];
}

/** The language in which a checklist speaks to a reader of another one: its first where it lacks that language. */
export function spokenLanguage({ languages }: Checklist, language: Language): string {
  return languages.includes(language) ? language : (languages[0] ?? language);
}

export async function loadWords(
  { checklist, texts }: WordedChecklist,
  language: Language,
  { forSupplier = false, more = [] }: Wish = {},
): Promise<Words> {
  const [statement, findings, own, ofJourney, countries, ...others] = await Promise.all([
    loadCatalogue(language, 'statement'),
    loadCatalogue(language, 'findings'),
    texts(spokenLanguage(checklist, language)),
    loadJourneyWords(language, journeyOf(checklist)),
    loadCountries(language),
    ...more.map((name) => loadCatalogue(language, name)),
  ]);
  const spoken = forSupplier ? textsForSupplier(own) : own;
  return { ...translator(language, statement, findings, ...others, spoken, ofJourney), countries };
}
