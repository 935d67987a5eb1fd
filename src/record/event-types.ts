/**
 * How the format grows, so that no program fails obscurely on what a later one wrote:
 *
 * 1. A log is never rewritten, for digests and signatures stand on it. What could once be written can be read for ever as it
 *    is; no migration touches it.
 * 2. What is new is a new type of event, or an optional field that may be overlooked without being misled. Neither changes the
 *    number of the format. An older program meets it, finds the log whole, and says that a newer version wrote it.
 * 3. The number rises when the header or the chain is made in another way. Records that were begun before keep theirs.
 *
 * Whoever adds a type lists it here and in `schema.ts`, and keeps a file that holds it in `tests/record/kept/`.
 */
import { RECORD_FORMAT, type AssessmentRecord, type EventBody } from './types.ts';

const EVENT_TYPES: Record<EventBody['type'], true> = {
  started: true,
  described: true,
  answered: true,
  carried: true,
  deferred: true,
  cleared: true,
  confirmed: true,
  'action-edited': true,
  'text-edited': true,
  'action-updated': true,
  decided: true,
  adopted: true,
  issued: true,
  reopened: true,
  invited: true,
  'declaration-received': true,
  signed: true,
  sealed: true,
  moved: true,
  merged: true,
  salvaged: true,
};

export function isKnownEvent({ type }: { type: string }): boolean {
  return Object.hasOwn(EVENT_TYPES, type);
}

/** What a newer version of the program put into a record of our own store; undefined when this one knows all of it. */
export function unknownPart({ format, events }: AssessmentRecord): string | undefined {
  const given: string = format;
  return given === RECORD_FORMAT ? events.find((event) => !isKnownEvent(event))?.type : given;
}
