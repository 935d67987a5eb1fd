import { useState, type ReactNode } from 'react';
import { writeKey } from '../../exchange/key/index.ts';
import type { KeyFile } from '../../record/index.ts';
import { fingerprintOf } from '../../record/seal.ts';
import { useText } from '../language/text-context.ts';
import { download, fileName } from '../statement/download.ts';

interface Props {
  file: KeyFile;
  /** What just happened to it. */
  news: 'kept' | 'changed' | null;
  /** The form for another passphrase, where it is asked for. */
  change: ReactNode;
  onChange: () => void;
  onForget: () => void;
}

/** One key on this device: its fingerprint, to be given to others. */
export function KeyCard({ file, news, change, onChange, onForget }: Props): ReactNode {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const { holder, key } = file;
  const about = <span className="hidden-visually"> {holder}</span>;
  const save = (): void =>
    download(fileName([t('keys.file'), holder], 'json'), 'application/json', writeKey(file));
  return (
    <div className="card">
      <h3 id={`key-${key}`} tabIndex={-1}>
        <bdi>{holder}</bdi>
      </h3>
      {news && (
        <p className="box good" role="status">
          {t(`keys.${news}`)}
        </p>
      )}
      <p className="label">{t('keys.fingerprint')}</p>
      <p>
        <code className="fingerprint">{fingerprintOf(key)}</code>
      </p>
      <p className="soft">{t('keys.fingerprint-hint')}</p>
      <p className="row">
        <button type="button" className="plain-button" onClick={save}>
          {t('keys.download')}
          {about}
        </button>
        {!change && (
          <button type="button" className="plain-button" onClick={onChange}>
            {t('keys.change')}
            {about}
          </button>
        )}
        {!asking && (
          <button type="button" className="plain-button" onClick={() => setAsking(true)}>
            {t('keys.forget')}
            {about}
          </button>
        )}
      </p>
      {change}
      {asking && (
        <div role="alert">
          <p>{t('keys.forget-sure')}</p>
          <p className="row">
            <button type="button" className="button" onClick={onForget}>
              {t('keys.forget-yes')}
            </button>
            <button type="button" className="plain-button" onClick={() => setAsking(false)}>
              {t('keys.forget-no')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
