/**
 * A compiled checklist: plain JSON, made from the YAML of one folder in `checklists/`.
 * Texts are kept apart, one catalogue a language; a text's key is derived from the id it belongs to (see `texts.ts`).
 */
import type { Expression } from './expression/types.ts';
import type { Laws } from './laws.ts';
import type { Register } from './register.ts';

/** How far a piece of evidence carries: E0 assertion, E1 own document, E2 dated operational records, E3 independent check, E4 E3 with a workers' organization. */
export const GRADES = ['E0', 'E1', 'E2', 'E3', 'E4'] as const;
export type Grade = (typeof GRADES)[number];

/** The answers to a theme. "unknown" is an answer of its own: it earns nothing and is not "no". */
export const THEME_VALUES = ['yes', 'partly', 'no', 'unknown', 'not-applicable'] as const;
export type ThemeValue = (typeof THEME_VALUES)[number];

export const FIELD_KINDS = ['choice', 'choices', 'number', 'money', 'date', 'country', 'text'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];
export type QuestionKind = 'yes-partly-no' | 'group' | FieldKind;

/**
 * Who answers about what: an officer about a supplier, a public buyer about its own procurement, a company about its supply
 * chain. Only a supplier gets a verdict; the others get a report of their gaps and a plan.
 */
export const JOURNEYS = ['supplier', 'own-process', 'self-audit'] as const;
export type Journey = (typeof JOURNEYS)[number];

/** Stages of the procurement life cycle; "organisation" is what stands behind all of them. */
export const STAGES = [
  'organisation',
  'plan',
  'market',
  'specify',
  'select',
  'award',
  'contract',
  'manage',
  'exit',
] as const;
export type Stage = (typeof STAGES)[number];

export interface Checklist {
  id: string;
  version: string;
  /** Absent for "supplier". */
  journey?: Exclude<Journey, 'supplier'>;
  /** SHA-256 (hex) over the canonical JSON of everything else in this object and of the texts of all languages. */
  digest: string;
  languages: string[];
  /** Months for which evidence of a grade counts, unless the theme says otherwise. */
  evidenceMonths: Record<Grade, number>;
  /** True when the rules for high inherent risk apply: a higher evidence grade is needed where a theme says so. */
  highRisk: Expression;
  sections: Section[];
  /** All questions in the order in which they are asked; a theme stands before its follow-ups. */
  questions: Question[];
  /** Multiple choices whose options are what a contract clause must contain, in the words of a clause. */
  modelClauses?: string[];
  register: Register;
  /** Laws that a statement can be drafted for; absent where a checklist has none. */
  laws?: Laws;
  /** Made by `askedOfSupplier`: the supplier declares itself. Never part of a file. */
  declared?: true;
}

export function journeyOf({ journey }: Pick<Checklist, 'journey'>): Journey {
  return journey ?? 'supplier';
}

export interface Section {
  key: string;
  /** The recommendation whose status the section decides, such as "10(c)"; absent where the section only sets the scope. */
  recommendation?: string;
  file: string;
}

/** What a value may be; shared by questions and by the fields of a group. */
export interface ValueRule {
  options?: string[];
  /** Unit of a number, a message key: `unit.<unit>`. */
  unit?: string;
  min?: number;
  max?: number;
  /** A date that cannot lie after the day of the assessment. */
  past?: boolean;
}

export interface Question extends ValueRule {
  id: string;
  section: string;
  /** Id of the theme the question belongs to; the theme's own id on a theme. Scope questions are their own theme. */
  theme: string;
  kind: QuestionKind;
  /** Asked when this is true; always when absent. */
  when?: Expression;
  /** Ids of clauses in the register, such as "10(c)(ii)". */
  clauses: string[];
  /** Paragraphs of the report (17-26 are the Chair's summary). */
  paragraphs: number[];
  /** A safety note is shown where people could be harmed by the way the question is pursued. */
  safety: boolean;
  /** An answer needs a reason beside it. */
  reasonNeeded: boolean;
  /** A question that only the officer can answer; a supplier that declares itself is not asked. */
  officerOnly?: true;
  /** Fields of one item of a repeating group. */
  fields?: Field[];
  /** Present on themes only. */
  rules?: ThemeRules;
}

export interface Field extends ValueRule {
  id: string;
  kind: FieldKind;
}

/** What findings draw from a theme. */
export interface ThemeRules {
  core: boolean;
  /** Where in the procurement life cycle it belongs. */
  stage?: Stage;
  evidence: EvidenceRule;
  /** ILO indicators i01-i11 that a "no" or "partly" points to. */
  indicators: string[];
  /** Provisions of other instruments, ids in the register. */
  references: string[];
  flags: Flag[];
  triggers: Trigger[];
  credits: Credit[];
  actions: Action[];
}

export interface EvidenceRule {
  /** Grade that a "yes" must have to count. */
  needs: Grade;
  /** Grade needed instead where inherent risk is high. */
  highRisk?: Grade;
  /** Months for which evidence on this theme counts, instead of the checklist's rule for the grade. */
  months?: number;
}

/** A red flag: open while `when` is true and `cleared` is not. */
export interface Flag {
  id: string;
  when: Expression;
  cleared?: Expression;
  actions: string[];
}

/** A zero-tolerance trigger on a theme; the code is listed in the register. */
export interface Trigger {
  code: string;
  when: Expression;
  /** The fact is established (class A needs this for "exclude"). */
  confirmed?: Expression;
  /** Class A: evidence of this grade under the answer establishes the fact as well. */
  confirmedBy?: Grade;
  /** Remedied and verified, accepted self-cleaning, or shown not to apply. */
  cleared?: Expression;
  actions: string[];
}

/** Honest disclosure or good practice that is worth printing. */
export interface Credit {
  id: string;
  when: Expression;
}

/**
 * Of a supplier: before award, or in the contract. Of one's own process or supply chain: at once, because people may be in
 * danger or the law is being broken, or as an improvement.
 */
export const ACTION_TYPES = [
  'condition-precedent',
  'contract-condition',
  'immediate',
  'improvement',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

const OWN: readonly ActionType[] = ['immediate', 'improvement'];
export const ACTION_TYPES_OF: Record<Journey, readonly ActionType[]> = {
  supplier: ['condition-precedent', 'contract-condition'],
  'own-process': OWN,
  'self-audit': OWN,
};

/** "company" is the one that audits itself. */
export const OWNERS = ['supplier', 'buyer', 'company', 'authority'] as const;
export type Owner = (typeof OWNERS)[number];

export interface Action {
  id: string;
  /** Raised when true, and whenever a flag or trigger that names it is open. */
  when?: Expression;
  type: ActionType;
  owner: Owner;
  /** Days from the day of the assessment. */
  days: number;
}
