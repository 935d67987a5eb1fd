import type { Checklist, Texts } from '../../checklist/index.ts';
import type { AssessmentRecord } from '../../record/index.ts';

/** What a bundle carries. */
export interface BundleContents {
  records: readonly AssessmentRecord[];
  /** Bytes of evidence by digest. */
  files: ReadonlyMap<string, Uint8Array>;
  checklists: readonly BundledChecklist[];
}

/** A checklist as it was compiled, so that its records can be read and printed for ever. */
export interface BundledChecklist {
  checklist: Checklist;
  /** By language. */
  texts: Record<string, Texts>;
  /** Name to content of the files it was compiled from; none where they are not known. */
  files: Record<string, string>;
}
