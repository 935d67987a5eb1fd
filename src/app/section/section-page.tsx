import { useEffect, type ReactNode } from 'react';
import { questionStatus } from '../../questionnaire/index.ts';
import { NotHere } from '../assessment/not-here.tsx';
import { useModel, useSession, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { InlineQuestion } from './inline-question.tsx';

/** A whole section on one page; each answer is kept when it is given, and follow-ups appear where they belong. */
export function SectionPage({ section: key }: { section: string }): ReactNode {
  const section = useModel().sections.find((one) => one.key === key);
  return section ? <Questions section={key} numbers={section.questions} /> : <NotHere />;
}

function Questions({ section, numbers }: { section: string; numbers: readonly number[] }): ReactNode {
  const { t } = useText();
  const model = useModel();
  const state = useWalk();
  const session = useSession();
  const { record, assessment } = useSessionView();
  useEffect(() => session.visit({ section, question: null }), [session, section]);
  useArrival(t(`${section}.title`));
  const asked = numbers
    .flatMap((number) => model.questions[number] ?? [])
    .filter(({ id }) => questionStatus(model, state, id) !== 'not-asked');
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
