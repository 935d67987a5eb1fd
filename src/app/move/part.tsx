import type { ReactNode } from 'react';
import { useMoreText } from '../language/use-more-text.ts';

/** One of the lists; nothing where there is none. */
export function Part({
  name,
  count,
  children,
}: {
  name: string;
  count: number;
  children: ReactNode;
}): ReactNode {
  const { t } = useMoreText('move');
  if (count === 0) return null;
  return (
    <>
      <h2 id={name}>{t(`move.${name}`)}</h2>
      <p>{t(`move.${name}-text`, { count })}</p>
      {children}
    </>
  );
}

export function NameList({ questions }: { questions: readonly string[] }): ReactNode {
  const { t } = useMoreText('move');
  return (
    <ul>
      {questions.map((question) => (
        <li key={question}>{t(`${question}.name`)}</li>
      ))}
    </ul>
  );
}
