/**
 * The file of one record in a folder: JSON lines, only ever added to. The first line is the header with the first events,
 * each later line a batch of events with the head of the log after it.
 *
 * Two writers need no lock. A line counts when its events follow the lines before it; where two writers added the same
 * events, the first line counts and the other is passed over, and its writer, reading back, is told. A line that a crash
 * cut off is no JSON and is passed over; it was never acknowledged. Every line starts with a line feed, so that the next
 * one does not run into it.
 */
import type { AssessmentRecord, Head, LogEvent } from '../../record/index.ts';
import { StorageError } from '../error.ts';

type Header = Omit<AssessmentRecord, 'events' | 'head'>;

interface Batch {
  /** On the first line only. */
  header?: Header;
  /** Tells apart two writers of the same events. */
  writer: string;
  events: LogEvent[];
  head: Head;
}

export interface LogContent {
  record: AssessmentRecord;
  /** Writer marks of the batches that count. */
  writers: Set<string>;
}

export function batchLine(batch: Batch): string {
  return `\n${JSON.stringify(batch)}\n`;
}

/** The line that begins a file. */
export function firstLine({ events, head, ...header }: AssessmentRecord, writer: string): string {
  return batchLine({ header, writer, events, head });
}

/**
 * @returns null when nothing that was acknowledged is in the file
 * @throws StorageError `damaged` when something acknowledged is missing
 */
export function readLog(id: string, text: string): LogContent | null {
  const [first, ...rest] = text.split('\n').flatMap((line) => parse(line) ?? []);
  if (first === undefined) return null;
  if (first.header === undefined) throw damaged(id, 'its first line is missing');
  if (first.header.id !== id) throw damaged(id, `it is the record ${first.header.id}`);
  const events = [...first.events];
  const writers = new Set([first.writer]);
  let { head } = first;
  for (const batch of rest) {
    const expected = events.length + 1;
    const seq = batch.events[0]?.seq ?? expected;
    if (seq > expected) throw damaged(id, `event ${expected} is missing`);
    if (seq < expected) continue;
    events.push(...batch.events);
    writers.add(batch.writer);
    head = batch.head;
  }
  if (events.length !== head.count) throw damaged(id, `it holds ${events.length} of ${head.count} events`);
  return { record: { ...first.header, events, head }, writers };
}

function parse(line: string): Batch | undefined {
  if (line === '') return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isBatch(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Shape only: the file is our own, and the head tells whether its content is. */
function isBatch(value: unknown): value is Batch {
  if (typeof value !== 'object' || value === null) return false;
  return 'writer' in value && 'events' in value && Array.isArray(value.events) && 'head' in value;
}

function damaged(id: string, reason: string): StorageError {
  return new StorageError('damaged', `the file of record ${id} is damaged: ${reason}`);
}
