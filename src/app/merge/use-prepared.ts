import { useCallback, useEffect, useState } from 'react';
import { textsForSupplier, type Texts } from '../../checklist/index.ts';
import { hearTabs } from '../assessment/other-tabs.ts';
import { useTexts } from '../language/text-context.ts';
import { prepareMerge, type Prepared } from './prepare.ts';

interface PreparedWithTexts {
  prepared: Prepared;
  /** Of the checklist. */
  texts: Texts;
}

export interface Read extends PreparedWithTexts {
  /** Ours was continued while one looked at the differences. */
  wasContinued: boolean;
  /** Reads the two anew. */
  again: () => void;
}

/** Also follows what another tab keeps of the record meanwhile. @returns undefined while it is being read */
export function usePrepared(id: string): Read | undefined {
  const { language } = useTexts();
  const [round, setRound] = useState(0);
  const [read, setRead] = useState<Omit<Read, 'again'>>();
  const [failure, setFailure] = useState<unknown>(null);
  const again = useCallback(() => setRound((last) => last + 1), []);
  useEffect(() => {
    let current = true;
    withTexts(id, language).then(
      (result) => {
        if (current)
          setRead((before) => ({
            ...result,
            wasContinued: (before?.wasContinued ?? false) || isOther(before?.prepared, result.prepared),
          }));
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [id, language, round]);
  useEffect(
    () =>
      hearTabs(({ what, record }) => {
        if (what === 'changed' && record === id) again();
      }),
    [id, again],
  );
  if (failure)
    throw failure instanceof Error ? failure : new Error('the copies could not be read', { cause: failure });
  return read && { ...read, again };
}

function isOther(before: Prepared | undefined, after: Prepared): boolean {
  if (before?.state !== 'ready' || after.state !== 'ready') return false;
  return before.plan.ours.head.digest !== after.plan.ours.head.digest;
}

async function withTexts(id: string, language: string): Promise<PreparedWithTexts> {
  const prepared = await prepareMerge(id);
  if (prepared.state !== 'ready') return { prepared, texts: {} };
  const texts = await prepared.found.texts(language);
  return { prepared, texts: prepared.plan.ours.declaration ? textsForSupplier(texts) : texts };
}
