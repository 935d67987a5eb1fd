/** How an assessment ends: a decision or an adopted plan, and the issue of its document. */
import type { Adoption, Decision, LogEvent } from './types.ts';

export interface Outcome {
  decision: Decision | null;
  /** Of a journey without a verdict. */
  adoption: Adoption | null;
  /** ISO date. */
  issuedOn: string | null;
}

export type RecordStage = 'answering' | 'decided' | 'issued';

export const NO_OUTCOME: Outcome = { decision: null, adoption: null, issuedOn: null };

/** A change to an answer takes a decision or adoption back: it was made on other facts. What is only worded or followed up does not. */
export function outcomeAfter(before: Outcome, event: LogEvent): Outcome {
  switch (event.type) {
    case 'decided':
      return { ...before, decision: event.decision };
    case 'adopted':
      return { ...before, adoption: event.adoption };
    case 'issued':
      return { ...before, issuedOn: event.issuedOn };
    case 'answered':
    case 'carried':
    case 'deferred':
    case 'cleared':
    case 'confirmed':
    case 'reopened':
      return NO_OUTCOME;
    default:
      return before;
  }
}

export function stageOf({ decision, adoption, issuedOn }: Outcome): RecordStage {
  if (issuedOn !== null) return 'issued';
  return decision || adoption ? 'decided' : 'answering';
}
