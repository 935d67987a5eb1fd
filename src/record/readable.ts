/** What can still be read of a damaged record, each part by itself, as strictly as in a whole one. */
import { digestOf } from '../checklist/index.ts';
import { z } from '../checklist/zod.ts';
import { verifyInvitation } from './invitation.ts';
import { eventSchema, questionId, recordSchema } from './schema.ts';
import type { AssessmentRecord, LogEvent } from './types.ts';

export interface Readable {
  /** Null where it cannot be told for certain what was asked, and of whom. */
  header: ReadableHeader | null;
  /** In the order in which they lie. */
  events: ReadableEvent[];
}

export type ReadableHeader = Pick<AssessmentRecord, 'checklist' | 'follows' | 'declaration'>;

export interface ReadableEvent {
  /** Counted from 1, as far as it can be told. */
  number: number;
  /** Null where it cannot be read. */
  event: LogEvent | null;
  /** The question whose answer an event changed that cannot be read, where that can be told. */
  question?: string;
}

/** @param given what lies in the store, of any shape */
export function readableOf(given: { header: unknown; events: readonly unknown[] }): Readable {
  const events: ReadableEvent[] = [];
  for (const one of given.events) events.push(readEvent(one, (events.at(-1)?.number ?? 0) + 1));
  return { header: readHeader(given.header), events };
}

const headerSchema = z.object({
  checklist: recordSchema.shape.checklist,
  follows: recordSchema.shape.follows,
  declaration: recordSchema.shape.declaration,
});

function readHeader(given: unknown): ReadableHeader | null {
  const { success, data } = headerSchema.safeParse(given);
  if (!success || !hasDigest(data)) return null;
  return data.declaration && !verifyInvitation(data.declaration) ? null : data;
}

/** @param next its number, unless it says another one */
function readEvent(given: unknown, next: number): ReadableEvent {
  const { success, data } = eventSchema.safeParse(given);
  if (success && hasDigest(data)) return { number: data.seq, event: data };
  const question = changedBy.safeParse(given).data?.question;
  return { number: next, event: null, ...(question !== undefined && { question }) };
}

/** A word of confirmation, or the wish to answer later, leaves the answer as it was. */
const changedBy = z.object({
  type: z.unknown().refine((type) => type !== 'confirmed' && type !== 'deferred'),
  question: questionId,
});

/** Half a character fits every schema, and nothing that holds one can be put into a log. */
function hasDigest(value: unknown): boolean {
  try {
    return digestOf(value) !== '';
  } catch {
    return false;
  }
}
