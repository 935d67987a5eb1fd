/** Everything that the app keeps in this browser. Other apps may share its address; what is theirs stays. */
import { eraseBrowserStore } from '../../storage/erase.ts';

/** What can be erased on its own: the database, what is typed or preferred, and the app itself as it is kept for work without a network. */
export type Part = 'records' | 'typed' | 'app';

/** With this all names begin under which we keep something. */
const OURS = 'probity';

/**
 * @param onHeld hears that another tab has the records open; they are erased once it lets go
 * @returns what could not be erased; a failure of one part does not spare the others
 */
export async function eraseAll(onHeld: () => void): Promise<Part[]> {
  const parts: [Part, Promise<void>][] = [
    ['records', eraseBrowserStore(onHeld)],
    ['typed', eraseTyped()],
    ['app', eraseApp()],
  ];
  const left: Part[] = [];
  for (const [part, work] of parts) {
    await work.catch((error: unknown) => {
      console.error(error);
      left.push(part);
    });
  }
  return left;
}

// Not awaited anywhere, but a storage that is closed to us throws, which is a failure like any other.
// eslint-disable-next-line @typescript-eslint/require-await
async function eraseTyped(): Promise<void> {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(OURS)) storage.removeItem(key);
}

/** Both are missing where the page is not served securely; nothing is kept there then. */
async function eraseApp(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const { caches } = globalThis as { caches?: CacheStorage };
  const folder = new URL('.', document.baseURI).href;
  for (const registration of (await serviceWorker?.getRegistrations()) ?? [])
    if (registration.scope.startsWith(folder)) await registration.unregister();
  for (const name of (await caches?.keys()) ?? []) if (name.startsWith(OURS)) await caches?.delete(name);
}
