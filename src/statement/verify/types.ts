/** What came out of verifying a PDF, as a value: the command line and the page put it into words. */
import type { ChecklistPin } from '../../record/index.ts';
import type { CheckedSeal } from '../../record/seal.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { ProblemCode } from './file/unreadable.ts';

/**
 * - `unchanged`: byte for byte what the program writes.
 * - `repacked`: written in another way; everything in it is the same.
 * - `changed`: something differs.
 * - `other-version`: something differs, and the document says that another version of the program made it.
 * - `incomplete`: nothing differs, but it could not be compared with what the program would write.
 * - `nothing-inside`: it carries nothing by which it could be verified.
 */
export const VERDICTS = [
  'unchanged',
  'repacked',
  'changed',
  'other-version',
  'incomplete',
  'nothing-inside',
] as const;
export type FileVerdict = (typeof VERDICTS)[number];

/** What is compared with a document that is made anew: another version of the program may well word or draw it otherwise. */
export const MADE_ANEW = [
  'result',
  'pages',
  'text',
  'drawing',
  'letters',
  'links',
  'bookmarks',
  'tags',
  'metadata',
  'attachments',
  'other',
] as const;

/** In the order in which they are shown; the words are under `verify.check.<id>`. */
export const CHECKS = [
  'manifest',
  'record',
  'log',
  'checklist',
  'answers',
  ...MADE_ANEW,
  'digest',
  'signatures',
  'bytes',
] as const;
export type CheckId = (typeof CHECKS)[number];

export type CheckOutcome = 'matches' | 'differs' | 'not-checked';

/** What exactly differs, or why something was not checked; the words are under `verify.found.<code>`. */
export interface Finding {
  code: FindingCode;
  data: Record<string, string | number>;
}

export type FindingCode =
  | 'manifest-missing'
  | 'manifest-malformed'
  | 'record-missing'
  | 'record-malformed'
  | 'record-not-carried'
  | 'record-other'
  | 'record-not-yours'
  | 'log-broken'
  | 'head-differs'
  | 'pin-differs'
  | 'checklist-missing'
  | 'checklist-other-version'
  | 'answer-misfit'
  | 'result-differs'
  | 'cannot-compose'
  | 'cannot-print'
  | 'cannot-read-pages'
  | 'page-count'
  | 'page-order'
  | 'page-missing'
  | 'page-added'
  | 'text-differs'
  | 'text-added'
  | 'text-missing'
  | 'drawing-added'
  | 'drawing-missing'
  | 'drawing-differs'
  | 'letters-differ'
  | 'annotation-added'
  | 'annotation-missing'
  | 'annotation-differs'
  | 'bookmarks-differ'
  | 'bookmark-reads'
  | 'spoken-differs'
  | 'tags-differ'
  | 'property-differs'
  | 'metadata-differ'
  | 'attachment-added'
  | 'attachment-missing'
  | 'attachment-differs'
  | 'attachment-described'
  | 'part-differs'
  | 'sheet-differs'
  | 'digest-not-printed'
  | 'digest-not-on-page'
  | 'seal-changed'
  | 'seal-forged'
  | 'written-otherwise'
  | 'more'
  | 'depends';

export interface Check {
  id: CheckId;
  outcome: CheckOutcome;
  findings: Finding[];
}

/** What no look into the file can tell; the words are under `verify.unchecked.<code>`. */
export type Unchecked = 'truth' | 'issue' | 'evidence' | 'clock' | 'keys';

/** A signature of a key under the log, with the key's fingerprint. */
export interface VerifiedSeal extends CheckedSeal {
  fingerprint: string;
}

/** Whom and what the record inside is about, by its own account. */
export interface RecordFacts {
  id: string;
  subject: string;
  procurement: string;
  assessedOn: string;
  events: number;
  digest: string;
  checklist: ChecklistPin;
}

export interface VerifyReport {
  verdict: FileVerdict;
  /** The program that verified, "Probity 0.1.0". */
  tool: string;
  /** What the document says that it is; null when it does not say. */
  manifest: Manifest | null;
  record: RecordFacts | null;
  checks: Check[];
  seals: VerifiedSeal[];
  unchecked: Unchecked[];
}

/** Why a file cannot be looked into at all; the words are under `verify.problem.<code>`. */
export interface VerifyProblem {
  code: ProblemCode;
  /** For whoever looks into the file, in English. */
  detail: string;
}

export type VerifyResult = { ok: true; report: VerifyReport } | { ok: false; problem: VerifyProblem };
