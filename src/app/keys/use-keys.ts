import { useCallback, useEffect, useState } from 'react';
import type { KeyFile } from '../../record/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';

interface Keys {
  /** Undefined while they are being read. */
  keys: KeyFile[] | undefined;
  failure: SaveFailure | null;
  /** @returns whether it was kept */
  keep: (key: KeyFile) => Promise<boolean>;
  remove: (key: KeyFile) => Promise<boolean>;
}

/** The keys on this device. */
export function useKeys(): Keys {
  const [keys, setKeys] = useState<KeyFile[]>();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const attempt = useCallback(async (change: () => Promise<void>): Promise<boolean> => {
    try {
      await change();
      setKeys(await (await openStore()).keys.list());
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
    keys,
    failure,
    keep: (key) => attempt(async () => (await openStore()).keys.keep(key)),
    remove: ({ key }) => attempt(async () => (await openStore()).keys.remove(key)),
  };
}
