import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { QuestionNames } from '../controls/question-names.tsx';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { useSessionView } from './session-context.ts';

/** Which answers were set aside, and which are back. */
export function SideEffectsWords(): ReactNode {
  const { t } = useText();
  const { notice, record } = useSessionView();
  if (!notice) return null;
  const { setAside, returned, decisionGone } = notice;
  return (
    <div className="box info">
      {decisionGone && <p>{t('effects.decision-gone')}</p>}
      {setAside.length > 0 && (
        <>
          <p>{t('effects.set-aside', { count: setAside.length })}</p>
          <QuestionNames questions={setAside} />
        </>
      )}
      {returned.length > 0 && (
        <>
          <p>{t('effects.returned', { count: returned.length })}</p>
          <QuestionNames questions={returned} />
        </>
      )}
      <p>
        <Link href={casePath.review(record.id)}>{t('effects.review')}</Link>
      </p>
    </div>
  );
}
