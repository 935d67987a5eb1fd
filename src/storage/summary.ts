import type { AssessmentRecord, LogEvent } from '../record/index.ts';
import type { KeptChecklist, RecordSummary } from './types.ts';

type Header = Pick<AssessmentRecord, 'id' | 'checklist'>;

/** What a list shows of a record. */
export function summaryOf({
  id,
  checklist,
  events,
}: Pick<AssessmentRecord, keyof Header | 'events'>): RecordSummary {
  const empty = {
    id,
    checklist,
    subject: '',
    procurement: '',
    assessedOn: '',
    events: 0,
    startedAt: '',
    changedAt: '',
  };
  return withEvents(empty, events);
}

/** The summary after more events. */
export function withEvents(summary: RecordSummary, events: readonly LogEvent[]): RecordSummary {
  return events.reduce((before, event) => {
    const after = {
      ...before,
      events: before.events + 1,
      startedAt: before.startedAt === '' ? event.at : before.startedAt,
      changedAt: event.at,
    };
    if (event.type !== 'started' && event.type !== 'described') return after;
    const { subject, procurement, assessedOn } = event.details;
    return { ...after, subject: subject.name, procurement: procurement.title, assessedOn };
  }, summary);
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
