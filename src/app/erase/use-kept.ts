import { useEffect, useState } from 'react';
import type { Listing } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { useLockState } from '../lock/use-lock-state.ts';

export interface Kept {
  records: number;
  checklists: number;
  keys: number;
}

/** How much is kept on this device; null while it is counted, `unreadable` when it cannot be, or is locked. */
export function useKept(): Kept | null | 'unreadable' {
  const lock = useLockState();
  const [kept, setKept] = useState<Kept | null | 'unreadable'>(null);
  useEffect(() => {
    let current = true;
    count().then(
      (counted) => current && setKept(counted),
      (error: unknown) => {
        console.error(error);
        if (current) setKept('unreadable');
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return lock === 'locked' ? 'unreadable' : kept;
}

async function count(): Promise<Kept> {
  const store = await openStore();
  const [records, checklists, keys] = await Promise.all([
    store.list(),
    store.checklists.list(),
    store.keys.list(),
  ]);
  return { records: countOf(records), checklists: countOf(checklists), keys: countOf(keys) };
}

/** What is damaged is erased as well. */
const countOf = ({ sound, damaged }: Listing<unknown>): number => sound.length + damaged.length;
