import { useSyncExternalStore, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { readOffline, watchOffline } from './state.ts';

/** Whether one may go on without a network. */
export function OfflineNote(): ReactNode {
  const { t } = useText();
  const { ready } = useSyncExternalStore(watchOffline, readOffline);
  return <p role="status">{ready && t('offline.ready')}</p>;
}
