/** What follows from the answers: a pure function of checklist, record and the day on which evidence is looked at. */
import type { ActionType, Grade, Owner, Stage } from '../checklist/index.ts';
import type { ActionUpdate, DecisionValue } from '../record/index.ts';

export const STATUSES = ['met', 'partly-met', 'not-met', 'not-verified', 'not-applicable'] as const;
export type Status = (typeof STATUSES)[number];
export type Verdict = DecisionValue;

export interface Findings {
  /** Day on which evidence was looked at, ISO date. */
  on: string;
  /** What the tool proposes; null for a journey that judges nobody. */
  verdict: Verdict | null;
  /** True while an open question, an answer to confirm or a condition not known yet could still change something. */
  provisional: boolean;
  /** Why this verdict; the first rule of domain section 5 that matched. */
  reasons: Because[];
  /** Provisions under which exclusion would be possible, ids in the register. */
  grounds: string[];
  inherentRisk: 'high' | 'medium' | 'low' | 'not-known';
  recommendations: RecommendationFinding[];
  /** What falls short, the gravest first. */
  gaps: GapFinding[];
  triggers: TriggerFinding[];
  redFlags: FlagFinding[];
  credits: CreditFinding[];
  indicators: IndicatorFinding[];
  actions: ActionFinding[];
  /** Answers whose question no longer applies. */
  setAside: string[];
  /** Answers that returned and wait for a word of confirmation. */
  toConfirm: string[];
  /** Questions that are asked and have no answer. */
  open: string[];
  /** Themes answered "unknown". */
  unknown: string[];
  expired: ExpiredEvidence[];
}

/** A reason: a stable rule name (text: `because.<rule>` in the findings catalogue) and what decides it. */
export interface Because {
  rule: BecauseRule;
  questions: string[];
  /** Trigger codes, recommendations or keys of red flags that the rule speaks of. */
  items: string[];
}

export type BecauseRule =
  | 'core-theme-no'
  | 'trigger-open'
  | 'most-themes-no'
  | 'core-themes-evidenced'
  | 'theme-unknown'
  | 'theme-unanswered'
  | 'evidence-too-weak'
  | 'evidence-expired'
  | 'false-declaration'
  | 'theme-partly'
  | 'theme-no'
  | 'red-flag-open'
  | 'themes-not-applicable'
  | 'class-a-confirmed'
  | 'class-a-suspected'
  | 'class-b-open'
  | 'recommendation-open'
  | 'all-met';

/** What would have to change for a finding to clear. */
export interface ClearedBy {
  question: string;
  /** "answer": the answer itself; "evidence": evidence of `grade`; "remedy": the actions named; "confirm". */
  need: 'answer' | 'evidence' | 'remedy' | 'confirm';
  grade?: Grade;
}

export interface RecommendationFinding {
  /** "10(a)" ... "16". */
  id: string;
  section: string;
  status: Status;
  provisional: boolean;
  because: Because[];
  clearedBy: ClearedBy[];
  themes: ThemeFinding[];
}

export interface ThemeFinding {
  question: string;
  core: boolean;
  /** What the answer counts as after evidence, expiry and remediation: "yes" only at the required grade. */
  counts:
    'yes' | 'partly' | 'no' | 'unknown' | 'unanswered' | 'not-verified' | 'not-applicable' | 'not-asked';
  needs: Grade;
  /** Best grade that counts on the day; E0 when there is none. */
  grade: Grade;
}

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A theme that falls short. */
export interface GapFinding {
  question: string;
  /** Of the recommendation's section. */
  section: string;
  stage?: Stage;
  severity: Severity;
  counts: ThemeFinding['counts'];
  /** Keys of open red flags. */
  flags: string[];
  /** Codes of open triggers. */
  triggers: string[];
  /** Keys of the actions that close it. */
  actions: string[];
}

export type TriggerState = 'suspected' | 'confirmed' | 'cleared';

export interface TriggerFinding {
  code: string;
  class: 'A' | 'B';
  state: TriggerState;
  provisional: boolean;
  /** The themes that raise it, and those of them that keep it open. */
  questions: string[];
  openOn: string[];
  actions: string[];
  grounds: string[];
}

export interface FlagFinding {
  /** `<theme id>.<flag id>`; its text is `<theme id>.flag.<flag id>`. */
  key: string;
  question: string;
  state: 'open' | 'cleared';
  actions: string[];
}

export interface CreditFinding {
  /** `<theme id>.<credit id>`; text `<theme id>.credit.<credit id>`. */
  key: string;
  question: string;
}

export interface IndicatorFinding {
  id: string;
  questions: string[];
}

export interface ActionFinding {
  /** `<theme id>.<action id>`. */
  key: string;
  question: string;
  /** Texts: `<theme id>.action.<action id>` and `... .measure` in the checklist; of `obtain-evidence`: `action.obtain-evidence` and `... .measure` in the findings catalogue, with {grade}. */
  id: string;
  /** Grade to obtain, on `obtain-evidence` only. */
  grade?: Grade;
  type: ActionType;
  owner: Owner | string;
  /** ISO date. */
  deadline: string;
  /** The officer's own success measure; the catalogue's when absent. */
  measure?: string;
  edited: boolean;
  /** Red flags (`<theme>.<flag>`) and trigger codes that the action answers. */
  answers: string[];
  /** Reason for which the officer left it out of the plan. */
  dropped?: string;
  /** What became of it, first to last; absent while nothing was said. */
  progress?: readonly ActionUpdate[];
}

export interface ExpiredEvidence {
  question: string;
  title: string;
  grade: Grade;
  date: string;
  expiredOn: string;
}
