/** A record that was begun with what could be read of a damaged one. */

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
export const DAMAGE_CODES = [
  'header',
  'other',
  'missing',
  'unreadable',
  'order',
  'cut',
  'surplus',
  'head',
  'changed',
] as const;
export type DamageCode = (typeof DAMAGE_CODES)[number];

/** What a log says of the damaged record behind it, which stays where it is. */
export interface Salvage {
  /** Id of the damaged record. */
  from: string;
  code: DamageCode;
  /** The first event that is in question, counted from 1; 0 where all of it is. */
  event: number;
  /** Answers that were taken over and wait for a word: those that a kept digest shows to be as they were given, and all others. */
  carried: { proven: number; unproven: number };
  left: {
    /** Events that are missing or cannot be read. */
    events: number;
    /** Answers that cannot be read, or have no place in the checklist. */
    answers: number;
    /** Pieces of evidence whose files are missing or damaged. */
    evidence: number;
  };
}
