/** Whether the app is kept on this device, and whether a newer version is there; for every page. */
export interface OfflineState {
  /** All files of this version are on the device. */
  ready: boolean;
  /**
   * - `waiting`: a newer version is on the device and begins once the reader says so, or when the last page is closed.
   * - `elsewhere`: another page has begun with it; this one goes on with its own.
   * - `locked-out`: it has changed how data is kept, and this page can no longer keep any.
   */
  newer: 'waiting' | 'elsewhere' | 'locked-out' | null;
}

let state: OfflineState = { ready: false, newer: null };
const listeners = new Set<() => void>();

export const readOffline = (): OfflineState => state;

export function changeOffline(change: Partial<OfflineState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function watchOffline(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
