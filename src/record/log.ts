/** Writing to the log: only ever at its end. */
import { digestOf, sha256Hex } from '../checklist/index.ts';
import type { ChecklistPin } from './pin.ts';
import {
  RECORD_FORMAT,
  type AssessmentRecord,
  type Details,
  type EventBody,
  type Head,
  type Invitation,
  type LogEvent,
  type Predecessor,
} from './types.ts';

export interface RecordStart {
  /** UUID. */
  id: string;
  /** Version of the tool. */
  tool: string;
  checklist: ChecklistPin;
  details: Details;
  follows?: Predecessor;
  /** The invitation that a supplier's declaration answers. */
  declaration?: Invitation;
  /** ISO 8601 time, UTC; the caller reads the clock. */
  at: string;
}

/** A record with its first event. */
export function startRecord({
  id,
  tool,
  checklist,
  details,
  follows,
  declaration,
  at,
}: RecordStart): AssessmentRecord {
  const header = {
    format: RECORD_FORMAT,
    id,
    tool,
    checklist,
    ...(follows && { follows }),
    ...(declaration && { declaration }),
  } as const;
  return append(
    { ...header, events: [], head: { count: 0, digest: digestOf(header) } },
    { type: 'started', details },
    at,
  );
}

/** The record with one event more; the given one is unchanged. */
export function append(record: AssessmentRecord, body: EventBody, at: string): AssessmentRecord {
  const event: LogEvent = { seq: record.events.length + 1, at, ...body };
  return { ...record, events: [...record.events, event], head: extend(record.head, event) };
}

/** The head over one event more: SHA-256 of the previous head followed by the event's canonical JSON digest. */
export function extend(head: Head, event: LogEvent): Head {
  return { count: head.count + 1, digest: sha256Hex(head.digest + digestOf(event)) };
}

/** Is the log the one that the head was made from? Any changed, lost or added event shows. */
export function verifyHead(record: AssessmentRecord): boolean {
  const computed = heads(record).at(-1);
  return computed?.count === record.head.count && computed.digest === record.head.digest;
}

/**
 * Does the longer log begin with the shorter one? The chain of digests covers the header and every event, so that it is enough
 * to go on from the head of the shorter one and to arrive at the other.
 */
export function continues(longer: AssessmentRecord, shorter: AssessmentRecord): boolean {
  return longer.events.slice(shorter.head.count).reduce(extend, shorter.head).digest === longer.head.digest;
}

/** The head as it was after no event, after one, and so on to the last. */
export function heads({ events, head: _, ...header }: AssessmentRecord): Head[] {
  let head: Head = { count: 0, digest: digestOf(header) };
  const all = [head];
  for (const event of events) {
    head = extend(head, event);
    all.push(head);
  }
  return all;
}
