/**
 * The file of one record in a folder: JSON lines, only ever added to. The first line is the header with the first events,
 * each later line a batch of events with the head of the log after it.
 *
 * Two writers need no lock. A line counts when its events follow the lines before it; where two writers added the same
 * events, the first line counts and the other is passed over, and its writer, reading back, is told. A line that a crash
 * cut off is no JSON and is passed over; it was never acknowledged. Every line starts with a line feed, so that the next
 * one does not run into it.
 */
import { isPlainObject } from '../../checklist/index.ts';
import type { AssessmentRecord, Head, LogEvent } from '../../record/index.ts';

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
  header: unknown;
  events: unknown[];
  /** After each batch that counts. */
  heads: Head[];
  /** Of each event the line on which it stands, counted from 1. */
  lines: number[];
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

/** @returns what the lines say, whether or not it is whole; null when nothing that was acknowledged is in the file */
export function readLog(text: string): LogContent | null {
  const batches = text.split('\n').flatMap((line, index) => {
    const batch = parse(line);
    return batch ? [{ ...batch, line: index + 1 }] : [];
  });
  const [first] = batches;
  if (first === undefined) return null;
  const content: LogContent = { header: first.header, events: [], heads: [], lines: [], writers: new Set() };
  let expected = 1;
  for (const { events, writer, head, line } of batches) {
    if ((seqOf(events[0]) ?? expected) < expected) continue;
    content.events.push(...events);
    content.lines.push(...events.map(() => line));
    content.heads.push(head);
    content.writers.add(writer);
    expected = (seqOf(events.at(-1)) ?? content.events.length) + 1;
  }
  return content;
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
  if (!isPlainObject(value)) return false;
  return 'writer' in value && 'events' in value && Array.isArray(value.events) && 'head' in value;
}

/** Undefined where there is no event that says it. */
function seqOf(event: unknown): number | undefined {
  return isPlainObject(event) && 'seq' in event && typeof event.seq === 'number' ? event.seq : undefined;
}
