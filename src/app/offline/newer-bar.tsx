import { useSyncExternalStore, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { readOffline, watchOffline } from './state.ts';

/** Says that a newer version is there. Nothing happens unless the reader wants it. */
export function NewerBar(): ReactNode {
  const { t } = useText();
  const { newer } = useSyncExternalStore(watchOffline, readOffline);
  const begin = async (): Promise<void> => (await import('./keep-app.ts')).beginNewer();
  // The region is always there, so that what appears in it is read out.
  return (
    <div role="status" className="newer">
      {newer && (
        <div className="inner row between">
          <p>{t(`newer.${newer}`)}</p>
          <button type="button" className="button quiet" onClick={() => void begin()}>
            {t(newer === 'waiting' ? 'newer.begin' : 'newer.reload')}
          </button>
        </div>
      )}
    </div>
  );
}
