/** Whether what lies in a store is the record that was kept there, and if not, from which event on. */
import { isPlainObject } from '../checklist/index.ts';
import { heads, type AssessmentRecord, type DamageCode, type Head, type LogEvent } from '../record/index.ts';
import type { Damage } from './damage.ts';

/** What lies there, read without demands. */
export interface Found {
  id: string;
  /** What a record has beside its events and its head. */
  header: unknown;
  /** In the order in which they lie. */
  events: readonly unknown[];
  head: unknown;
  /** Heads that were noted along the log: an event before one that fits is as it was written. */
  noted: readonly unknown[];
  /** A second note of how many events there must be; null when it cannot be read. */
  least: number | null;
  /** Where an event lies, counted from 1; the header is 0. */
  placeOf: (event: number) => string;
  /** All of it as it lies there. */
  pieces: () => Piece[];
}

export interface Piece {
  place: string;
  content: unknown;
}

/** What can be seen without computing digests. @returns the record, or what is wrong */
export function assemble(found: Found): AssessmentRecord | Damage {
  const { header, events, head, least } = found;
  const damage = (code: DamageCode, event: number): Damage => damageAt(found, code, event);
  if (!isPlainObject(header) || !('id' in header)) return damage('header', 0);
  if (header.id !== found.id) return damage('other', 0);
  const fault = eventFault(events);
  if (fault) return damage(...fault);
  if (!isHead(head) || least === null) return damage('head', events.length + 1);
  if (events.length < Math.max(head.count, least)) return damage('cut', events.length + 1);
  if (events.length > head.count) return damage('surplus', head.count + 1);
  return { ...(header as Omit<AssessmentRecord, 'events' | 'head'>), events: events as LogEvent[], head };
}

/** @returns the record, whose chain of digests holds, or what is wrong */
export function examine(found: Found): AssessmentRecord | Damage {
  const record = assemble(found);
  if (isDamage(record) || holds(record)) return record;
  return damageAt(found, 'changed', provenEvents(found) + 1);
}

export function isDamage(examined: AssessmentRecord | Damage): examined is Damage {
  return 'code' in examined;
}

export function isHead(value: unknown): value is Head {
  return isPlainObject(value) && 'count' in value && Number.isInteger(value.count) && 'digest' in value;
}

/** The name of whom it is about, as it was told last; empty when nothing tells it. */
export function nameIn({ events }: Pick<Found, 'events'>): string {
  const names = events.flatMap((event) => {
    const name = at(at(at(event, 'details'), 'subject'), 'name');
    return typeof name === 'string' ? [name] : [];
  });
  return names.at(-1) ?? '';
}

function at(value: unknown, key: string): unknown {
  return isPlainObject(value) ? (Reflect.get(value, key) as unknown) : undefined;
}

function damageAt({ events, head, least, placeOf }: Found, code: DamageCode, event: number): Damage {
  const expected = Math.max(isHead(head) ? head.count : 0, least ?? 0);
  return { code, event, kept: events.length, expected, place: placeOf(event) };
}

/** The first event that cannot be read, or does not follow the one before. */
function eventFault(events: readonly unknown[]): [DamageCode, number] | undefined {
  for (const [index, event] of events.entries()) {
    const number = index + 1;
    if (!isEvent(event)) return ['unreadable', number];
    if (event.seq === number) continue;
    return [events.some((other) => at(other, 'seq') === number) ? 'order' : 'missing', number];
  }
  return undefined;
}

/** Shape only: the chain of digests tells whether the content is ours. */
function isEvent(value: unknown): value is LogEvent {
  return typeof at(value, 'seq') === 'number' && typeof at(value, 'type') === 'string';
}

/** What is no JSON has no digest. */
function holds(record: AssessmentRecord): boolean {
  return headsOf(record).at(-1)?.digest === record.head.digest;
}

/** How many events are certainly as they were written: up to the last kept head that still fits, whatever comes later. */
export function provenEvents({ header, events, head, noted }: Found): number {
  if (!isPlainObject(header)) return 0;
  const [, fault = events.length + 1] = eventFault(events) ?? [];
  const inOrder = events.slice(0, fault - 1) as LogEvent[];
  const sealed = inOrder.map((event) => at(at(event, 'seal'), 'over'));
  const wanted = new Map(
    [...noted, head, ...sealed].filter(isHead).map(({ count, digest }) => [count, digest]),
  );
  const record = { ...(header as Omit<AssessmentRecord, 'events'>), events: inOrder };
  return headsOf(record).findLast(({ count, digest }) => wanted.get(count) === digest)?.count ?? 0;
}

function headsOf(record: AssessmentRecord): Head[] {
  try {
    return heads(record);
  } catch {
    return [];
  }
}
