import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { lockNow } from './lock-tabs.ts';
import { useLockState } from './use-lock-state.ts';

/** On every page, where there is a lock: whoever leaves the desk locks with one press. */
export function LockNow(): ReactNode {
  const { t } = useText();
  if (useLockState() !== 'open') return null;
  return (
    <button
      type="button"
      className="switch"
      onClick={() => {
        lockNow('asked');
      }}
    >
      {t('lock.now')}
    </button>
  );
}
