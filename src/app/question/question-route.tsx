import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { isForSupplier } from '../../checklist/index.ts';
import { relevanceOf } from '../../questionnaire/index.ts';
import { NotHere } from '../assessment/not-here.tsx';
import { useActor, useModel, useSession, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';
import { casePath, type Origin } from '../routes.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { QuestionPage } from './question-page.tsx';

/** The address of a question: moves the machine there, unless the question is not asked. */
export function QuestionRoute({ id, origin }: { id: string; origin: Origin }): ReactNode {
  const model = useModel();
  const session = useSession();
  const actor = useActor();
  const state = useWalk();
  const { assessment } = useSessionView();
  const isKnown = model.indexOf(id) >= 0 && (!model.checklist.declared || isForSupplier(model.question(id)));
  useEffect(() => {
    if (!isKnown) return;
    session.visit({ section: model.question(id).section, question: id });
    actor.send(origin === 'tasks' ? { type: `GOTO.${id}` } : { type: `GOTO.${id}`, returnTo: 'review' });
  }, [actor, session, model, id, origin, isKnown]);
  if (!isKnown) return <NotHere />;
  if (relevanceOf(model, state, id) === 'not-asked') return <NotAsked id={id} />;
  if (assessment.stage === 'issued') return <Closed />;
  return <QuestionPage key={id} question={model.question(id)} origin={origin} />;
}

/** A question that does not apply at present; its answer, if there is one, is kept. */
function NotAsked({ id }: { id: string }): ReactNode {
  const { t } = useText();
  const { record } = useSessionView();
  useArrival(t('not-asked.title'));
  return (
    <div className="narrow">
      <h1>{t('not-asked.title')}</h1>
      <p>{t('not-asked.text', { question: t(`${id}.ask`) })}</p>
      <p>
        <Link href={casePath.tasks(record.id)}>{t('nav.back-tasks')}</Link>
      </p>
    </div>
  );
}

/** After the statement was issued, answers are only changed once it is reopened with a reason. */
function Closed(): ReactNode {
  const { t } = useText();
  const { record } = useSessionView();
  useArrival(t('closed.title'));
  return (
    <div className="narrow">
      <h1>{t('closed.title')}</h1>
      <p>{t('closed.text')}</p>
      <p>
        <Link href={casePath.statement(record.id)}>{t('closed.link')}</Link>
      </p>
    </div>
  );
}
