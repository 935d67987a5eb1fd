import { useEffect, type ReactNode } from 'react';
import { questionStatus, type ModelSection } from '../../questionnaire/index.ts';
import { NotHere } from '../assessment/not-here.tsx';
import { useModel, useSession, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useQuestionsOf, useSections } from '../assessment/use-shown.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { InlineQuestion } from './inline-question.tsx';

/** A whole section on one page; each answer is kept when it is given, and follow-ups appear where they belong. */
export function SectionPage({ section: key }: { section: string }): ReactNode {
  const section = useSections().find((one) => one.key === key);
  return section ? <Questions section={section} /> : <NotHere />;
}

function Questions({ section: shown }: { section: ModelSection }): ReactNode {
  const { key: section } = shown;
  const { t } = useText();
  const model = useModel();
  const state = useWalk();
  const session = useSession();
  const { record, assessment } = useSessionView();
  useEffect(() => session.visit({ section, question: null }), [session, section]);
  useArrival(t(`${section}.title`));
  const asked = useQuestionsOf()(shown).filter(({ id }) => questionStatus(model, state, id) !== 'not-asked');
  return (
    <div className="narrow">
      <BackLink href={casePath.tasks(record.id)}>{t('nav.back-tasks')}</BackLink>
      <h1>{t(`${section}.title`)}</h1>
      <p className="lead">{t(`${section}.intro`)}</p>
      <p className="soft">{t(assessment.stage === 'issued' ? 'closed.text' : 'section.saved-note')}</p>
      {assessment.stage !== 'issued' &&
        asked.map((question) => <InlineQuestion key={question.id} question={question} />)}
    </div>
  );
}
