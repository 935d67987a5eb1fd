import { use, type ReactNode } from 'react';
import { loadCatalogue, type Language, type Messages } from '../../locale/index.ts';
import { useTexts } from '../language/text-context.ts';
import { WithTexts } from '../language/with-texts.tsx';

const loading = new Map<Language, Promise<Messages>>();

/** The words of the map; the pages wait for them. */
export function MapTexts({ children }: { children: ReactNode }): ReactNode {
  const { language } = useTexts();
  let promise = loading.get(language);
  if (!promise) {
    promise = loadCatalogue(language, 'map');
    loading.set(language, promise);
  }
  return <WithTexts texts={use(promise)}>{children}</WithTexts>;
}
