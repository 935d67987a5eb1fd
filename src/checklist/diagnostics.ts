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

export type DiagnosticCode =
  | ProofCode
  | 'file-missing'
  | 'file-unused'
  | 'yaml-syntax'
  | 'json-syntax'
  | 'schema'
  | 'duplicate-id'
  | 'id-not-in-section'
  | 'expression-syntax'
  | 'expression-construct'
  | 'unknown-question'
  | 'later-question'
  | 'own-answer'
  | 'unknown-option'
  | 'wrong-literal'
  | 'wrong-operator'
  | 'not-a-group'
  | 'unknown-clause'
  | 'unknown-paragraph'
  | 'unknown-reference'
  | 'unknown-indicator'
  | 'unknown-trigger'
  | 'unknown-action'
  | 'unused-action'
  | 'clause-without-question'
  | 'trigger-never-raised'
  | 'options-missing'
  | 'fields-missing'
  | 'text-missing'
  | 'text-unexpected'
  | 'example-question'
  | 'example-value';

export interface Place {
  line: number;
  column: number;
}
