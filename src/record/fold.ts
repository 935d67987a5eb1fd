import type { Change } from '../checklist/index.ts';
import type { Move } from './move.ts';
import { NO_OUTCOME, outcomeAfter, stageOf, type Outcome, type RecordStage } from './outcome.ts';
import type { Salvage } from './salvage.ts';
import type {
  ActionEdit,
  ActionUpdate,
  AssessmentRecord,
  Details,
  Invitation,
  LogEvent,
  ReceivedDeclaration,
  TextEdit,
} from './types.ts';

/** What the log says in the end. */
export interface Assessment extends Outcome {
  details: Details;
  /** What happened to answers, in order; `questionnaire/` replays it. */
  changes: Change[];
  /** The officer's wording of actions, by key. */
  edits: ReadonlyMap<string, ActionEdit>;
  /** What became of actions, by key, first to last. */
  updates: ReadonlyMap<string, readonly ActionUpdate[]>;
  /** The company's wording of its statement; one that was put back is not among them. */
  texts: TextEdit[];
  stage: RecordStage;
  /** Set where the supplier declares itself. */
  declaration: Invitation | null;
  /** What the supplier was asked to declare upon, and what came back, each in order. */
  invitations: Invitation[];
  received: ReceivedDeclaration[];
  /** Set where the answers came from an assessment with another version of the checklist. */
  moved: Move | null;
  /** Set where the answers were read from a damaged record. */
  salvaged: Salvage | null;
}

/** Folds the log. */
export function fold({ events, declaration }: AssessmentRecord): Assessment {
  const edits = new Map<string, ActionEdit>();
  const updates = new Map<string, ActionUpdate[]>();
  let texts: TextEdit[] = [];
  const changes: Change[] = [];
  let details: Details | null = null;
  let outcome = NO_OUTCOME;
  const invitations: Invitation[] = [];
  const received: ReceivedDeclaration[] = [];
  let moved: Move | null = null;
  let salvaged: Salvage | null = null;
  for (const event of events) {
    outcome = outcomeAfter(outcome, event);
    if ('details' in event) details = event.details;
    else if (event.type === 'action-edited')
      edits.set(event.edit.key, { ...edits.get(event.edit.key), ...event.edit });
    else if (event.type === 'text-edited') texts = withText(texts, event.edit);
    else if ('update' in event)
      updates.set(event.update.key, [...(updates.get(event.update.key) ?? []), event.update]);
    else if ('invitation' in event) invitations.push(event.invitation);
    else if ('declaration' in event) received.push(event.declaration);
    else if ('move' in event) moved = event.move;
    else if ('salvage' in event) salvaged = event.salvage;
    else if ('question' in event) changes.push(changeOf(event));
  }
  if (!details) throw new RangeError('a record begins with "started"; the reader refuses any other');
  return {
    details,
    changes,
    edits,
    updates,
    texts,
    ...outcome,
    stage: stageOf(outcome),
    declaration: declaration ?? null,
    invitations,
    received,
    moved,
    salvaged,
  };
}

/** The last wording of a text in a language counts; an empty one puts the draft back. */
function withText(texts: readonly TextEdit[], edit: TextEdit): TextEdit[] {
  const others = texts.filter(({ key, language }) => key !== edit.key || language !== edit.language);
  return edit.text === '' ? others : [...others, edit];
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
