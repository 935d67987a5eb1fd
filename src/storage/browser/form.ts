/** How rows lie in the database: as they are or, under a lock, sealed to their place, with nothing in sight but their key. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { StorageError } from '../error.ts';
import type { Box, KeptLock } from '../types.ts';
import { KEY_OF, type Name, type Row } from './schema.ts';

export interface Form {
  /** Opens what is sealed; null where there is no lock. */
  box: Box | null;
  /** What is written is sealed. */
  seals: boolean;
  /** What lies open is read. Under a lock that is set, somebody else has put it there. */
  takesOpen: boolean;
}

export const OPEN: Form = { box: null, seals: false, takesOpen: true };

/** @throws StorageError `locked` unless this is the box of the lock */
export function formUnder(lock: KeptLock | undefined, box: Box | null): Form {
  if (!lock) return OPEN;
  if (lock.box !== box?.name) throw new StorageError('locked', 'what is kept here is under a lock');
  return { box, seals: lock.phase !== 'opening', takesOpen: lock.phase !== 'sealed' };
}

export function asKept<N extends Name>(name: N, row: Row[N], { box, seals }: Form): object {
  if (!box || !seals) return row;
  // Damaged evidence may hold no bytes; it is sealed as it lies, and stays damaged.
  const content =
    'bytes' in row && row.bytes instanceof Uint8Array ? row.bytes : utf8ToBytes(JSON.stringify(row));
  const key = keyOf(name, row);
  return { ...key, sealed: box.seal(placeOf(name, key), content) };
}

/** @throws StorageError `damaged` when it was changed, or belongs to another place */
export function asRow<N extends Name>(name: N, kept: object, { box, takesOpen }: Form): Row[N] {
  if (!isSealed(kept)) {
    if (takesOpen) return kept as Row[N];
    throw new StorageError('damaged', `a row of ${name} is not sealed`);
  }
  const key = keyOf(name, kept);
  const content = box?.open(placeOf(name, key), kept.sealed);
  if (!content) throw new StorageError('damaged', `${placeOf(name, key)} is not what was sealed there`);
  return (
    name === 'files' ? { ...key, bytes: content } : JSON.parse(new TextDecoder().decode(content))
  ) as Row[N];
}

export function isSealed(kept: object): kept is { sealed: Uint8Array } {
  return 'sealed' in kept && kept.sealed instanceof Uint8Array;
}

/** @param kept a row, or what of it is in sight */
export function keyOf<N extends Name>(name: N, kept: object): ReturnType<(typeof KEY_OF)[N]> {
  return (KEY_OF[name] as (row: object) => ReturnType<(typeof KEY_OF)[N]>)(kept);
}

const placeOf = (name: Name, key: object): string => JSON.stringify([name, key]);
