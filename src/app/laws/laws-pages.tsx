import { use, type ReactNode } from 'react';
import { loadCatalogue, type Language, type Messages } from '../../locale/index.ts';
import { NotHere } from '../assessment/not-here.tsx';
import { useModel } from '../assessment/session-context.ts';
import { useTexts } from '../language/text-context.ts';
import { WithTexts } from '../language/with-texts.tsx';
import { LawPage } from './law-page.tsx';
import { LawsPage } from './laws-page.tsx';
import './laws.css';

const loading = new Map<Language, Promise<Messages>>();

/** The pages on laws, of a checklist that has some; they wait for their words. */
export function LawsPages({ law }: { law: string | undefined }): ReactNode {
  const { language } = useTexts();
  const { laws } = useModel().checklist;
  let promise = loading.get(language);
  if (!promise) {
    promise = loadCatalogue(language, 'laws');
    loading.set(language, promise);
  }
  const texts = use(promise);
  if (!laws || (law !== undefined && !laws.laws.some(({ id }) => id === law))) return <NotHere />;
  return <WithTexts texts={texts}>{law === undefined ? <LawsPage /> : <LawPage id={law} />}</WithTexts>;
}
