/**
 * - `quota`: no room left; nothing of the call was kept.
 * - `conflict`: another writer was first; load again and repeat.
 * - `missing`: there is no such record.
 * - `blocked`: the storage cannot be opened or written (private mode, rights, a newer version of the program elsewhere).
 * - `damaged`: what is kept is not what was written, or not what it claims to be.
 */
export type StorageErrorCode = 'quota' | 'conflict' | 'missing' | 'blocked' | 'damaged';

export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
