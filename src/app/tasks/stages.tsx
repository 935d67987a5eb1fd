import type { ReactNode } from 'react';
import { STAGES } from '../../checklist/index.ts';
import { questionStatus } from '../../questionnaire/index.ts';
import { useModel, useWalk } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';
import { QuestionList } from './question-list.tsx';

/** The same themes in the order of the procurement life cycle; nothing where the checklist knows no stages. */
export function Stages(): ReactNode {
  const { t } = useText();
  const model = useModel();
  const state = useWalk();
  const stages = STAGES.map((stage) => ({
    stage,
    themes: model.questions
      .filter(({ rules }) => rules?.stage === stage)
      .map(({ id }) => ({ id, status: questionStatus(model, state, id) }))
      .filter(({ status }) => status !== 'not-asked'),
  })).filter(({ themes }) => themes.length > 0);
  if (stages.length === 0) return null;
  return (
    <>
      <h2>{t('tasks.stages')}</h2>
      <p className="soft">{t('tasks.stages-text')}</p>
      {stages.map(({ stage, themes }) => (
        <details key={stage}>
          <summary>
            <span>
              {t(`stage-of.${stage}`)}{' '}
              <span className="soft small">
                {t('tasks.stage-counts', {
                  answered: themes.filter(({ status }) => status === 'answered').length,
                  asked: themes.length,
                })}
              </span>
            </span>
          </summary>
          <QuestionList questions={themes} />
        </details>
      ))}
    </>
  );
}
