import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFindings } from '../assessment/use-findings.ts';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { useSections } from '../assessment/use-shown.ts';
import { useIsDeclaration } from '../declaration/use-is-declaration.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { usePhase } from '../assessment/use-phase.ts';
import { AnswerRows } from './answer-rows.tsx';
import { Remainder } from './remainder.tsx';
import { rowId } from './row-id.ts';
import { Signals } from './signals.tsx';

/** Check your answers: everything on one page, each row with a link that changes it and leads back. */
export function ReviewPage(): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { record, assessment } = useSessionView();
  const findings = useFindings();
  const isDeclaration = useIsDeclaration();
  const sections = useSections();
  const from = session.lastVisit?.question;
  usePhase('REVIEW');
  useArrival(t('review.page'), { focus: from ? rowId(from) : null });
  return (
    <>
      <h1>{t('review.page')}</h1>
      <p className="lead">{t('review.lead')}</p>
      {!isDeclaration && <Signals findings={findings} />}
      <Remainder findings={findings} />
      {sections.map((section) => (
        <section key={section.key}>
          <h2>{t(`${section.key}.title`)}</h2>
          <AnswerRows section={section} />
        </section>
      ))}
      <p className="buttons">
        <Link href={isDeclaration ? casePath.sign(record.id) : casePath.decide(record.id)} className="button">
          {t(assessment.stage !== 'answering' ? 'review.to-decision' : 'review.decide')}
        </Link>
        <Link href={casePath.tasks(record.id)} className="button quiet">
          {t('review.to-tasks')}
        </Link>
      </p>
    </>
  );
}
