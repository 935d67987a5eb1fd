import { use, type ReactNode } from 'react';
import type { Journey } from '../../checklist/index.ts';
import { loadJourneyWords, type Messages } from '../../locale/index.ts';
import { useTexts } from './text-context.ts';
import { WithTexts } from './with-texts.tsx';

const loading = new Map<string, Promise<Messages>>();

/** Gives everything below it the words of a journey, for which the page waits. */
export function JourneyWords({ journey, children }: { journey: Journey; children: ReactNode }): ReactNode {
  if (journey === 'supplier') return children;
  return <OwnWords journey={journey}>{children}</OwnWords>;
}

function OwnWords({
  journey,
  children,
}: {
  journey: Exclude<Journey, 'supplier'>;
  children: ReactNode;
}): ReactNode {
  const { language } = useTexts();
  const key = `${language}/${journey}`;
  let promise = loading.get(key);
  if (!promise) {
    promise = loadJourneyWords(language, journey);
    loading.set(key, promise);
  }
  return <WithTexts texts={use(promise)}>{children}</WithTexts>;
}
