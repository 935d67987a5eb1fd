import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { HOME } from '../routes.ts';
import { useArrival } from '../shell/use-arrival.ts';
import type { Part } from './erase-all.ts';

/** What became of it. This page opens no storage, so that nothing is there again. */
export function Erased({ left }: { left: readonly Part[] }): ReactNode {
  const { t } = useText();
  const title = t(left.length === 0 ? 'erase.done' : 'erase.not-all');
  useArrival(title);
  const begin = (): void => {
    location.hash = HOME;
    location.reload();
  };
  return (
    <>
      <h1>{title}</h1>
      {left.length === 0 ? (
        <p className="lead">{t('erase.done-text')}</p>
      ) : (
        <>
          <ul>
            {left.map((part) => (
              <li key={part}>{t(`erase.left.${part}`)}</li>
            ))}
          </ul>
          <p>{t('erase.not-all-text')}</p>
        </>
      )}
      <p className="buttons">
        <button type="button" className="button quiet" onClick={begin}>
          {t('erase.begin')}
        </button>
      </p>
    </>
  );
}
