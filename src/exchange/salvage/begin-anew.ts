import type { Checklist } from '../../checklist/index.ts';
import {
  append,
  startRecord,
  type AssessmentRecord,
  type Details,
  type EventBody,
  type RecordStart,
} from '../../record/index.ts';
import type { ReadableHeader } from '../../record/readable.ts';
import type { PlannedSalvage } from './plan-salvage.ts';

/**
 * The record that goes on: its log says first from what it was begun, and every answer waits for a word. The damaged one stays
 * as it is.
 * @param header of the damaged one
 * @param checklist with which it was made
 * @param details those that could be read, or that were asked for
 */
export function beginAnew(
  { salvage, taken, later }: PlannedSalvage,
  { follows, declaration }: ReadableHeader,
  { id, version, digest }: Pick<Checklist, 'id' | 'version' | 'digest'>,
  details: Details,
  around: Pick<RecordStart, 'id' | 'tool' | 'at'>,
): AssessmentRecord {
  const started = startRecord({
    ...around,
    checklist: { id, version, digest },
    details,
    ...(follows && { follows }),
    ...(declaration && { declaration }),
  });
  const events: EventBody[] = [
    { type: 'salvaged', salvage },
    ...taken.map(({ question, answer }) => ({ type: 'carried', question, answer }) as const),
    ...later.map((question) => ({ type: 'deferred', question }) as const),
  ];
  return events.reduce((log, event) => append(log, event, around.at), started);
}
