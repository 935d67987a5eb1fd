import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

/** One of the lists of a page, with what it is called and what it says; nothing where the list is empty. */
export function ListPart({
  words,
  name,
  count,
  children,
}: {
  /** Where the page's words begin. */
  words: 'move' | 'salvage';
  name: string;
  count: number;
  children: ReactNode;
}): ReactNode {
  const { t } = useText();
  if (count === 0) return null;
  return (
    <>
      <h2 id={name}>{t(`${words}.${name}`)}</h2>
      <p>{t(`${words}.${name}-text`, { count })}</p>
      {children}
    </>
  );
}
