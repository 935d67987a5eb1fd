/** What a journey words otherwise than the assessment of a supplier does; laid over the other catalogues. */
import { loadCatalogue, type JourneyCatalogue } from './catalogues.ts';
import type { Language } from './languages.ts';
import type { Messages } from './message.ts';

export async function loadJourneyWords(
  language: Language,
  journey: 'supplier' | JourneyCatalogue,
): Promise<Messages> {
  return journey === 'supplier' ? {} : loadCatalogue(language, journey);
}
