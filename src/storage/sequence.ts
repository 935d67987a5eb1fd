import type { Head, LogEvent } from '../record/index.ts';
import { StorageError } from './error.ts';

/**
 * New events follow what is kept without a gap, and the head counts them.
 * @param kept number of events kept so far
 * @throws StorageError `conflict` when another writer was there first
 */
export function checkFollows(id: string, kept: number, events: readonly LogEvent[], head: Head): void {
  const first = events[0]?.seq ?? kept + 1;
  if (first !== kept + 1) {
    throw new StorageError(
      'conflict',
      `record ${id} holds ${kept} events, so event ${first} cannot be the next`,
    );
  }
  const gap = events.some(({ seq }, index) => seq !== first + index);
  if (gap || head.count !== kept + events.length) {
    throw new StorageError('damaged', `the events for record ${id} have a gap or do not match their head`);
  }
}
