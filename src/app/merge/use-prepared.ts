import { useEffect, useState } from 'react';
import { textsForSupplier, type Texts } from '../../checklist/index.ts';
import { hearTabs } from '../assessment/other-tabs.ts';
import { useTexts } from '../language/text-context.ts';
import { prepareMerge, type Prepared } from './prepare.ts';

export interface PreparedWithTexts {
  prepared: Prepared;
  /** Of the checklist. */
  texts: Texts;
}

/** Also follows what another tab keeps of the record meanwhile. @returns undefined while it is being read */
export function usePrepared(id: string): PreparedWithTexts | undefined {
  const { language } = useTexts();
  const [prepared, setPrepared] = useState<PreparedWithTexts>();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const read = (): void => {
      withTexts(id, language).then(
        (result) => {
          if (current) setPrepared(result);
        },
        (error: unknown) => {
          if (current) setFailure(error);
        },
      );
    };
    read();
    const deafen = hearTabs(({ what, record }) => {
      if (what === 'changed' && record === id) read();
    });
    return () => {
      current = false;
      deafen();
    };
  }, [id, language]);
  if (failure)
    throw failure instanceof Error ? failure : new Error('the copies could not be read', { cause: failure });
  return prepared;
}

async function withTexts(id: string, language: string): Promise<PreparedWithTexts> {
  const prepared = await prepareMerge(id);
  if (prepared.state !== 'ready') return { prepared, texts: {} };
  const texts = await prepared.found.texts(language);
  return { prepared, texts: prepared.plan.ours.declaration ? textsForSupplier(texts) : texts };
}
