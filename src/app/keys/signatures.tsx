import type { ReactNode } from 'react';
import type { KeyFile } from '../../record/index.ts';
import { fingerprintOf, sealsOf } from '../../record/seal.ts';
import { sealText } from '../../statement/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { useWords } from '../language/use-words.ts';

/** The signatures in the log: by which key, and over how much of it. */
export function Signatures({ keys }: { keys: readonly KeyFile[] }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { record } = useSessionView();
  const seals = sealsOf(record);
  return (
    <ul className="cards">
      {seals.map((seal) => {
        const holder = keys.find(({ key }) => key === seal.key)?.holder;
        return (
          <li key={seal.seq} className={seal.state === 'valid' ? 'box good' : 'box bad'}>
            <p>{sealText(seal, record.events.length, words)}</p>
            <p>
              {holder === undefined ? t('key-sign.other-key') : t('key-sign.your-key', { holder })}{' '}
              <code className="fingerprint">{fingerprintOf(seal.key)}</code>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
