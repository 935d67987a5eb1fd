import { useEffect, useState } from 'react';
import type { RecordSummary } from '../../storage/index.ts';
import { knownFacts, workOutFacts, type Known } from './record-facts.ts';

/** How long the list stays as it is while facts come in, in milliseconds: long enough not to flicker. */
const PATIENCE = 150;

export interface Facts {
  of: (summary: RecordSummary) => Known | undefined;
  /** How many records have been looked at. */
  done: number;
}

/** Works out the facts of the records one after the other, and shows them as they come; the page stays usable meanwhile. */
export function useFacts(records: readonly RecordSummary[], on: string): Facts {
  const [, setSeen] = useState(0);
  useEffect(() => {
    let current = true;
    const goOn = async (): Promise<void> => {
      let shown = performance.now();
      for (const record of records) {
        if (!current) return;
        if (knownFacts(record, on) !== undefined) continue;
        await workOutFacts(record, on);
        if (performance.now() - shown < PATIENCE) continue;
        shown = performance.now();
        setSeen((times) => times + 1);
      }
      setSeen((times) => times + 1);
    };
    void goOn();
    return () => {
      current = false;
    };
  }, [records, on]);
  const of = (record: RecordSummary): Known | undefined => knownFacts(record, on);
  return { of, done: records.filter((record) => of(record) !== undefined).length };
}
