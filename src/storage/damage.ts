/**
 * What is wrong with something that is kept; the words are under `damage.<code>`.
 * - `header`: what a record begins with is missing or cannot be read.
 * - `other`: it says that it is another record.
 * - `missing`, `unreadable`, `order`: of one event; the last one stands where it does not belong, or twice.
 * - `cut`: events at the end are missing.
 * - `surplus`: there are more events than were ever acknowledged.
 * - `head`: how many events there must be cannot be read.
 * - `changed`: it is not what its digest was made from.
 */
export type DamageCode =
  'header' | 'other' | 'missing' | 'unreadable' | 'order' | 'cut' | 'surplus' | 'head' | 'changed';

export interface Damage {
  code: DamageCode;
  /** The first event that is in question, counted from 1; those before it are in order. 0 where all of it is. */
  event: number;
  /** How many events are there, and how many there must be; 0 where that is not known. */
  kept: number;
  expected: number;
  /** In the words of the store: a file with its line, or a key of the database. */
  place: string;
}

/** In its own list, so that one thing that is damaged hides no other and is not hidden itself. */
export interface Damaged {
  /** A digest for a checklist, a public key for a key. */
  id: string;
  /** Of the subject or the holder, as far as it can be read; else empty. */
  name: string;
  damage: Damage;
}

/** The sound ones, in their order, and the damaged ones. */
export interface Listing<T> {
  sound: T[];
  damaged: Damaged[];
}

/** Of something that has no events. */
export function damagedWhole(code: DamageCode, place: string): Damage {
  return { code, event: 0, kept: 0, expected: 0, place };
}
