import { useEffect, useState } from 'react';
import type { Texts } from '../../checklist/index.ts';
import type { Language } from '../../locale/index.ts';
import { judgeRecord, type JudgedRecord } from './judge.ts';

export interface JudgedWithTexts {
  /** In the order that was asked for; null where a record or its checklist is not on this device. */
  records: readonly (JudgedRecord | null)[];
  /** Of their checklists; of two versions the words of the later record win. */
  texts: Texts;
}

/** @returns undefined while they are being read */
export function useJudged(ids: readonly string[], language: Language): JudgedWithTexts | undefined {
  const [judged, setJudged] = useState<{ key: string; result: JudgedWithTexts }>();
  const [failure, setFailure] = useState<unknown>(null);
  const key = ids.join(',');
  useEffect(() => {
    let current = true;
    judgeAll(key.split(','), language).then(
      (result) => {
        if (current) setJudged({ key, result });
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [key, language]);
  if (failure)
    throw failure instanceof Error ? failure : new Error('the records could not be read', { cause: failure });
  return judged?.key === key ? judged.result : undefined;
}

async function judgeAll(ids: readonly string[], language: Language): Promise<JudgedWithTexts> {
  const records = await Promise.all(ids.map(judgeRecord));
  const all = await Promise.all(records.map(async (one) => (await one?.found.texts(language)) ?? {}));
  return { records, texts: Object.assign({}, ...all) as Texts };
}
