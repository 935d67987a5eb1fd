import { useEffect, useState, type ReactNode } from 'react';
import type { KeptLock } from '../../storage/index.ts';
import { ChangePassphraseForm } from '../controls/change-passphrase-form.tsx';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { DelayChoice } from './delay-choice.tsx';
import { lockOfStore } from './lock-state.ts';
import { lockNow } from './lock-tabs.ts';
import { changePassphrase, removeLock } from './open-lock.ts';
import { PassphraseForm } from './passphrase-form.tsx';

interface Props {
  onWrong: (wrong: boolean) => void;
  onOff: () => void;
}

/** What can be done with the lock while it is open. */
export function LockSettings({ onWrong, onOff }: Props): ReactNode {
  const { t } = useText();
  const [isChanged, setIsChanged] = useState(false);
  const phase = usePhase();
  const changed = (): void => {
    setIsChanged(true);
    focusOn('lock-change');
  };
  return (
    <>
      <h2 id="lock-state" tabIndex={-1}>
        {t('lock.state')}
      </h2>
      {phase === 'sealing' || phase === 'opening' ? (
        <p className="box warn">{t(`lock.unfinished.${phase}`)}</p>
      ) : (
        <p>{t('lock.state-text')}</p>
      )}
      <p>{t('lock.now-text')}</p>
      <p className="buttons">
        <button type="button" className="button" onClick={lockNow}>
          {t('lock.now')}
        </button>
      </p>
      <DelayChoice />
      <h2 id="lock-change" tabIndex={-1}>
        {t('lock.change')}
      </h2>
      {isChanged && (
        <p className="box good" role="status">
          {t('lock.changed')}
        </p>
      )}
      <ChangePassphraseForm
        problems="lock.problem"
        working={t('lock.changing')}
        work={changePassphrase}
        onWrong={onWrong}
        onDone={changed}
      />
      <h2>{t('lock.off')}</h2>
      <p>{t('lock.off-text')}</p>
      <PassphraseForm
        isQuiet
        label={t('lock.off-now')}
        action={t('lock.off-do')}
        working={t('lock.off-busy')}
        work={removeLock}
        onWrong={onWrong}
        onDone={onOff}
      />
    </>
  );
}

/** How far the lock has come; undefined while that is read. */
function usePhase(): KeptLock['phase'] | undefined {
  const [phase, setPhase] = useState<KeptLock['phase']>();
  useEffect(() => {
    lockOfStore()
      .read()
      .then((lock) => setPhase(lock?.phase), console.error);
  }, []);
  return phase;
}
