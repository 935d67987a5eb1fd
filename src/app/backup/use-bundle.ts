import { useCallback, useState } from 'react';
import type { BundleContents } from '../../exchange/bundle/index.ts';
import { compareWith, type Restored } from '../../storage/backup.ts';
import { openStore } from '../assessment/open-store.ts';
import { worded, type OpenProblem } from '../home/open-file.ts';
import { askBundleWorker } from './ask-bundle-worker.ts';

interface Bundle {
  /** A passphrase is needed for it. */
  locked: Uint8Array | null;
  opened: { contents: BundleContents; compared: Restored[] } | null;
  /** @returns what is wrong */
  open: (bytes: Uint8Array, passphrase?: string) => Promise<OpenProblem[]>;
  close: () => void;
}

/** A bundle that is being opened: nothing of it is kept yet. */
export function useBundle(): Bundle {
  const [locked, setLocked] = useState<Bundle['locked']>(null);
  const [opened, setOpened] = useState<Bundle['opened']>(null);
  const open = useCallback(async (bytes: Uint8Array, passphrase?: string): Promise<OpenProblem[]> => {
    const answer = await askBundleWorker({ kind: 'read', bytes, passphrase });
    if (answer.kind === 'refused') return worded(answer.problems);
    if (answer.kind === 'locked') setLocked(bytes);
    if (answer.kind !== 'read') return [];
    const { contents } = answer;
    setLocked(null);
    setOpened({ contents, compared: await compareWith(await openStore(), contents) });
    return [];
  }, []);
  const close = useCallback(() => {
    setLocked(null);
    setOpened(null);
  }, []);
  return { locked, opened, open, close };
}
