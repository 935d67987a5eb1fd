import type { Change } from '../checklist/index.ts';
import type {
  ActionEdit,
  Adoption,
  AssessmentRecord,
  Decision,
  Details,
  Invitation,
  LogEvent,
  ReceivedDeclaration,
  Signature,
} from './types.ts';

/** What the log says in the end. */
export interface Assessment {
  details: Details;
  /** What happened to answers, in order; `questionnaire/` replays it. */
  changes: Change[];
  /** The officer's wording of actions, by key. */
  edits: ReadonlyMap<string, ActionEdit>;
  decision: Decision | null;
  /** Of a journey without a verdict. */
  adoption: Adoption | null;
  /** ISO date. */
  issuedOn: string | null;
  /** "signed" is for declarations only. */
  stage: 'answering' | 'decided' | 'issued' | 'signed';
  /** Set where the supplier declares itself. */
  declaration: Invitation | null;
  signature: Signature | null;
  /** What the supplier was asked to declare upon, and what came back, each in order. */
  invitations: Invitation[];
  received: ReceivedDeclaration[];
}

/** Folds the log. A change to an answer takes a decision, adoption or signature back: it was given on other facts. */
export function fold({ events, declaration }: AssessmentRecord): Assessment {
  const edits = new Map<string, ActionEdit>();
  const changes: Change[] = [];
  let details: Details | null = null;
  let decision: Decision | null = null;
  let adoption: Adoption | null = null;
  let issuedOn: string | null = null;
  let signature: Signature | null = null;
  const invitations: Invitation[] = [];
  const received: ReceivedDeclaration[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'started':
      case 'described':
        details = event.details;
        signature = null;
        break;
      case 'invited':
        invitations.push(event.invitation);
        break;
      case 'declaration-received':
        received.push(event.declaration);
        break;
      case 'signed':
        signature = event.signature;
        break;
      case 'action-edited':
        edits.set(event.edit.key, { ...edits.get(event.edit.key), ...event.edit });
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
        signature = null;
    }
  }
  if (!details) throw new RangeError('a record begins with "started"; the reader refuses any other');
  const stage = signature ? 'signed' : issuedOn ? 'issued' : decision || adoption ? 'decided' : 'answering';
  return {
    details,
    changes,
    edits,
    decision,
    adoption,
    issuedOn,
    stage,
    declaration: declaration ?? null,
    signature,
    invitations,
    received,
  };
}

/** The event without its place in the log. */
function changeOf(event: Extract<LogEvent, Change>): Change {
  switch (event.type) {
    case 'answered':
      return { type: event.type, question: event.question, answer: event.answer };
    case 'deferred':
    case 'cleared':
    case 'confirmed':
      return { type: event.type, question: event.question };
  }
}
