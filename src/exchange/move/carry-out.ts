import type { Checklist } from '../../checklist/index.ts';
import { append, fold, startRecord, type AssessmentRecord, type RecordStart } from '../../record/index.ts';
import type { PlannedMove } from './plan-move.ts';

/**
 * The record that goes on: it follows the earlier one, which stays as it was, and its log says what became of every answer.
 * Decision, issue, signatures and what was asked of the supplier stay with the earlier one.
 * @param checklist the version to go on with
 */
export function carryOut(
  { move, events }: PlannedMove,
  earlier: AssessmentRecord,
  { id, version, digest }: Pick<Checklist, 'id' | 'version' | 'digest'>,
  around: Pick<RecordStart, 'id' | 'tool' | 'at'>,
): AssessmentRecord {
  const started = startRecord({
    ...around,
    checklist: { id, version, digest },
    details: fold(earlier).details,
    follows: { id: earlier.id, digest: earlier.head.digest },
  });
  return [{ type: 'moved' as const, move }, ...events].reduce(
    (log, event) => append(log, event, around.at),
    started,
  );
}
