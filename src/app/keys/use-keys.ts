import { useCallback, useEffect, useState } from 'react';
import type { KeyFile } from '../../record/index.ts';
import type { Damaged, Listing } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';

interface Keys {
  /** Undefined while they are being read. */
  keys: KeyFile[] | undefined;
  damaged: readonly Damaged[];
  failure: SaveFailure | null;
  /** @returns whether it was kept */
  keep: (key: KeyFile) => Promise<boolean>;
  /** By its public key. */
  remove: (key: string) => Promise<boolean>;
}

/** The keys on this device. */
export function useKeys(): Keys {
  const [listing, setListing] = useState<Listing<KeyFile>>();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const attempt = useCallback(async (change: () => Promise<void>): Promise<boolean> => {
    try {
      await change();
      setListing(await (await openStore()).keys.list());
      setFailure(null);
      return true;
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
      return false;
    }
  }, []);
  useEffect(() => {
    // The list is the database's, not React's: it is read once the page stands.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void attempt(() => Promise.resolve());
  }, [attempt]);
  return {
    keys: listing?.sound,
    damaged: listing?.damaged ?? [],
    failure,
    keep: (key) => attempt(async () => (await openStore()).keys.keep(key)),
    remove: (key) => attempt(async () => (await openStore()).keys.remove(key)),
  };
}
