/** Two copies of one record that were continued apart: where they part, and what each says after that. */
import { heads } from '../log.ts';
import type { AssessmentRecord, Head, LogEvent } from '../types.ts';

export interface Branches {
  /** Head of the beginning that both share. */
  fork: Head;
  /** What was added here, and there, since. */
  ours: LogEvent[];
  theirs: LogEvent[];
  /** What both knew last; null where each has taken in the other, so that nobody can say who changed what since. */
  base: LogEvent[] | null;
}

/** @returns null for two records that do not even begin alike */
export function branchesOf(ours: AssessmentRecord, theirs: AssessmentRecord): Branches | null {
  const [here, there] = [heads(ours), heads(theirs)];
  const apart = here.findIndex(({ digest }, at) => there[at]?.digest !== digest);
  const count = apart === -1 ? ours.events.length : apart - 1;
  const fork = here[count];
  // Without its first event a record says nothing at all.
  if (!fork || count < 1) return null;
  // A copy that has taken in the other knew all of it up to that head.
  const [known, taken] = [lastMerged(theirs, here), lastMerged(ours, there)];
  return {
    fork,
    ours: ours.events.slice(count),
    theirs: theirs.events.slice(count),
    base:
      known > 0 && taken > 0
        ? null
        : known > 0
          ? ours.events.slice(0, known)
          : theirs.events.slice(0, Math.max(count, taken)),
  };
}

/** How many events of the other copy, which had these heads, the record has taken in by merging; 0 for none. */
function lastMerged({ events }: AssessmentRecord, other: readonly Head[]): number {
  const counts = events.flatMap((event) =>
    event.type === 'merged' && other[event.merged.other.count]?.digest === event.merged.other.digest
      ? [event.merged.other.count]
      : [],
  );
  return Math.max(0, ...counts);
}
