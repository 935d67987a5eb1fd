import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { ERASE } from '../routes.ts';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { wasUnused } from './left-unused.ts';
import { openLock } from './open-lock.ts';
import { PassphraseForm } from './passphrase-form.tsx';

/** Stands in the place of every page until the passphrase was given. */
export const UnlockPage = withWords(Page, 'lock');

function Page(): ReactNode {
  const { t } = useText();
  const [wrong, setWrong] = useState(false);
  useArrival(t('lock.unlock'), { focus: 'passphrase', wrong });
  return (
    <Frame>
      <div className="narrow">
        <h1>{t('lock.unlock')}</h1>
        <p className="lead">{t('lock.unlock-lead')}</p>
        {wasUnused() && <p>{t('lock.unused')}</p>}
        <PassphraseForm
          label={t('lock.passphrase')}
          action={t('lock.unlock-do')}
          working={t('lock.unlock-busy')}
          work={openLock}
          onWrong={setWrong}
          onDone={() => undefined}
        />
        <h2>{t('lock.forgotten')}</h2>
        <p>{t('lock.forgotten-text')}</p>
        <p>
          <Link href={ERASE}>{t('home.erase')}</Link>
        </p>
      </div>
    </Frame>
  );
}
