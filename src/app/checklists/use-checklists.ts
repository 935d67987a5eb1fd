import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../locale/index.ts';
import type { Damaged } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { allChecklists, type FoundChecklist } from './find-checklist.ts';
import { titleOf } from './title-of.ts';

export interface ListedChecklist {
  found: FoundChecklist;
  title: string;
  /** Assessments on this device that were made with it. */
  assessments: number;
}

export interface Checklists {
  /** Undefined while they are being read. */
  checklists: ListedChecklist[] | undefined;
  damaged: readonly Damaged[];
  failure: SaveFailure | null;
  reload: () => Promise<void>;
}

/** The checklists on this device, with their words in a language. */
export function useChecklists(language: Language): Checklists {
  const [listing, setListing] = useState<{ checklists: ListedChecklist[]; damaged: Damaged[] }>();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const reload = useCallback(async (): Promise<void> => {
    try {
      setListing(await listed(language));
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  }, [language]);
  useEffect(() => {
    // The list is the database's, not React's: it is read once the page stands.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void reload();
  }, [reload]);
  return { checklists: listing?.checklists, damaged: listing?.damaged ?? [], failure, reload };
}

async function listed(language: Language): Promise<{ checklists: ListedChecklist[]; damaged: Damaged[] }> {
  const store = await openStore();
  const [all, { damaged }, { sound }] = await Promise.all([
    allChecklists(),
    store.checklists.list(),
    store.list(),
  ]);
  const checklists = await Promise.all(
    all.map(async (found) => ({
      found,
      title: titleOf(await found.texts(language), language),
      assessments: sound.filter(({ checklist }) => checklist.digest === found.checklist.digest).length,
    })),
  );
  return { checklists, damaged };
}
