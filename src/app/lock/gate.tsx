import { lazy, useEffect, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { openStore } from '../assessment/open-store.ts';
import { ERASE } from '../routes.ts';
import { followLock } from './follow-lock.ts';
import { useLockState } from './use-lock-state.ts';

const UnlockPage = lazy(async () => ({ default: (await import('./unlock-page.tsx')).UnlockPage }));

/** Nothing is shown behind it while what is kept is locked, but the way out for who has forgotten the passphrase. */
export function Gate({ children }: { children: ReactNode }): ReactNode {
  const state = useLockState();
  const [path] = useLocation();
  useEffect(() => {
    // To see whether there is a lock. Whoever needs the store says what is wrong with it.
    openStore().catch(() => undefined);
    return followLock();
  }, []);
  useEffect(() => {
    // The pages are gone by now, and none of them asks the reader to stay.
    if (state === 'leaving') location.reload();
  }, [state]);
  if (state === 'leaving') return null;
  return state === 'locked' && path !== ERASE ? <UnlockPage /> : children;
}
