import type { Checklist, Texts } from '../checklist/index.ts';
import type { Damage, Listing } from './damage.ts';
import type { Piece } from './examine.ts';
import type {
  AssessmentRecord,
  ChecklistPin,
  Details,
  Head,
  KeyFile,
  LogEvent,
  Outcome,
  Predecessor,
} from '../record/index.ts';

/**
 * Where records are kept. What a call has acknowledged survives a crash of the program; two writers cannot overwrite
 * each other. Every failure is a `StorageError` with a stable code.
 */
export interface RecordStore {
  /**
   * The kept records, last changed first. Which of them are damaged is told as far as it shows without reading each log;
   * loading one tells the rest.
   */
  list(): Promise<Listing<RecordSummary>>;
  /** The whole record; null when there is none of that id. */
  load(id: string): Promise<AssessmentRecord | null>;
  /** What lies there of a record, whatever its state; null when nothing does. */
  remains(id: string): Promise<Remains | null>;
  /**
   * Keeps a new record with all its events and the given evidence, or nothing; `conflict` when the id is taken. Evidence
   * that is neither given nor kept stayed where the record came from.
   */
  create(record: AssessmentRecord, evidence?: EvidenceBytes): Promise<void>;
  /**
   * Adds events at the end of the log with the evidence that they name, all of it or nothing; `conflict` when another
   * writer was there first, `missing` when there is no such record, `no-file` when a file that the log did not name before
   * is neither given nor kept.
   * @param head the head of the log with the events added
   */
  append(id: string, events: LogEvent[], head: Head, evidence?: EvidenceBytes): Promise<void>;
  /** Keeps evidence that the log of this record names already and that is missing or damaged. */
  attach(id: string, evidence: EvidenceBytes): Promise<void>;
  /** Removes a record and the files that no other record names. Removing what is not there is not an error. */
  remove(id: string): Promise<void>;
  /** The bytes of a kept file; null when there is none. */
  file(digest: string): Promise<Uint8Array | null>;
}

/** All that is left of a record, for those who look into one that is damaged. */
export interface Remains {
  id: string;
  /** Of the subject, as far as it can be read; else empty. */
  name: string;
  /** Digests of the evidence files that its readable events name. */
  named: readonly string[];
  /** Null when nothing is wrong. */
  damage: Damage | null;
  /** Everything as it lies there. */
  pieces: readonly Piece[];
  /** What a record has beside its events and its head, of any shape. */
  header: unknown;
  /** In the order in which they lie, of any shape. */
  events: readonly unknown[];
  /** So many at the beginning are as they were written: a kept head still fits. */
  proven: number;
}

/**
 * Evidence by digest; null says that a file stayed where the log came from. Bytes that are not those of their digest, and
 * files that the log does not name, are refused as `damaged`.
 */
export type EvidenceBytes = ReadonlyMap<string, Uint8Array | null>;

/** What a list of records shows without reading each log; nothing but what the log says. */
export interface RecordSummary {
  id: string;
  checklist: ChecklistPin;
  follows?: Predecessor;
  /** The supplier declares itself: nothing is judged. */
  declared?: true;
  details: Details;
  outcome: Outcome;
  /** Bytes of each evidence file that the log names, by digest; also of answers given up since. */
  evidence: Readonly<Record<string, number>>;
  /** Of the log's head: what follows from the log can be kept under it. */
  digest: string;
  events: number;
  /** ISO 8601 times. */
  startedAt: string;
  changedAt: string;
}

/** Checklists that came from elsewhere, by digest: the same id and version may stand for two different ones. */
export interface ChecklistStore {
  /** Last kept first. */
  list(): Promise<Listing<KeptChecklist>>;
  /** Null when there is none of that digest; `damaged` when it is not what its digest was made from. */
  find(digest: string): Promise<KeptChecklist | null>;
  /** Keeping what is kept already is not an error. */
  keep(checklist: KeptChecklist): Promise<void>;
  /** Removing what is not there is not an error. */
  remove(digest: string): Promise<void>;
}

/**
 * A checklist as it was compiled when it was kept: a later version of the program may word its register differently,
 * and a record holds on to what was asked.
 */
export interface KeptChecklist {
  checklist: Checklist;
  /** By language. */
  texts: Record<string, Texts>;
  /** Name to content of the files it was compiled from, to be given back. */
  files: Record<string, string>;
  /** ISO 8601 time, UTC. */
  keptOn: string;
}

/** A place that keeps records, and beside them the checklists they were made with. */
export interface Store extends RecordStore {
  readonly checklists: ChecklistStore;
}

/** Keys that sign, locked as in their files; by public key. */
export interface KeyStore {
  /** By holder. */
  list(): Promise<Listing<KeyFile>>;
  /** Puts it in the place of one with the same public key. */
  keep(key: KeyFile): Promise<void>;
  /** Removing what is not there is not an error. */
  remove(key: string): Promise<void>;
}

/** What one device keeps: the keys of those who work on it as well. */
export interface DeviceStore extends Store {
  readonly keys: KeyStore;
  readonly lock: StoreLock;
  /**
   * The records that were changed last, in that order, read without the others. None of those that are sealed: when they were
   * changed is not in sight.
   */
  recent(count: number): Promise<RecordSummary[]>;
}

/** A key that seals bytes to the place where they belong. */
export interface Box {
  /** Follows from the key, and does not tell it. */
  readonly name: string;
  seal(place: string, content: Uint8Array): Uint8Array;
  /** Null when it was changed, sealed by another key, or for another place. */
  open(place: string, sealed: Uint8Array): Uint8Array | null;
}

/**
 * Where there is a lock, all that is kept is sealed, and who has not opened it is refused with `locked`. A change that is broken
 * off loses nothing, and can be finished once the lock is open.
 */
export interface StoreLock {
  /** Null when there is none. */
  read(): Promise<KeptLock | null>;
  /**
   * Seals all that is kept, and all that will be; `conflict` when there is a lock already.
   * @param wrapped the key of the box, under the passphrase
   */
  set(box: Box, wrapped: Uint8Array): Promise<void>;
  /** From here on this program reads and writes what is sealed; `locked` when it is not the box of this lock. */
  open(box: Box): Promise<void>;
  /** The same key under another passphrase; `conflict` when it is no longer under the earlier one. */
  change(earlier: Uint8Array, wrapped: Uint8Array): Promise<void>;
  /** Unseals everything, and takes the lock off. */
  remove(): Promise<void>;
  /** Goes on with a change that was broken off, where there is one. */
  finish(): Promise<void>;
}

export interface KeptLock {
  id: 'lock';
  /** Name of its box. */
  box: string;
  wrapped: Uint8Array;
  /** Only while it is `sealed` nothing lies open; the others are on their way to that, or to no lock at all. */
  phase: 'sealing' | 'sealed' | 'opening';
  /** Summaries are of an earlier version; they can be made again once the lock is open. */
  isStale?: true;
}
