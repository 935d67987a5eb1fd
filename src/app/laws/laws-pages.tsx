import type { ReactNode } from 'react';
import { NotHere } from '../assessment/not-here.tsx';
import { useModel } from '../assessment/session-context.ts';
import { withWords } from '../language/with-words.tsx';
import { LawPage } from './law-page.tsx';
import { LawsPage } from './laws-page.tsx';
import './laws.css';

/** The pages on laws, of a checklist that has some. */
export const LawsPages = withWords(Pages, 'laws');

function Pages({ law }: { law: string | undefined }): ReactNode {
  const { laws } = useModel().checklist;
  if (!laws || (law !== undefined && !laws.laws.some(({ id }) => id === law))) return <NotHere />;
  return law === undefined ? <LawsPage /> : <LawPage id={law} />;
}
