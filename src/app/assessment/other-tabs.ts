/**
 * What the tabs of this browser tell each other. Where a browser has no such channel, a tab learns of the others when the store
 * refuses what it writes.
 */
interface Told {
  /** `changed`: more is kept of a record, or it is gone. `asked`: a tab would like to write to it. */
  what: 'changed' | 'asked';
  record: string;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('probity');

export function tellTabs(told: Told): void {
  channel?.postMessage(told);
}

/** Hears what other tabs tell; never what this one tells. @returns what ends it */
export function hearTabs(listener: (told: Told) => void): () => void {
  const hear = ({ data }: MessageEvent<Told>): void => listener(data);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
