/** What a list shows of a record beyond its summary: it follows from the findings, so it is worked out once for each state of a log. */
import { journeyOf, type Journey } from '../../checklist/index.ts';
import { workloadOf, type Findings, type Verdict, type Workload } from '../../findings/index.ts';
import type { RecordSummary } from '../../storage/index.ts';
import { judgeRecord } from './judge.ts';

export interface RecordFacts extends Workload {
  journey: Journey;
  /** The proposal; null for a journey that judges nobody. */
  verdict: Verdict | null;
  provisional: boolean;
  gaps: number;
  triggers: Findings['triggers'];
}

/** Facts, or why there are none: the record is damaged, or its checklist is not on this device. */
export type Known = RecordFacts | 'damaged' | 'no-checklist';

const known = new Map<string, Known>();

const keyOf = ({ digest }: RecordSummary, on: string): string => `${digest} ${on}`;

/** @returns undefined while nobody has worked it out */
export function knownFacts(summary: RecordSummary, on: string): Known | undefined {
  return known.get(keyOf(summary, on));
}

/** What was damaged may have been restored since, and has the same digest again. */
export function lookAgain(): void {
  for (const [key, facts] of known) if (facts === 'damaged') known.delete(key);
}

/** @param on day as of which actions are looked at */
export async function workOutFacts(summary: RecordSummary, on: string): Promise<void> {
  known.set(keyOf(summary, on), await judged(summary.id, on));
}

async function judged(id: string, on: string): Promise<Known> {
  try {
    const result = await judgeRecord(id);
    return result ? factsOf(journeyOf(result.found.checklist), result.findings, on) : 'no-checklist';
  } catch (error) {
    console.error(error);
    return 'damaged';
  }
}

function factsOf(journey: Journey, findings: Findings, on: string): RecordFacts {
  const { verdict, provisional, gaps, triggers, actions } = findings;
  return {
    journey,
    verdict,
    provisional,
    gaps: gaps.length,
    triggers: triggers.filter(({ state }) => state !== 'cleared'),
    ...workloadOf(actions, on),
  };
}
