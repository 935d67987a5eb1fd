/**
 * Keeps the app on the device, so that it works without a network. Each version has all its files in a store of its own,
 * fetched whole and checked, or not at all. A page is served with the files of the version it began with: they stay until
 * the last page of that version is closed.
 */

/** The part of a service worker's surroundings that is used here; the compiler knows those of a page. */
interface Surroundings {
  readonly registration: Pick<ServiceWorkerRegistration, 'scope' | 'installing' | 'waiting'>;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Put in by the build (`vite-service-worker.ts`). */
declare const FILES: {
  version: string;
  /** What is fetched at once, by address from here, each with its digest as `integrity` has it. */
  needed: Record<string, string>;
  /** What is large and seldom needed, kept once it is used. */
  onUse: Record<string, string>;
};

const here = globalThis as unknown as Surroundings;
const { registration } = here;
const { scope } = registration;
const ours = `probity ${scope} `;
const store = ours + FILES.version;
const address = (file: string): string => new URL(file, scope).href;
const onUse = new Map(Object.entries(FILES.onUse).map(([file, integrity]) => [address(file), integrity]));

here.addEventListener('install', (event) => event.waitUntil(fetchAll()));
here.addEventListener('activate', (event) => event.waitUntil(Promise.all([here.clients.claim(), tidy()])));
here.addEventListener('message', ({ data }) => {
  if (data === 'update') void here.skipWaiting();
});
here.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.mode === 'navigate') event.waitUntil(tidy());
  event.respondWith(answer(request));
});

async function fetchAll(): Promise<void> {
  const cache = await caches.open(store);
  const requests = Object.entries(FILES.needed).map(([file, integrity]) => checked(address(file), integrity));
  await cache.addAll(requests);
}

/** The name of an asset changes with its content; anything else is asked for anew. A file of another version is refused. */
function checked(url: string, integrity: string): Request {
  return new Request(url, { integrity, cache: url.includes('/assets/') ? 'default' : 'no-cache' });
}

async function answer(request: Request): Promise<Response> {
  const url = isPage(request) ? scope : request.url;
  const kept = (await (await caches.open(store)).match(url)) ?? (await fromOlder(url));
  if (kept) return kept;
  const integrity = onUse.get(url);
  return integrity === undefined ? fetch(request) : fetchOnce(url, integrity);
}

function isPage({ mode, url }: Request): boolean {
  return mode === 'navigate' && /^(index\.html)?([?#]|$)/.test(url.slice(scope.length));
}

/** A page that is still of an older version asks for its own files. */
async function fromOlder(url: string): Promise<Response | undefined> {
  for (const name of await otherStores()) {
    const kept = await (await caches.open(name)).match(url);
    if (kept) return kept;
  }
  return undefined;
}

async function fetchOnce(url: string, integrity: string): Promise<Response> {
  const response = await fetch(checked(url, integrity));
  if (response.ok) await (await caches.open(store)).put(url, response.clone());
  return response;
}

/** Drops the files of older versions that no open page holds on to (`hold-version.ts`). */
async function tidy(): Promise<void> {
  const others = await otherStores();
  // One of them may be of a newer version, which is on its way.
  if (registration.installing || registration.waiting) return;
  const { held = [] } = await navigator.locks.query();
  for (const name of others) {
    const files = await (await caches.open(name)).keys();
    if (!files.some(({ url }) => held.some((lock) => lock.name === url))) await caches.delete(name);
  }
}

async function otherStores(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(ours) && name !== store);
}
