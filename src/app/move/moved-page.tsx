import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Move } from '../../record/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { useLoaded } from '../controls/use-loaded.ts';
import { useText, useTexts } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Loading } from '../shell/loading.tsx';
import { NotHere } from '../assessment/not-here.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { recorded } from './load-move.ts';
import { MoveLists } from './move-lists.tsx';

/** What became of the answers of an earlier version; it is in the log, and can be read for ever. */
export const MovedPage = withWords(Page, 'move');

function Page(): ReactNode {
  const { moved } = useSessionView().assessment;
  return moved ? <Moved move={moved} /> : <NotHere />;
}

function Moved({ move }: { move: Move }): ReactNode {
  const { t } = useText();
  const { language } = useTexts();
  const { record } = useSessionView();
  const loaded = useLoaded(`${record.id} ${language}`, () => recorded(record, move, language));
  useArrival(t('move.moved-page'));
  return (
    <>
      <BackLink href={casePath.tasks(record.id)}>{t('nav.back-tasks')}</BackLink>
      <h1>{t('move.moved-page')}</h1>
      <p className="lead">{t('move.moved-lead', { from: move.from.version })}</p>
      {record.follows && (
        <p>
          <Link href={casePath.tasks(record.follows.id)}>{t('move.earlier-link')}</Link>
        </p>
      )}
      {loaded ? <MoveLists loaded={loaded} /> : <Loading />}
    </>
  );
}
