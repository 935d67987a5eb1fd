import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { lookAtLock, readLockChange, watchLockChange } from './lock-change.ts';
import { readLockState } from './lock-state.ts';
import { finishLock } from './open-lock.ts';

/** Everything is encrypted; or what is missing, why, and what to do. */
export function LockPhase({ onOff }: { onOff: () => void }): ReactNode {
  const { t } = useText();
  const { phase, isRunning, failure } = useSyncExternalStore(watchLockChange, readLockChange);
  useEffect(() => {
    lookAtLock().catch(console.error);
  }, []);
  const goOn = async (): Promise<void> => {
    await finishLock();
    if (readLockState() === 'none') onOff();
    else focusOn('lock-state');
  };
  if (phase !== 'sealing' && phase !== 'opening') return <p>{t('lock.state-text')}</p>;
  const next = isRunning ? 'running' : failure === 'quota' ? 'quota' : 'waiting';
  return (
    <div className="box warn">
      <div role="status">
        <p>{t(`lock.unfinished.${phase}`)}</p>
        <p>{t(`lock.unfinished.${next}`)}</p>
      </div>
      <p className="buttons">
        <button
          type="button"
          className="button quiet"
          aria-disabled={isRunning}
          onClick={() => {
            // What went wrong stands in the note above.
            if (!isRunning) goOn().catch(console.error);
          }}
        >
          {t('lock.go-on')}
        </button>
      </p>
    </div>
  );
}
