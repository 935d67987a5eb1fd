import { openBrowserStore, type Store } from '../../storage/index.ts';

let store: Promise<Store> | null = null;

/** What is kept on this device; opened once. A failure is not remembered, so that a second try is one. */
export function openStore(): Promise<Store> {
  store ??= openBrowserStore().catch((error: unknown) => {
    store = null;
    throw error;
  });
  return store;
}
