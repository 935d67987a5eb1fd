import { openBrowserStore, type RecordStore } from '../../storage/index.ts';

let store: Promise<RecordStore> | null = null;

/** The records on this device; opened once. A failure is not remembered, so that a second try is one. */
export function openStore(): Promise<RecordStore> {
  store ??= openBrowserStore().catch((error: unknown) => {
    store = null;
    throw error;
  });
  return store;
}
