/** What changed between two assessments of the same subject: last year and now, before and after remediation. */
import type { Answer } from '../../checklist/index.ts';
import type { Model, WalkState } from '../../questionnaire/index.ts';
import type { Assessment } from '../../record/index.ts';
import type { ActionFinding, Findings, Severity, Status, ThemeFinding, TriggerState } from '../types.ts';

/** One of the two, with everything that follows from it. */
export interface Side {
  model: Model;
  assessment: Assessment;
  state: WalkState;
  findings: Findings;
}

/** The two values of one thing; absent where one assessment has no such thing. */
export interface Change<T> {
  then?: T;
  now?: T;
}

export interface Progress {
  /** Day as of which actions are looked at, ISO date. */
  on: string;
  verdict: Change<Findings['verdict']>;
  recommendations: RecommendationChange[];
  gaps: GapChange[];
  triggers: TriggerChange[];
  /** Open red flags. */
  flags: FlagChange[];
  actions: ActionChange[];
  /** Answers that differ; what is the same is left out. */
  answers: AnswerChange[];
}

export interface RecommendationChange extends Change<Status> {
  id: string;
  section: string;
  /** Themes that count otherwise than before. */
  themes: ThemeChange[];
}

export interface ThemeChange extends Change<ThemeFinding['counts']> {
  question: string;
}

/** What became of something that was open in at least one of the two. */
export const FATES = ['new', 'remaining', 'cleared'] as const;
export type Fate = (typeof FATES)[number];

export interface GapChange extends Change<Severity> {
  question: string;
  fate: Fate;
}

export interface TriggerChange extends Change<TriggerState> {
  code: string;
  fate: Fate;
}

export interface FlagChange {
  key: string;
  question: string;
  fate: Fate;
}

/**
 * - `new`: called for now only;
 * - `gone`: no longer called for, and never reported done;
 * - `again`: called for again although it was reported done or verified: what was done did not hold;
 * - else how the earlier action stands on the day.
 */
export const ACTION_FATES = ['again', 'overdue', 'new', 'open', 'done', 'verified', 'gone'] as const;
export type ActionFate = (typeof ACTION_FATES)[number];

export interface ActionChange extends Change<ActionFinding> {
  key: string;
  fate: ActionFate;
}

export interface AnswerChange extends Change<Answer> {
  question: string;
  /** In what the two answers differ; all of it where there is only one. */
  parts: (keyof Answer)[];
  /** The answer of today was taken over and nobody has confirmed it yet. */
  unconfirmed: boolean;
}
