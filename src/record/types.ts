/**
 * The record of one assessment: a header and an append-only list of events. Every screen, finding and document is a
 * pure function of it; what is not in the log did not happen.
 */
import type { ActionType, Change, Depth, Evidence, EvidenceFile, Owner } from '../checklist/index.ts';
import type { Move } from './move.ts';
import type { ChecklistPin } from './pin.ts';
import type { Salvage } from './salvage.ts';

export const RECORD_FORMAT = 'probity-record/1';

export interface AssessmentRecord {
  format: typeof RECORD_FORMAT;
  /** UUID of the record. */
  id: string;
  /** Version of the tool that started it. */
  tool: string;
  checklist: ChecklistPin;
  /** The earlier assessment of the same subject that this one was started from. */
  follows?: Predecessor;
  /** The supplier declares itself, asked by this; absent in an officer's assessment. */
  declaration?: Invitation;
  events: LogEvent[];
  /** Seal over header and events; a cut tail or a changed event shows. */
  head: Head;
}

/** An earlier record, as it stood when the new one was started. */
export interface Predecessor {
  id: string;
  /** Digest of its head. */
  digest: string;
}

export interface Head {
  count: number;
  /** SHA-256 chain, hex. */
  digest: string;
}

/** Who and what is assessed, by whom, for which contract. Dates are ISO (YYYY-MM-DD). */
export interface Details {
  subject: { name: string; country: string; identifiers: string[] };
  procurement: { title: string; buyer: string; reference: string; value: string };
  assessor: Person;
  assessedOn: string;
  /** What the answers are about where that is a time: a financial year, both days included. */
  period?: Period;
}

export interface Period {
  from: string;
  to: string;
}

export interface Person {
  name: string;
  role: string;
}

export const DECISIONS = ['proceed', 'proceed-with-conditions', 'hold-and-remediate', 'exclude'] as const;
export type DecisionValue = (typeof DECISIONS)[number];

/** A named person decides; departing from the tool's proposal needs reasons. */
export interface Decision {
  value: DecisionValue;
  by: Person;
  reasons: string;
  decidedOn: string;
  /** What the tool proposed at that moment. */
  proposed: DecisionValue;
}

/** A named person takes on the plan of a journey that ends without a verdict. */
export interface Adoption {
  by: Person;
  adoptedOn: string;
  remarks: string;
}

/** The officer's own wording of a proposed action. `key` is `<theme id>.<action id>`. */
export interface ActionEdit {
  key: string;
  owner?: Owner | string;
  /** ISO date. */
  deadline?: string;
  measure?: string;
  type?: ActionType;
  /** Left out of the plan, with the reason; empty when it was put back. */
  dropped?: string;
}

export const INVITATION_FORMAT = 'probity-invitation/1';

/** What a buyer sends to a supplier to be declared upon. It holds nothing of what the officer has found or rated. */
export interface Invitation {
  format: typeof INVITATION_FORMAT;
  /** UUID. */
  id: string;
  /** Version of the tool that made it. */
  tool: string;
  checklist: ChecklistPin;
  buyer: { name: string; contact: Person };
  procurement: { title: string; reference: string };
  supplier: { name: string; country: string; identifiers: string[] };
  depth: Depth;
  /** ISO dates. */
  createdOn: string;
  dueOn?: string;
  note?: string;
  /** SHA-256 (hex) over the canonical JSON of everything else. */
  seal: string;
}

/** A named person answers for a declaration. */
export interface Signature {
  by: Person;
  place: string;
  /** ISO date. */
  signedOn: string;
}

/** A declaration that came back, kept as a file beside the assessment. */
export interface ReceivedDeclaration {
  /** Id of the invitation that it answers. */
  invitation: string;
  /** Digest of its log. */
  head: string;
  /** The record of the declaration as it came. */
  file: EvidenceFile;
  /** What was attached to it. */
  evidence: EvidenceFile[];
}

/** The company's own wording of an item of its statement; it stands in the statement for every law. */
export interface TextEdit {
  /** Such as "c07". */
  key: string;
  language: string;
  /** Empty when the draft was put back. */
  text: string;
  /** The draft from which it was made. */
  draft: string;
}

export const ACTION_STATES = ['open', 'done', 'verified'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/**
 * What became of an action. Following up changes neither the assessment nor the decision, so it is written down after the
 * statement was issued as well.
 */
export interface ActionUpdate {
  key: string;
  state: ActionState;
  /** ISO date on which it was done, seen to be done, or found open again. */
  on: string;
  /** Who says so. */
  by: Person;
  note?: string;
  evidence?: Evidence[];
}

/**
 * Whoever holds a key stands by the log as it stood before this event. Who that is, the log cannot say: it is known from
 * elsewhere, by the fingerprint of the key.
 */
export interface Seal {
  /** Ed25519 public key (RFC 8032), hex. */
  key: string;
  /** Of that key, hex; see `seal.ts` for what it is made over. */
  signature: string;
  /** The head of the log before this event; what comes later is not covered. */
  over: Head;
}

export const KEY_FORMAT = 'probity-key/1';

/** A key that signs logs, as it is kept and handed on: locked with a passphrase. */
export interface KeyFile {
  format: typeof KEY_FORMAT;
  /** Whose key it says it is; no signature bears this out. */
  holder: string;
  /** Ed25519 public key, hex. */
  key: string;
  /** The secret key, hex, as an age file (C2SP, armored) that opens with a passphrase. */
  locked: string;
}

/** Each takes some milliseconds to check, and all are checked whenever a record is shown. No assessment comes near this. */
export const SEALS_LIMIT = 100;

/** Another copy of this record, continued elsewhere, was taken in; the events before this one say what was taken over. */
export interface Merged {
  /** Its head. */
  other: Head;
  /** So many events, the first ones, are the same in both. */
  common: number;
}

export type LogEvent = { seq: number; /** ISO 8601 time, UTC. */ at: string } & EventBody;

/** Types are only ever added; `event-types.ts` says what that asks of you. */
export type EventBody =
  | { type: 'started'; details: Details }
  | { type: 'described'; details: Details }
  | Change
  | { type: 'action-edited'; edit: ActionEdit }
  | { type: 'text-edited'; edit: TextEdit }
  | { type: 'action-updated'; update: ActionUpdate }
  | { type: 'decided'; decision: Decision }
  | { type: 'adopted'; adoption: Adoption }
  | { type: 'issued'; issuedOn: string }
  | { type: 'reopened'; reason: string }
  | { type: 'invited'; invitation: Invitation }
  | { type: 'declaration-received'; declaration: ReceivedDeclaration }
  | { type: 'signed'; signature: Signature }
  | { type: 'sealed'; seal: Seal }
  | { type: 'moved'; move: Move }
  | { type: 'merged'; merged: Merged }
  | { type: 'salvaged'; salvage: Salvage };
