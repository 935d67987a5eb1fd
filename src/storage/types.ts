import type { Checklist, Texts } from '../checklist/index.ts';
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
  /** The kept records, last changed first. */
  list(): Promise<RecordSummary[]>;
  /** The whole record; null when there is none of that id. */
  load(id: string): Promise<AssessmentRecord | null>;
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
  list(): Promise<KeptChecklist[]>;
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
  list(): Promise<KeyFile[]>;
  /** Puts it in the place of one with the same public key. */
  keep(key: KeyFile): Promise<void>;
  /** Removing what is not there is not an error. */
  remove(key: string): Promise<void>;
}

/** What one device keeps: the keys of those who work on it as well. */
export interface DeviceStore extends Store {
  readonly keys: KeyStore;
}
