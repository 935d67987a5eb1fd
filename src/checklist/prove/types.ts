/** What is claimed of a checklist, what came of each claim, and the answers that show it. */
import type { Answer } from '../answer.ts';

export interface Proof {
  /** Every claim that was examined, in the order of the checklist. */
  claims: Claim[];
  /** Absent when it could not be decided within the node limit. */
  paths?: PathFigures;
  /**
   * Questions of which some conditions were taken as free of each other: what is called impossible is impossible, but
   * something impossible may have been missed.
   */
  oneSided: string[];
  /** Answers that no condition tells apart from another answer of the same question; they are recorded, and decide nothing. */
  alike: { question: string; options: string[] }[];
  /** Nodes of the decision diagram, for the curious. */
  nodes: number;
}

export interface Claim {
  /** Named for what is wrong when the claim does not hold. */
  code: ProofCode;
  subject: Subject;
  /** For the sentence in the catalogue, `diagnostic.<code>`. */
  data: Record<string, string | number>;
  outcome: 'holds' | 'refuted' | 'undecided';
  /** Answers that show the fault; for a claim that something can happen, the answers that make it happen. */
  witness?: Witness;
  /** The better answer that worsens the result: what the witness's answers become. */
  better?: Witness;
}

/** Named for what is wrong when the claim does not hold. */
export type ProofCode = (typeof PROOF_CODES)[number];
export const PROOF_CODES = [
  'never-asked',
  'condition-always-true',
  'condition-never-true',
  'option-without-effect',
  'flag-never-raised',
  'flag-without-theme',
  'flag-without-action',
  'trigger-without-occasion',
  'trigger-without-theme',
  'trigger-without-action',
  'clause-skipped',
  'status-never-reached',
  'status-twice',
  'status-none',
  'risk-twice',
  'verdict-never-reached',
  'better-answer-worse',
] as const;

/** What a claim is about, and where it stands in the files. */
export interface Subject {
  question?: string;
  section?: string;
  /** It stands in the file of the laws. */
  laws?: true;
  /** Below the question's (or the section's) node in its YAML file, or in the file of the laws, such as `['flags', 0, 'when']`. */
  path: (string | number)[];
}

/** Concrete answers, in the order of the checklist. Questions that are not among them may be answered in any way. */
export interface Witness {
  /** A day of assessment on which all these answers may be given, ISO date. */
  on: string;
  answers: { question: string; answer: Answer }[];
}

export interface PathFigures {
  /** Questions asked on the shortest and on the longest way through. */
  shortest: number;
  longest: number;
  /** How many ways there are that lead past different questions or for different reasons; decimal digits, for it soon passes 2^53. */
  count: string;
}
