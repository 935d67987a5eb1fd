import { useEffect, useState } from 'react';
import type { Texts } from '../../checklist/index.ts';
import type { Language } from '../../locale/index.ts';
import { findChecklist, type FoundChecklist } from '../checklists/find-checklist.ts';

export interface Loaded {
  found: FoundChecklist;
  texts: Texts;
}

/** A checklist with its texts. @returns undefined while it is read, null when it is not on this device */
export function useFound(key: string, language: Language): Loaded | null | undefined {
  const [loaded, setLoaded] = useState<Loaded | null>();
  useEffect(() => {
    let current = true;
    void load(key, language)
      .catch((error: unknown) => {
        console.error(error);
        return null;
      })
      .then((next) => {
        if (current) setLoaded(next);
      });
    return () => {
      current = false;
    };
  }, [key, language]);
  return loaded;
}

async function load(key: string, language: Language): Promise<Loaded | null> {
  const found = await findChecklist(key);
  return found ? { found, texts: await found.texts(language) } : null;
}
