import type { Change } from '../checklist/index.ts';
import { NO_OUTCOME, outcomeAfter, stageOf, type Outcome, type RecordStage } from './outcome.ts';
import type { ActionEdit, ActionUpdate, AssessmentRecord, Details, LogEvent } from './types.ts';

/** What the log says in the end. */
export interface Assessment extends Outcome {
  details: Details;
  /** What happened to answers, in order; `questionnaire/` replays it. */
  changes: Change[];
  /** The officer's wording of actions, by key. */
  edits: ReadonlyMap<string, ActionEdit>;
  /** What became of actions, by key, first to last. */
  updates: ReadonlyMap<string, readonly ActionUpdate[]>;
  stage: RecordStage;
}

/** Folds the log. */
export function fold({ events }: AssessmentRecord): Assessment {
  const edits = new Map<string, ActionEdit>();
  const updates = new Map<string, ActionUpdate[]>();
  const changes: Change[] = [];
  let details: Details | null = null;
  let outcome = NO_OUTCOME;
  for (const event of events) {
    outcome = outcomeAfter(outcome, event);
    if ('details' in event) details = event.details;
    else if ('edit' in event) edits.set(event.edit.key, { ...edits.get(event.edit.key), ...event.edit });
    else if ('update' in event)
      updates.set(event.update.key, [...(updates.get(event.update.key) ?? []), event.update]);
    else if ('question' in event) changes.push(changeOf(event));
  }
  if (!details) throw new RangeError('a record begins with "started"; the reader refuses any other');
  return { details, changes, edits, updates, ...outcome, stage: stageOf(outcome) };
}

/** The event without its place in the log. */
function changeOf(event: Extract<LogEvent, Change>): Change {
  switch (event.type) {
    case 'answered':
    case 'carried':
      return { type: event.type, question: event.question, answer: event.answer };
    case 'deferred':
    case 'cleared':
    case 'confirmed':
      return { type: event.type, question: event.question };
  }
}
