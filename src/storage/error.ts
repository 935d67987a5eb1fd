import type { Damage } from './damage.ts';

/**
 * - `quota`: no room left; nothing of the call was kept.
 * - `conflict`: another writer was first; load again and repeat.
 * - `missing`: there is no such record.
 * - `no-file`: an event names a file whose bytes did not come with it; nothing of the call was kept.
 * - `locked`: it is sealed, and this program has not opened the lock.
 * - `blocked`: the storage cannot be opened or written (private mode, rights).
 * - `newer`: a newer version of the program wrote what this one does not know; nothing was changed.
 * - `damaged`: what is kept is not what was written, or not what it claims to be.
 */
export type StorageErrorCode =
  'quota' | 'conflict' | 'missing' | 'no-file' | 'locked' | 'blocked' | 'newer' | 'damaged';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  /** Of a record that is `damaged`. */
  readonly damage: Damage | undefined;

  constructor(
    readonly code: StorageErrorCode,
    message: string,
    { damage, ...options }: ErrorOptions & { damage?: Damage } = {},
  ) {
    super(message, options);
    this.damage = damage;
  }
}

/** A record that cannot be given out. */
export function damagedRecord(id: string, damage: Damage): StorageError {
  const { code, event, kept, expected, place } = damage;
  const counts = `event ${String(event)}, ${String(kept)} of ${String(expected)} are there`;
  return new StorageError('damaged', `record ${id}: ${code}, ${counts}, at ${place}`, { damage });
}
