import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { nextQuestion, sectionStatus } from '../../questionnaire/index.ts';
import { useModel, useSession, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useSections } from '../assessment/use-shown.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { LayoutSwitch } from './layout-switch.tsx';
import { SectionRow } from './section-row.tsx';
import { Stages } from './stages.tsx';
import { taskId } from './task-id.ts';

const MoveNote = lazy(async () => ({ default: (await import('../move/move-note.tsx')).MoveNote }));
const SalvageNote = lazy(async () => ({
  default: (await import('../salvage/salvage-note.tsx')).SalvageNote,
}));
const FollowUp = lazy(async () => ({ default: (await import('../follow/follow-up.tsx')).FollowUp }));

/** All sections with their status; go in any order. */
export function TasksPage(): ReactNode {
  const { t, date } = useText();
  const model = useModel();
  const state = useWalk();
  const session = useSession();
  const { record, assessment } = useSessionView();
  const [openOnly, setOpenOnly] = useState(false);
  const { subject, procurement, assessedOn, period } = assessment.details;
  const from = session.lastVisit?.section;
  useArrival(t('tasks.page'), { focus: from === undefined ? null : taskId(from) });

  const sections = useSections().map((section) => ({
    section,
    progress: sectionStatus(model, state, section.key),
  }));
  const asked = sections.reduce((sum, { progress }) => sum + progress.asked, 0);
  const answered = sections.reduce((sum, { progress }) => sum + progress.answered, 0);
  const shown = sections.filter(({ progress }) => !openOnly || progress.status !== 'answered');
  const next = nextQuestion(model, state, null);

  return (
    <>
      <h1>{t('tasks.page')}</h1>
      <p className="lead">
        {t('tasks.about', {
          supplier: subject.name,
          contract: procurement.title,
          date: date(assessedOn),
          period: period ? t('tasks.period', { from: date(period.from), to: date(period.to) }) : '',
        })}{' '}
        <Link href={casePath.details(record.id)}>{t('tasks.details')}</Link>
      </p>
      <Suspense>
        <MoveNote />
        {assessment.salvaged && <SalvageNote salvage={assessment.salvaged} />}
      </Suspense>
      <p>{t('tasks.counts', { answered, asked })}</p>
      <p className="buttons">
        {next !== null && assessment.stage !== 'issued' && (
          <Link href={casePath.question(record.id, next)} className="button">
            {t(answered === 0 ? 'tasks.begin' : 'tasks.continue')}
          </Link>
        )}
        <Link href={casePath.review(record.id)} className={next === null ? 'button' : 'button quiet'}>
          {t('tasks.review')}
        </Link>
      </p>
      <div className="row between tasks-tools">
        <div className="choice">
          <input id="open-only" type="checkbox" checked={openOnly} onChange={() => setOpenOnly(!openOnly)} />
          <label htmlFor="open-only">{t('tasks.open-only')}</label>
        </div>
        <LayoutSwitch />
      </div>
      <h2>{t('tasks.sections')}</h2>
      <p role="status" className={shown.length > 0 ? 'hidden-visually' : 'soft'}>
        {t('tasks.shown', { count: shown.length })}
      </p>
      <ul className="task-list">
        {shown.map(({ section, progress }) => (
          <SectionRow key={section.key} section={section} progress={progress} />
        ))}
      </ul>
      <Stages />
      <Suspense>
        <FollowUp />
      </Suspense>
    </>
  );
}
