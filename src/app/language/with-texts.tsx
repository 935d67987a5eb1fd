import { useMemo, type ReactNode } from 'react';
import { translator, type Messages } from '../../locale/index.ts';
import { TextContext, useTexts } from './text-context.ts';

/** Gives everything below it more words; they win over those that have the same key. */
export function WithTexts({ texts, children }: { texts: Messages; children: ReactNode }): ReactNode {
  const { language, catalogues } = useTexts();
  const text = useMemo(() => {
    const all = [...catalogues, texts];
    return { language, catalogues: all, translator: translator(language, ...all) };
  }, [language, catalogues, texts]);
  return <TextContext value={text}>{children}</TextContext>;
}
