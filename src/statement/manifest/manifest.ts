/**
 * What a document is, for the program that checks it: `statement.json` travels in every PDF, and tells from what and how the
 * document can be composed again.
 *
 * It names the head of the log only where the record travels along. The supplier's copy and the statement that a company
 * publishes hold back answers: with the digest of the log a reader could try guesses at them. What is left for those says
 * nothing about answers: the id is random, and the version of the checklist is known to everyone who was asked.
 */
import type { Language } from '../../locale/index.ts';
import type { ChecklistPin, Head } from '../../record/index.ts';
import type { Paper } from '../paper.ts';

export const MANIFEST_FORMAT = 'probity-statement/1';
export const MANIFEST_NAME = 'statement.json';

export const DOCUMENT_KINDS = [
  'supplier-statement',
  'report',
  'supplier-copy',
  'declaration',
  'transparency-statement',
  'working-paper',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface Manifest {
  format: typeof MANIFEST_FORMAT;
  kind: DocumentKind;
  /** Id of the law, of a transparency statement and its working paper. */
  law?: string;
  language: Language;
  /** Program and version that wrote the document: "Probity 0.1.0". */
  tool: string;
  paper: Paper;
  /** Where it is published. */
  address?: string;
  checklist: ChecklistPin;
  record: { id: string; head?: Head };
  /** ISO date on which evidence was looked at, where the document rests on findings. */
  on?: string;
}
