import { useEffect, useState } from 'react';
import { bundledJourney } from '../../checklist/bundled.ts';
import { journeyOf, type Journey } from '../../checklist/index.ts';
import { findChecklist } from './find-checklist.ts';

/**
 * The journey of a checklist. Of a bundled one it is known at once, so that its start page does not wait for the questions.
 * @param key of the checklist
 * @returns undefined while it is looked up, null when there is no such checklist on this device
 */
export function useJourney(key: string): Journey | null | undefined {
  const bundled = bundledJourney(key);
  const [found, setFound] = useState<{ key: string; journey: Journey | null }>();
  useEffect(() => {
    if (bundled) return undefined;
    let current = true;
    void findChecklist(key)
      .then(
        (own) => (own ? journeyOf(own.checklist) : null),
        // Without storage there is no own checklist either.
        () => null,
      )
      .then((journey) => {
        if (current) setFound({ key, journey });
      });
    return () => {
      current = false;
    };
  }, [key, bundled]);
  return bundled ?? (found?.key === key ? found.journey : undefined);
}
