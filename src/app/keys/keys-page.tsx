import { useState, type ReactNode } from 'react';
import { ChangePassphraseForm } from '../controls/change-passphrase-form.tsx';
import { DamagedThings } from '../damaged/damaged-things.tsx';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import type { KeyFile } from '../../record/index.ts';
import { HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { focusOn } from '../shell/focus-on.ts';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { changeWith } from './ask-key-worker.ts';
import { KeyCard } from './key-card.tsx';
import { MakeKeyForm } from './make-key-form.tsx';
import { OpenKey } from './open-key.tsx';
import { useKeys } from './use-keys.ts';

/** The key with which one signs assessments: to make it, to take it along, to forget it. */
export const KeysPage = withWords(Page, 'keys');

function Page(): ReactNode {
  const { t } = useText();
  const [wrong, setWrong] = useState(false);
  const [latest, setLatest] = useState<{ key: string; news: 'kept' | 'changed' } | null>(null);
  const [changing, setChanging] = useState<string | null>(null);
  const { keys, damaged, failure, keep, remove } = useKeys();
  useArrival(t('keys.page'), { wrong });
  const take = async (file: KeyFile, news: 'kept' | 'changed' = 'kept'): Promise<boolean> => {
    const kept = await keep(file);
    if (kept) {
      setLatest({ key: file.key, news });
      close(file);
    }
    return kept;
  };
  const close = ({ key }: KeyFile): void => {
    setChanging(null);
    focusOn(`key-${key}`);
  };
  return (
    <Frame>
      <div className="narrow">
        <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
        <h1>{t('keys.page')}</h1>
        <p className="lead">{t('keys.lead')}</p>
        <Meaning />
        <h2 id="here" tabIndex={-1}>
          {t('keys.here')}
        </h2>
        {failure && (
          <p className="box bad" role="alert">
            {t(`saving.failed.${failure}`)}
          </p>
        )}
        <DamagedThings
          kind="keys"
          damaged={damaged}
          onRemove={(key) => void remove(key).then(() => focusOn('here'))}
        />
        {keys?.length === 0 && damaged.length === 0 && <p className="soft">{t('keys.none')}</p>}
        {keys?.map((file) => (
          <KeyCard
            key={file.key}
            file={file}
            news={latest?.key === file.key ? latest.news : null}
            change={
              changing === file.key && (
                <>
                  <ChangePassphraseForm
                    problems="keys.change-problem"
                    working={t('keys.changing')}
                    work={(now, next) => changeWith(file, now, next)}
                    onWrong={setWrong}
                    onDone={({ key }) => void take(key, 'changed')}
                  />
                  <p>
                    <button type="button" className="plain-button" onClick={() => close(file)}>
                      {t('keys.change-no')}
                    </button>
                  </p>
                </>
              )
            }
            onChange={() => setChanging(file.key)}
            onForget={() =>
              void remove(file.key).then((gone) => {
                if (gone) focusOn('here');
              })
            }
          />
        ))}
        <h2>{t('keys.make')}</h2>
        <MakeKeyForm onWrong={setWrong} onKey={take} />
        <h2>{t('keys.open')}</h2>
        <OpenKey onKey={take} />
      </div>
    </Frame>
  );
}

/** What a signature shows, and what it does not. */
function Meaning(): ReactNode {
  const { t } = useText();
  return (
    <div className="box info">
      <h2>{t('keys.meaning')}</h2>
      <ul>
        {['shows', 'not-who', 'not-true', 'not-law'].map((part) => (
          <li key={part}>{t(`keys.meaning.${part}`)}</li>
        ))}
      </ul>
    </div>
  );
}
