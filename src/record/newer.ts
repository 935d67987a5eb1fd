/** What a newer version wrote, told apart from what is damaged: the chain of digests holds over any JSON. */
import type { z } from 'zod';
import { isPlainObject } from '../checklist/index.ts';
import { verifyHead } from './log.ts';
import type { ReadProblem } from './read-problem.ts';
import type { AssessmentRecord } from './types.ts';

/**
 * The first thing in a whole log that this version does not know: a type of event, a field, or one of the words that may stand
 * in a place. See `event-types.ts` for the rule by which the format grows.
 * @param value what was read as JSON and does not fit the schema
 */
export function newerContent(value: unknown, issues: readonly z.core.$ZodIssue[]): ReadProblem | undefined {
  const found = issues.flatMap((issue) => unknownIn(value, issue))[0];
  return found && isWhole(value) ? { code: 'newer-content', ...found } : undefined;
}

type Unknown = Pick<ReadProblem, 'path' | 'data'>;

function unknownIn(value: unknown, issue: z.core.$ZodIssue): Unknown[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      data: { what: 'field', name: key },
    }));
  const given = issue.path.reduce<unknown>(
    (outer, key) => (isPlainObject(outer) || Array.isArray(outer) ? Reflect.get(outer, key) : undefined),
    value,
  );
  if (typeof given !== 'string') return [];
  if (issue.code === 'invalid_union' && issue.discriminator === 'type')
    return [{ path, data: { what: 'event', name: given } }];
  return issue.code === 'invalid_value' ? [{ path, data: { what: 'word', name: given } }] : [];
}

/** Made before anything else is known of the value, so only what the chain is made over is looked at. */
function isWhole(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { events, head } = value as { events?: unknown; head?: unknown };
  return Array.isArray(events) && isPlainObject(head) && verifyHead(value as unknown as AssessmentRecord);
}
