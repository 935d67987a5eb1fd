import { extend, type Head, type LogEvent } from '../record/index.ts';
import { StorageError } from './error.ts';

/**
 * New events follow what is kept without a gap, and are added to the very log that they were made for: the chain of digests
 * goes on from the head that is kept. So whoever wrote first is never overwritten, whatever the other had looked at.
 * @param kept head of the log so far
 * @throws StorageError `conflict` when another writer was there first
 */
export function checkFollows(id: string, kept: Head, events: readonly LogEvent[], head: Head): void {
  const first = events[0]?.seq ?? kept.count + 1;
  if (first !== kept.count + 1) {
    throw new StorageError(
      'conflict',
      `record ${id} holds ${kept.count} events, so event ${first} cannot be the next`,
    );
  }
  const gap = events.some(({ seq }, index) => seq !== first + index);
  if (gap || head.count !== kept.count + events.length) {
    throw new StorageError('damaged', `the events for record ${id} have a gap or do not match their head`);
  }
  if (events.reduce(extend, kept).digest !== head.digest)
    throw new StorageError('conflict', `record ${id} holds another log than the one that was added to`);
}
