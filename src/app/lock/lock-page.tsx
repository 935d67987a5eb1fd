import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { BACKUP, HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { focusOn } from '../shell/focus-on.ts';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { LockSettings } from './lock-settings.tsx';
import { SetForm } from './set-form.tsx';
import { useLockState } from './use-lock-state.ts';

/** The passphrase for what is kept on this device: to set it, to change it, to take it off. */
export const LockPage = withWords(Page, 'lock');

function Page(): ReactNode {
  const { t } = useText();
  const state = useLockState();
  const [wrong, setWrong] = useState(false);
  const [isOff, setIsOff] = useState(false);
  useArrival(t('lock.page'), { wrong });
  return (
    <Frame>
      <div className="narrow">
        <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
        <h1>{t('lock.page')}</h1>
        <p className="lead">{t('lock.lead')}</p>
        {state === 'unknown' && <Loading />}
        {state === 'none' && (
          <>
            {isOff && (
              <p className="box good" role="status">
                {t('lock.off-done')}
              </p>
            )}
            <Before />
            <h2 id="lock-set" tabIndex={-1}>
              {t('lock.set')}
            </h2>
            <SetForm onWrong={setWrong} onDone={() => focusOn('lock-state')} />
          </>
        )}
        {state === 'open' && (
          <LockSettings
            onWrong={setWrong}
            onOff={() => {
              setIsOff(true);
              focusOn('lock-set');
            }}
          />
        )}
      </div>
    </Frame>
  );
}

/** What whoever sets a passphrase has to know. */
function Before(): ReactNode {
  const { t } = useText();
  return (
    <div className="box warn">
      <h2>{t('lock.before')}</h2>
      <ul>
        <li>{t('lock.before.forgotten')}</li>
        <li>
          {t('lock.before.backup')} <Link href={BACKUP}>{t('home.backup')}</Link>
        </li>
        <li>{t('lock.before.open')}</li>
        <li>{t('lock.before.count')}</li>
        <li>{t('lock.before.traces')}</li>
      </ul>
    </div>
  );
}
