import type { Change } from '../checklist/index.ts';
import type {
  ActionEdit,
  ActionUpdate,
  Adoption,
  AssessmentRecord,
  Decision,
  Details,
  LogEvent,
} from './types.ts';

/** What the log says in the end. */
export interface Assessment {
  details: Details;
  /** What happened to answers, in order; `questionnaire/` replays it. */
  changes: Change[];
  /** The officer's wording of actions, by key. */
  edits: ReadonlyMap<string, ActionEdit>;
  /** What became of actions, by key, first to last. */
  updates: ReadonlyMap<string, readonly ActionUpdate[]>;
  decision: Decision | null;
  /** Of a journey without a verdict. */
  adoption: Adoption | null;
  /** ISO date. */
  issuedOn: string | null;
  stage: 'answering' | 'decided' | 'issued';
}

/** Folds the log. A change to an answer takes a decision or adoption back: it was made on other facts. */
export function fold({ events }: AssessmentRecord): Assessment {
  const edits = new Map<string, ActionEdit>();
  const updates = new Map<string, ActionUpdate[]>();
  const changes: Change[] = [];
  let details: Details | null = null;
  let decision: Decision | null = null;
  let adoption: Adoption | null = null;
  let issuedOn: string | null = null;
  for (const event of events) {
    switch (event.type) {
      case 'started':
      case 'described':
        details = event.details;
        break;
      case 'action-edited':
        edits.set(event.edit.key, { ...edits.get(event.edit.key), ...event.edit });
        break;
      case 'action-updated':
        updates.set(event.update.key, [...(updates.get(event.update.key) ?? []), event.update]);
        break;
      case 'decided':
        decision = event.decision;
        break;
      case 'adopted':
        adoption = event.adoption;
        break;
      case 'issued':
        issuedOn = event.issuedOn;
        break;
      case 'reopened':
        issuedOn = null;
        decision = null;
        adoption = null;
        break;
      default:
        changes.push(changeOf(event));
        decision = null;
        adoption = null;
        issuedOn = null;
    }
  }
  if (!details) throw new RangeError('a record begins with "started"; the reader refuses any other');
  const stage = issuedOn ? 'issued' : decision || adoption ? 'decided' : 'answering';
  return { details, changes, edits, updates, decision, adoption, issuedOn, stage };
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
