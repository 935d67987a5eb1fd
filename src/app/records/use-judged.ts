import { useEffect, useState } from 'react';
import type { Texts } from '../../checklist/index.ts';
import type { Language } from '../../locale/index.ts';
import { StorageError, type Damaged } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { judgeRecord, type JudgedRecord } from './judge.ts';

export interface JudgedWithTexts {
  /** In the order that was asked for; null where a record or its checklist is not on this device. */
  records: readonly (JudgedRecord | null)[];
  /** Those of them that are damaged; null in their places. */
  damaged: readonly Damaged[];
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
  const judged = await Promise.all(ids.map(judgedOrDamaged));
  const records = judged.map((one) => (one && 'damage' in one ? null : one));
  const damaged = judged.flatMap((one) => (one && 'damage' in one ? one : []));
  const all = await Promise.all(records.map(async (one) => (await one?.found.texts(language)) ?? {}));
  return { records, damaged, texts: Object.assign({}, ...all) as Texts };
}

async function judgedOrDamaged(id: string): Promise<JudgedRecord | Damaged | null> {
  try {
    return await judgeRecord(id);
  } catch (error) {
    if (!(error instanceof StorageError) || !error.damage) throw error;
    const remains = await (await openStore()).remains(id);
    return { id, name: remains?.name ?? '', damage: error.damage };
  }
}
