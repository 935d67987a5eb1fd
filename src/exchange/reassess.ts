/**
 * A new assessment of the same subject, started from the last one. Every answer that counted then is taken over and waits for a
 * word of confirmation; evidence keeps its dates, so what has expired since counts no longer.
 */
import type { Change } from '../checklist/index.ts';
import { effectiveAnswer, replay, type Model } from '../questionnaire/index.ts';
import { append, fold, startRecord, type AssessmentRecord, type RecordStart } from '../record/index.ts';
import { fits } from './fits.ts';

export interface Reassessment {
  record: AssessmentRecord;
  /** Answers that the checklist of today has no place for. */
  left: LeftAnswer[];
}

/** The words are under `reassess.<code>`. */
export interface LeftAnswer {
  question: string;
  code: 'question-gone' | 'answer-not-fitting';
}

export interface Around extends Pick<RecordStart, 'id' | 'tool' | 'at'> {
  /** Day of the new assessment. */
  assessedOn: string;
}

/** @param model of the checklist that the new assessment is made with; the earlier one may have been made with another version */
export function reassess(model: Model, earlier: AssessmentRecord, around: Around): Reassessment {
  const { assessedOn, ...start } = around;
  const { details, changes } = fold(earlier);
  const { id, version, digest } = model.checklist;
  const { carried, left } = takenOver(model, changes);
  const started = startRecord({
    ...start,
    checklist: { id, version, digest },
    details: { ...details, assessedOn },
    follows: { id: earlier.id, digest: earlier.head.digest },
  });
  const record = carried.reduce((log, change) => append(log, change, around.at), started);
  return { record, left };
}

/** In the order of the checklist, so that each question is known to be asked before its answer comes. */
function takenOver(
  model: Model,
  changes: readonly Change[],
): { carried: Extract<Change, { type: 'carried' }>[]; left: LeftAnswer[] } {
  const known = changes.filter(({ question }) => model.indexOf(question) >= 0);
  // What fits no more was still the last word: an answer before it must not come up again.
  const state = replay(
    model,
    known.map((change) => (isFit(model, change) ? change : { type: 'cleared', question: change.question })),
  );
  const carried = model.questions.flatMap(({ id }) => {
    const answer = effectiveAnswer(model, state, id);
    return answer ? [{ type: 'carried' as const, question: id, answer }] : [];
  });
  return { carried, left: leftBehind(model, changes) };
}

/** What was answered last, and has no question any more or does not fit it. */
function leftBehind(model: Model, changes: readonly Change[]): LeftAnswer[] {
  const last = new Map<string, Change>();
  for (const change of changes)
    if ('answer' in change || change.type === 'cleared') last.set(change.question, change);
  return [...last.values()].flatMap((change): LeftAnswer[] => {
    const { question } = change;
    if (change.type === 'cleared') return [];
    if (model.indexOf(question) < 0) return [{ question, code: 'question-gone' }];
    return isFit(model, change) ? [] : [{ question, code: 'answer-not-fitting' }];
  });
}

function isFit(model: Model, change: Change): boolean {
  return !('answer' in change) || fits(model.question(change.question), change.answer);
}
