/** Has the app kept on this device by its service worker, and looks after newer versions. Started once a page stands. */
import { changeOffline, readOffline } from './state.ts';

let registration: ServiceWorkerRegistration | null = null;
/** The reader has asked for the newer version on this page. */
let asked = false;

export async function keepApp(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (hadOne) noteNewer('elsewhere');
    hadOne = true;
  });
  try {
    registration = await serviceWorker.register(new URL('service-worker.js', document.baseURI), {
      updateViaCache: 'none',
    });
    watch(registration);
  } catch (error) {
    // No room, no permission, no secure address, or a browser that keeps no workers: the app works as long as there is a network.
    console.warn(error);
    return;
  }
  await serviceWorker.ready;
  changeOffline({ ready: true });
}

function watch(kept: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (kept.waiting && kept.active) noteNewer('waiting');
  };
  look();
  kept.addEventListener('updatefound', () => kept.installing?.addEventListener('statechange', look));
  document.addEventListener('visibilitychange', () => {
    // Without a network there is nothing newer to be had.
    if (document.visibilityState === 'visible') kept.update().catch(() => undefined);
  });
}

function noteNewer(newer: 'waiting' | 'elsewhere'): void {
  if (readOffline().newer !== 'locked-out') changeOffline({ newer });
}

/** Begins with the newer version on this page. What is typed here is kept as a draft; other pages go on with their own. */
export function beginNewer(): void {
  asked = true;
  if (registration?.waiting) registration.waiting.postMessage('update');
  else location.reload();
}
