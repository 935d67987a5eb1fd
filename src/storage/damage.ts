import type { DamageCode } from '../record/index.ts';

export interface Damage {
  code: DamageCode;
  /** The first event that is in question, counted from 1; those before it follow each other. 0 where all of it is. */
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
