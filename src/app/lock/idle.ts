/**
 * Locks all tabs when none of them was used for as long as was chosen. The clock decides and not a timer, for while a device
 * sleeps no timer runs. What the tabs have in common lies in the browser's local storage: what was chosen, and when any of
 * them was last used.
 */
import { lockNow } from './lock-tabs.ts';

/** In minutes. */
export const DELAYS = [5, 15, 60, 'never'] as const;
export type Delay = (typeof DELAYS)[number];

const USUAL: Delay = 15;
const MINUTE = 60_000;
const DELAY = 'probity.lock.after';
const USED = 'probity.lock.used';
const SIGNS_OF_USE = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove'];
const SIGNS_OF_RETURN = ['focus', 'pageshow', 'visibilitychange'];
const LOOK_EVERY = 1000;

export function readDelay(): Delay {
  const kept = localStorage.getItem(DELAY);
  return DELAYS.find((delay) => String(delay) === kept) ?? USUAL;
}

export function changeDelay(delay: Delay): void {
  localStorage.setItem(DELAY, String(delay));
}

/** When this tab was last used. */
let usedHere = 0;
let watch: AbortController | null = null;

/** From here on, until `stopWatching`. */
export function lockWhenUnused(): void {
  markUse();
  if (watch) return;
  watch = new AbortController();
  const { signal } = watch;
  for (const sign of SIGNS_OF_USE) addEventListener(sign, use, { capture: true, passive: true, signal });
  for (const sign of SIGNS_OF_RETURN) addEventListener(sign, look, { capture: true, signal });
  const timer = setInterval(look, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}

export function stopWatching(): void {
  watch?.abort();
  watch = null;
}

/** Who comes back too late does not put it off by moving the mouse. */
function use(): void {
  look();
  if (watch && Math.abs(Date.now() - usedHere) >= LOOK_EVERY) markUse();
}

function look(): void {
  const delay = readDelay();
  // A clock that was put back far is no reason to stay open either.
  if (delay === 'never' || Math.abs(Date.now() - lastUse()) < delay * MINUTE) return;
  stopWatching();
  lockNow('unused');
}

const lastUse = (): number => Math.max(usedHere, Number(localStorage.getItem(USED) ?? 0));

function markUse(): void {
  usedHere = Date.now();
  try {
    localStorage.setItem(USED, String(usedHere));
  } catch {
    // No room: the other tabs do not hear of it, and lock sooner than they need to. Nothing is lost by that.
  }
}
