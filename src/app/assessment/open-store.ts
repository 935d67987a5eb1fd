import { openBrowserStore, type DeviceStore } from '../../storage/index.ts';
import { passLock } from '../lock/lock-state.ts';
import { changeOffline } from '../offline/state.ts';
import { tellTabs } from './other-tabs.ts';

let store: Promise<DeviceStore> | null = null;

/** What is kept on this device; opened once, and where there is a lock, when that is open. A failure is not remembered, so that a second try is one. */
export function openStore(): Promise<DeviceStore> {
  store ??= openBrowserStore(undefined, () => changeOffline({ newer: 'locked-out' }))
    .then(async (kept) => {
      await passLock(kept.lock);
      return announced(kept);
    })
    .catch((error: unknown) => {
      store = null;
      throw error;
    });
  return store;
}

/** The same store; what changes in it is told to the other tabs once it is kept. */
function announced(kept: DeviceStore): DeviceStore {
  const telling = Object.create(kept) as DeviceStore;
  const told = async (record: string, work: Promise<void>): Promise<void> => {
    await work;
    tellTabs({ what: 'changed', record });
  };
  telling.create = (...given) => told(given[0].id, kept.create(...given));
  telling.append = (...given) => told(given[0], kept.append(...given));
  telling.remove = (id) => told(id, kept.remove(id));
  return telling;
}
