import type { ProofCode, Witness } from './prove/types.ts';

/** What is wrong with a checklist, and where. The words are in the catalogue under `diagnostic.<code>`. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: 'error' | 'warning';
  file: string;
  /** Both count from 1. */
  line: number;
  column: number;
  question?: string;
  data: Record<string, string | number>;
  /** Answers that show the fault; of diagnostics that come from a proof. */
  witness?: Witness;
  /** What the witness's answers become when one of them gets better. */
  better?: Witness;
}

export type DiagnosticCode = ReaderCode | ProofCode | (typeof OTHER_CODES)[number];

/** What else there is to say of a checklist that compiles: files, worked examples, and where proofs end. */
export const OTHER_CODES = ['file-unused', 'example-differs', 'not-decided', 'one-sided'] as const;

/** What the reader finds; what proofs find is in `prove/types.ts`. */
export type ReaderCode = (typeof READER_CODES)[number];
export const READER_CODES = [
  'file-missing',
  'file-empty',
  'yaml-syntax',
  'yaml-alias',
  'yaml-key',
  'yaml-tag',
  'yaml-nesting',
  'text-broken',
  'json-syntax',
  'key-unknown',
  'key-missing',
  'key-empty',
  'key-without-effect',
  'wrong-root',
  'wrong-kind',
  'wrong-word',
  'action-of-other-journey',
  'wrong-form',
  'number-too-small',
  'number-too-large',
  'range-empty',
  'repeated',
  'duplicate-id',
  'section-repeated',
  'recommendation-repeated',
  'id-not-in-section',
  'expression-syntax',
  'expression-slip',
  'expression-construct',
  'expression-too-large',
  'quotes-missing',
  'value-first',
  'bare-question',
  'bare-count',
  'condition-circle',
  'unknown-question',
  'later-question',
  'own-answer',
  'unknown-option',
  'wrong-literal',
  'wrong-operator',
  'not-a-group',
  'not-a-field',
  'unknown-clause',
  'unknown-paragraph',
  'unknown-reference',
  'unknown-indicator',
  'unknown-trigger',
  'unknown-recommendation',
  'unknown-action',
  'unused-action',
  'laws-of-other-journey',
  'option-without-law',
  'not-a-criterion',
  'item-without-sentence',
  'sentence-without-question',
  'clause-without-question',
  'trigger-never-raised',
  'options-missing',
  'fields-missing',
  'grade-too-low',
  'text-missing',
  'text-empty',
  'text-twice',
  'text-unexpected',
  'text-argument',
  'text-quote',
  'example-question',
  'example-value',
  'example-expects',
] as const;

export interface Place {
  line: number;
  column: number;
}
