import { isPlainObject } from '../checklist/index.ts';
import {
  namedFiles,
  NO_OUTCOME,
  outcomeAfter,
  type AssessmentRecord,
  type Details,
  type Head,
  type LogEvent,
} from '../record/index.ts';
import type { KeptChecklist, RecordSummary } from './types.ts';

/** What a list shows of a record. */
export function summaryOf({ events, head, ...header }: AssessmentRecord): RecordSummary {
  const { id, checklist, follows, declaration } = header;
  const empty = {
    id,
    checklist,
    ...(follows && { follows }),
    ...(declaration && { declared: true as const }),
    details: NO_DETAILS,
    outcome: NO_OUTCOME,
    evidence: {},
    digest: head.digest,
    events: 0,
    startedAt: '',
    changedAt: '',
  };
  return withEvents(empty, events, head);
}

/** Until the first event, which has them, is read. */
const NO_DETAILS: Details = {
  subject: { name: '', country: '', identifiers: [] },
  procurement: { title: '', buyer: '', reference: '', value: '' },
  assessor: { name: '', role: '' },
  assessedOn: '',
};

/**
 * The summary after more events.
 * @param head of the log with them
 */
export function withEvents(summary: RecordSummary, events: readonly LogEvent[], head: Head): RecordSummary {
  const after = events.reduce(
    (before, event) => ({
      ...before,
      events: before.events + 1,
      startedAt: before.startedAt === '' ? event.at : before.startedAt,
      changedAt: event.at,
      details: 'details' in event ? event.details : before.details,
      outcome: outcomeAfter(before.outcome, event),
    }),
    summary,
  );
  const named = namedFiles(events).map(({ digest, size }) => [digest, size] as const);
  const evidence = named.length === 0 ? after.evidence : { ...after.evidence, ...Object.fromEntries(named) };
  return { ...after, evidence, digest: head.digest };
}

/** Order of a list: last changed first. */
export function newestFirst(summaries: readonly RecordSummary[]): RecordSummary[] {
  return [...summaries].sort((a, b) => compare(b.changedAt, a.changedAt) || compare(a.id, b.id));
}

export function newestChecklistFirst(kept: readonly KeptChecklist[]): KeptChecklist[] {
  return [...kept].sort(
    (a, b) => compare(b.keptOn, a.keptOn) || compare(a.checklist.digest, b.checklist.digest),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Does it say what the log says, as far as its head and its shape tell? One that does not can be made again. */
export function isSummaryOf(
  { id, head }: { id: string; head: Head },
  summary: unknown,
): summary is RecordSummary {
  if (!hasShape(summary, SHAPE)) return false;
  const { id: own, digest, events } = summary as RecordSummary;
  return own === id && digest === head.digest && events === head.count;
}

const SHAPE = {
  id: '',
  checklist: { id: '', version: '', digest: '' },
  details: NO_DETAILS,
  outcome: NO_OUTCOME,
  evidence: {},
  digest: '',
  events: 0,
  startedAt: '',
  changedAt: '',
};

/** Every part of the example is there and is of its kind; where the example has nothing, anything may be. */
function hasShape(value: unknown, example: unknown): boolean {
  if (example === null) return true;
  if (Array.isArray(example)) return Array.isArray(value);
  if (!isPlainObject(example)) return typeof value === typeof example;
  return (
    isPlainObject(value) &&
    Object.entries(example).every(([key, part]) => hasShape(Reflect.get(value, key), part))
  );
}
