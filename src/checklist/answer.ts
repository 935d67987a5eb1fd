/** What an answer to a question of a checklist is, and what can happen to it. */
import type { Grade, ThemeValue } from './types.ts';

export interface Money {
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** One item of a repeating group; keyed by id, never by position. */
export interface GroupItem {
  id: string;
  values: { [field: string]: FieldValue | null };
}

/** By kind: choice, text, date (ISO), country (ISO 3166-1 alpha-2) are text; choices a list; number a number; money an object. */
export type FieldValue = string | number | string[] | Money;
/** `null` is "not available, because" and needs a reason. */
export type Value = ThemeValue | FieldValue | GroupItem[] | null;

export interface Evidence {
  grade: Grade;
  /** Day the evidence was made, ISO date. */
  date: string;
  title: string;
  /** A kept file, or where the document can be found. */
  file?: EvidenceFile;
  reference?: string;
}

export interface EvidenceFile {
  name: string;
  size: number;
  type: string;
  /** SHA-256 of the bytes, hex. */
  digest: string;
}

export interface Answer {
  value: Value;
  /** Why "not applicable", why "not available", or why this level of risk. */
  reason?: string;
  note?: string;
  evidence?: Evidence[];
}

/** What happens to one answer; these are also events of the record's log. */
export type Change =
  | { type: 'answered'; question: string; answer: Answer }
  /** Taken over from an earlier assessment; counts, and waits for a word of confirmation. */
  | { type: 'carried'; question: string; answer: Answer }
  /** "Answer later". */
  | { type: 'deferred'; question: string }
  | { type: 'cleared'; question: string }
  /** An answer that came back after being set aside still holds. */
  | { type: 'confirmed'; question: string };
