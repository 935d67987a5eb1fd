/** Whether this tab locked because nobody used it: whoever comes back should not wonder. Outlasts the loading anew that locks. */

const UNUSED = 'probity.lock.unused';

export function noteUnused(): void {
  try {
    sessionStorage.setItem(UNUSED, 'yes');
  } catch {
    // No room: the page says less. What counts is that it locks.
  }
}

export const wasUnused = (): boolean => sessionStorage.getItem(UNUSED) !== null;

export function forgetUnused(): void {
  sessionStorage.removeItem(UNUSED);
}
