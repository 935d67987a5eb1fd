import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

export function QuestionNames({ questions }: { questions: readonly string[] }): ReactNode {
  const { t } = useText();
  return (
    <ul>
      {questions.map((id) => (
        <li key={id}>{t(`${id}.name`)}</li>
      ))}
    </ul>
  );
}
