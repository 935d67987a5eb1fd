import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { questionStatus, type ModelSection, type SectionProgress } from '../../questionnaire/index.ts';
import { useModel, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useQuestionsOf } from '../assessment/use-shown.ts';
import { Tag } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import { casePath } from '../routes.ts';
import { QuestionList } from './question-list.tsx';
import { TONES } from './status-tones.ts';
import { taskId } from './task-id.ts';

interface Props {
  section: ModelSection;
  progress: SectionProgress;
}

/** A section: its name leads in, its status stands beside it in words. */
export function SectionRow({ section, progress }: Props): ReactNode {
  const { t } = useText();
  const model = useModel();
  const state = useWalk();
  const { record, assessment } = useSessionView();
  const { layout } = usePreferences();
  const asked = useQuestionsOf()(section)
    .map(({ id }) => ({ id, status: questionStatus(model, state, id) }))
    .filter(({ status }) => status !== 'not-asked');
  const first = asked.find(({ status }) => status !== 'answered' && status !== 'needs-evidence') ?? asked[0];
  const href =
    layout === 'section' || !first
      ? casePath.section(record.id, section.key)
      : casePath.question(record.id, first.id);
  const status = assessment.stage === 'answering' ? progress.status : 'decided';

  return (
    <li>
      <div className="task">
        <span className="task-name">
          <Link id={taskId(section.key)} href={href} aria-describedby={`${taskId(section.key)}-status`}>
            {t(`${section.key}.title`)}
          </Link>
        </span>
        <span className="task-mark" id={`${taskId(section.key)}-status`}>
          <Tag tone={TONES[status]}>{t(`section-status.${status}`)}</Tag>
        </span>
        <span className="task-counts">
          {t('tasks.section-counts', { answered: progress.answered, asked: progress.asked })}
        </span>
      </div>
      <details>
        <summary>
          <span>
            {t('tasks.questions')}
            <span className="hidden-visually"> {t(`${section.key}.title`)}</span>
          </span>
        </summary>
        <QuestionList questions={asked} />
      </details>
    </li>
  );
}
