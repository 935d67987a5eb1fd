import type { ReactNode } from 'react';
import type { Question } from '../../checklist/index.ts';
import { sectionStatus } from '../../questionnaire/index.ts';
import { useModel, useWalk } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';

/** Where one is: the section, and how much of it is answered. */
export function SectionProgressLine({ question }: { question: Question }): ReactNode {
  const { t } = useText();
  const { asked, answered } = sectionStatus(useModel(), useWalk(), question.section);
  return (
    <div className="progress">
      <span>{t(`${question.section}.title`)}</span>
      <span>{t('question.progress', { answered, asked })}</span>
      <span className="progress-track" aria-hidden="true">
        <span
          className="progress-fill"
          style={{ display: 'block', inlineSize: `${asked === 0 ? 0 : (100 * answered) / asked}%` }}
        />
      </span>
    </div>
  );
}
