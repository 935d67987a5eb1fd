/** The checklists that come with the product, loaded when needed. They were compiled and checked when it was built. */
import type { Texts } from './texts.ts';
import type { Checklist, Journey } from './types.ts';

const CHECKLISTS: Record<string, () => Promise<{ default: Checklist }>> = {
  supplier: () => import('virtual:checklist/supplier'),
  'own-process': () => import('virtual:checklist/own-process'),
  'self-audit': () => import('virtual:checklist/self-audit'),
};

const TEXTS: Record<string, () => Promise<{ default: Texts }>> = {
  'supplier/en': () => import('virtual:texts/supplier/en'),
  'supplier/zh': () => import('virtual:texts/supplier/zh'),
  'own-process/en': () => import('virtual:texts/own-process/en'),
  'own-process/zh': () => import('virtual:texts/own-process/zh'),
  'self-audit/en': () => import('virtual:texts/self-audit/en'),
  'self-audit/zh': () => import('virtual:texts/self-audit/zh'),
};

/** What each is for, known before it is loaded. */
const JOURNEYS: Record<string, Journey> = {
  supplier: 'supplier',
  'own-process': 'own-process',
  'self-audit': 'self-audit',
};

/** Their ids. */
export const BUNDLED: readonly string[] = Object.keys(CHECKLISTS);

/** Undefined when no checklist of that id comes with the product. */
export function bundledJourney(id: string): Journey | undefined {
  return JOURNEYS[id];
}

/** Undefined when no checklist of that id comes with the product. */
export async function bundledChecklist(id: string): Promise<Checklist | undefined> {
  return (await CHECKLISTS[id]?.())?.default;
}

/** Texts of a bundled checklist and of its register. @throws RangeError for a language it does not have */
export async function bundledTexts(id: string, language: string): Promise<Texts> {
  const load = TEXTS[`${id}/${language}`];
  if (!load) throw new RangeError(`checklist ${id} has no texts in ${language}`);
  return (await load()).default;
}
