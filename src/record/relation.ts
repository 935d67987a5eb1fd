import { continues } from './log.ts';
import type { AssessmentRecord } from './types.ts';

/**
 * How a record from elsewhere stands to the one that is kept:
 * - `new`: none of its id is kept.
 * - `same`: both logs are the same.
 * - `newer`: it continues the log that is kept.
 * - `older`: the log that is kept continues it, or has taken it in.
 * - `diverged`: both were continued, each in its own way, or are not of one beginning.
 */
export type Relation = 'new' | 'same' | 'newer' | 'older' | 'diverged';

/** @param given a record whose head was verified */
export function relationOf(kept: AssessmentRecord | null, given: AssessmentRecord): Relation {
  if (!kept) return 'new';
  if (hasMerged(kept, given)) return 'older';
  if (given.head.count < kept.head.count) return continues(kept, given) ? 'older' : 'diverged';
  if (!continues(given, kept)) return 'diverged';
  return given.head.count === kept.head.count ? 'same' : 'newer';
}

/** Does the one say that it has taken in the other as it stands? */
export function hasMerged({ events }: AssessmentRecord, { head }: AssessmentRecord): boolean {
  return events.some((event) => event.type === 'merged' && event.merged.other.digest === head.digest);
}
