import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSessionView } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';
import { casePath, type Origin } from '../routes.ts';

/** The questions that decide something, each a link that leads back here. */
export function QuestionLinks({
  questions,
  origin,
}: {
  questions: readonly string[];
  origin: Origin;
}): ReactNode {
  const { t } = useText();
  const { record } = useSessionView();
  return (
    <ul className="question-links">
      {questions.map((id) => (
        <li key={id}>
          <Link href={casePath.question(record.id, id, origin)}>{t(`${id}.name`)}</Link>
        </li>
      ))}
    </ul>
  );
}
