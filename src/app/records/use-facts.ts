import { useEffect, useRef, useState } from 'react';
import type { RecordSummary } from '../../storage/index.ts';
import { knownFacts, lookAgain, workOutFacts } from './record-facts.ts';

/** How long the list stays as it is while facts come in, in milliseconds: long enough not to flicker. */
const PATIENCE = 150;

/**
 * Works out the facts of these records one after the other, and draws the page again as they come; it stays usable meanwhile.
 * @param wanted those that matter most come first
 */
export function useFacts(wanted: readonly RecordSummary[], on: string): void {
  const [, setSeen] = useState(0);
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const key = wanted.map(({ digest }) => digest).join(' ');
  useEffect(() => {
    let current = true;
    lookAgain();
    const goOn = async (): Promise<void> => {
      let shown = performance.now();
      for (const record of latest.current) {
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
  }, [key, on]);
}
