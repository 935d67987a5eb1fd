import { useState, type ReactNode } from 'react';
import { ChangePassphraseForm } from '../controls/change-passphrase-form.tsx';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { DelayChoice } from './delay-choice.tsx';
import { LockPhase } from './lock-phase.tsx';
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
  const changed = (): void => {
    setIsChanged(true);
    focusOn('lock-change');
  };
  return (
    <>
      <h2 id="lock-state" tabIndex={-1}>
        {t('lock.state')}
      </h2>
      <LockPhase onOff={onOff} />
      <p>{t('lock.now-text')}</p>
      <p className="buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            lockNow('asked');
          }}
        >
          {t('lock.now')}
        </button>
      </p>
      <h2>{t('lock.delay-title')}</h2>
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
