import { openBrowserStore, type DeviceStore } from '../../storage/index.ts';
import { changeOffline } from '../offline/state.ts';

let store: Promise<DeviceStore> | null = null;

/** What is kept on this device; opened once. A failure is not remembered, so that a second try is one. */
export function openStore(): Promise<DeviceStore> {
  store ??= openBrowserStore(undefined, () => changeOffline({ newer: 'locked-out' })).catch(
    (error: unknown) => {
      store = null;
      throw error;
    },
  );
  return store;
}
