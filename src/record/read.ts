/** A record from outside: read strictly, refused with the place and the reason of everything that is wrong. */
import type { z } from 'zod';
import { readJson } from './json.ts';
import { verifyHead } from './log.ts';
import { newerContent } from './newer.ts';
import type { ReadProblem, ReadResult } from './read-problem.ts';
import { recordSchema } from './schema.ts';
import { RECORD_FORMAT, SEALS_LIMIT, type AssessmentRecord } from './types.ts';

export { readJson };

/** @param text the content of a record file */
export function readRecord(text: string): ReadResult<AssessmentRecord> {
  const json = readJson(text);
  if (!json.ok) return json;
  const format = formatOf(json.value);
  if (format !== RECORD_FORMAT) return refuse(formatProblem(format));
  const parsed = recordSchema.safeParse(json.value);
  if (!parsed.success) return refusal(json.value, parsed.error.issues);
  const problem = orderProblem(parsed.data);
  return problem ? refuse(problem) : { ok: true, value: parsed.data };
}

/** A whole file of a newer version is not called faulty. */
function refusal(value: unknown, issues: readonly z.core.$ZodIssue[]): ReadResult<never> {
  const newer = newerContent(value, issues);
  return newer ? refuse(newer) : { ok: false, problems: issues.flatMap(problemsOf) };
}

/** Each way in which a value does not fit a schema. */
export function problemsOf(issue: z.core.$ZodIssue): ReadProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'field-unknown',
      path: path ? `${path}.${key}` : key,
      data: { key },
    }));
  return [{ code: 'field', path, data: { detail: issue.message, ...faultOf(issue) } }];
}

/** What is wrong with a value, by which the words are chosen. */
function faultOf(issue: z.core.$ZodIssue): ReadProblem['data'] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? { fault: 'missing' }
        : { fault: 'type', wanted: issue.expected };
    case 'invalid_value':
      return { fault: 'choice', wanted: issue.values.map(String).join(', ') };
    case 'too_big':
      return { fault: 'large', wanted: String(issue.maximum) };
    case 'too_small':
      return { fault: 'small', wanted: String(issue.minimum) };
    default:
      return { fault: 'form' };
  }
}

/** What a file says it is; undefined when it says nothing. */
export function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
}

function formatProblem(format: unknown): ReadProblem {
  if (typeof format !== 'string' || !format.startsWith('probity-record/'))
    return { code: 'not-a-record', path: 'format', data: {} };
  return { code: 'newer-format', path: 'format', data: { format, known: RECORD_FORMAT } };
}

/** The log begins with "started", counts without a gap, holds no more seals than can be checked at once, and its own seal holds. */
function orderProblem(record: AssessmentRecord): ReadProblem | undefined {
  if (record.events[0]?.type !== 'started') return { code: 'not-started', path: 'events.0.type', data: {} };
  const gap = record.events.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap >= 0) return { code: 'sequence', path: `events.${String(gap)}.seq`, data: { expected: gap + 1 } };
  const seals = record.events.filter(({ type }) => type === 'sealed');
  const tooMany = seals[SEALS_LIMIT];
  if (tooMany)
    return {
      code: 'too-many-seals',
      path: `events.${String(tooMany.seq - 1)}`,
      data: { limit: SEALS_LIMIT },
    };
  return verifyHead(record) ? undefined : { code: 'seal-broken', path: 'head', data: {} };
}

function refuse(problem: ReadProblem): { ok: false; problems: ReadProblem[] } {
  return { ok: false, problems: [problem] };
}
