import { use, type ReactNode } from 'react';
import { loadCatalogue, type Language, type Messages } from '../../locale/index.ts';
import { useTexts } from '../language/text-context.ts';
import { WithTexts } from '../language/with-texts.tsx';

const loading = new Map<Language, Promise<Messages>>();

/** The words of the pages about checklists, and those of what can be wrong with one; the pages wait for them. */
export function ChecklistsTexts({ children }: { children: ReactNode }): ReactNode {
  const { language } = useTexts();
  let promise = loading.get(language);
  if (!promise) {
    promise = loadTexts(language);
    loading.set(language, promise);
  }
  return <WithTexts texts={use(promise)}>{children}</WithTexts>;
}

async function loadTexts(language: Language): Promise<Messages> {
  const [pages, diagnostics] = await Promise.all([
    loadCatalogue(language, 'checklists'),
    loadCatalogue(language, 'diagnostics'),
  ]);
  return { ...pages, ...diagnostics };
}
