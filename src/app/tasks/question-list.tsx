import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { QuestionStatus } from '../../questionnaire/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { Tag } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { TONES } from './status-tones.ts';

/** Questions with their status; each name leads to its question. */
export function QuestionList({
  questions,
}: {
  questions: readonly { id: string; status: QuestionStatus }[];
}): ReactNode {
  const { t } = useText();
  const { record } = useSessionView();
  return (
    <ul className="inside plain">
      {questions.map(({ id, status }) => (
        <li key={id} className="row between">
          <Link href={casePath.question(record.id, id)}>{t(`${id}.name`)}</Link>
          <Tag tone={TONES[status]}>{t(`question-status.${status}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}
