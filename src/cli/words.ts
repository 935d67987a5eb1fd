/** The words of findings and statements: those of the program and those of the checklist. */
import type { CatalogueName } from '../locale/index.ts';
import { loadWords, spokenLanguage, type Words } from '../statement/index.ts';
import type { FoundChecklist } from './find-checklist.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * An own checklist may lack the user's language; its first one then stands in, and that is said.
 * @param more catalogues besides those that every command needs
 */
export function wordsFor(
  found: FoundChecklist,
  around: Surroundings,
  ...more: CatalogueName[]
): Promise<Words> {
  return load(found, around, { more });
}

/** The same as they speak to the supplier. */
export function wordsForSupplier(
  found: FoundChecklist,
  around: Surroundings,
  ...more: CatalogueName[]
): Promise<Words> {
  return load(found, around, { forSupplier: true, more });
}

function load(
  { model: { checklist }, texts }: FoundChecklist,
  { words: { t, language }, say }: Surroundings,
  wish: Parameters<typeof loadWords>[2],
): Promise<Words> {
  const spoken = spokenLanguage(checklist, language);
  if (spoken !== language) say(t('checklist.other-language', { id: checklist.id, language: spoken }));
  return loadWords({ checklist, texts }, language, wish);
}
