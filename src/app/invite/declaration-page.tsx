import { useState, type ReactNode } from 'react';
import { journeyOf } from '../../checklist/index.ts';
import { NotHere } from '../assessment/not-here.tsx';
import { useModel, useSession, useSessionView } from '../assessment/session-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { rowId } from '../review/row-id.ts';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { AskPart } from './ask-part.tsx';
import { Comparison } from './comparison.tsx';
import { ReceivePart } from './receive-part.tsx';
import { useDeclared } from './use-declared.ts';

/** The supplier is asked to declare itself; what it says stands beside what the officer found. */
export function DeclarationPage(): ReactNode {
  return journeyOf(useModel().checklist) === 'supplier' ? <BothSides /> : <NotHere />;
}

function BothSides(): ReactNode {
  const { t } = useMoreText('invitation');
  const session = useSession();
  const { assessment } = useSessionView();
  const declared = useDeclared();
  const [wrong, setWrong] = useState(false);
  const from = session.lastVisit?.question;
  useArrival(t('declaration-page.title'), { wrong, focus: declared && from ? rowId(from) : null });
  const isAsked = assessment.invitations.length > 0;
  return (
    <>
      <h1>{t('declaration-page.title')}</h1>
      <p className="lead">{t('declaration-page.lead')}</p>
      {declared === undefined && <Loading />}
      {declared && (
        <>
          <h2 id="comparison" tabIndex={-1}>
            {t('compare.title')}
          </h2>
          <Comparison declared={declared} />
        </>
      )}
      {declared === null && assessment.received.length > 0 && <p className="box bad">{t('receive.gone')}</p>}
      <AskPart onWrong={setWrong} />
      {isAsked && <ReceivePart />}
    </>
  );
}
