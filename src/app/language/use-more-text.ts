import { use, useMemo } from 'react';
import {
  loadCatalogue,
  translator,
  type CatalogueName,
  type Messages,
  type Translator,
} from '../../locale/index.ts';
import { useTexts } from './text-context.ts';

const loading = new Map<string, Promise<Messages>>();

/** One catalogue more, which the page waits for. */
export function useCatalogue(name: CatalogueName): Messages {
  const { language } = useTexts();
  const key = `${language}/${name}`;
  let promise = loading.get(key);
  if (!promise) {
    promise = loadCatalogue(language, name);
    loading.set(key, promise);
  }
  return use(promise);
}

/** The words of the page and those of one catalogue more. */
export function useMoreText(name: CatalogueName): Translator {
  const { language, catalogues } = useTexts();
  const more = useCatalogue(name);
  return useMemo(() => translator(language, more, ...catalogues), [language, catalogues, more]);
}
