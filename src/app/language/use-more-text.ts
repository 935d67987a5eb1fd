import { use, useMemo } from 'react';
import {
  loadCatalogue,
  translator,
  type CatalogueName,
  type Language,
  type Messages,
  type Translator,
} from '../../locale/index.ts';
import { useTexts } from './text-context.ts';

const loading = new Map<string, Promise<Messages>>();

/** Catalogues more, which the page waits for; of two that have the same key, the later one wins. */
export function useCatalogue(...names: readonly CatalogueName[]): Messages {
  const { language } = useTexts();
  const key = [language, ...names].join('/');
  let promise = loading.get(key);
  if (!promise) {
    promise = loadAll(language, names);
    loading.set(key, promise);
  }
  return use(promise);
}

async function loadAll(language: Language, names: readonly CatalogueName[]): Promise<Messages> {
  const loaded = await Promise.all(names.map((name) => loadCatalogue(language, name)));
  return Object.assign({}, ...loaded) as Messages;
}

/** The words of the page and those of one catalogue more. */
export function useMoreText(name: CatalogueName): Translator {
  const { language, catalogues } = useTexts();
  const more = useCatalogue(name);
  return useMemo(() => translator(language, more, ...catalogues), [language, catalogues, more]);
}
