/** What a program has acknowledged, held against what is found after it was killed. */
import { verifyHead, type AssessmentRecord, type EventBody, type LogEvent } from '../../src/record/index.ts';
import { evidenceFaults, type KeptEvidence } from './evidence.ts';

/** An event that must be in the log: of this type, on this question, with this mark somewhere in it. */
export interface Expected {
  type: EventBody['type'];
  question?: string;
  mark?: string;
}

export interface Found {
  record: AssessmentRecord | null;
  evidence: KeptEvidence;
}

export class Ledger {
  private readonly acknowledged: Expected[] = [];
  private under: Expected | null = null;

  begin(expected: Expected): void {
    this.under = expected;
  }

  acknowledge(): void {
    if (this.under) this.acknowledged.push(this.under);
    this.under = null;
  }

  get count(): number {
    return this.acknowledged.length;
  }

  get isUnderWay(): boolean {
    return this.under !== null;
  }

  /** @returns what is wrong, in words; nothing when all that was acknowledged is there and nothing that nobody gave */
  faults({ record, evidence }: Found): string[] {
    if (record === null) return this.count === 0 ? [] : ['the record is gone'];
    const events = record.events;
    const faults = this.acknowledged.flatMap((expected, at) =>
      isAsExpected(events[at], expected)
        ? []
        : [`event ${String(at + 1)} is not ${JSON.stringify(expected)}`],
    );
    const more = events.slice(this.count);
    if (more.length > (this.under ? 1 : 0)) faults.push(`${String(more.length)} events that nobody gave`);
    else if (this.under && more.length === 1 && !isAsExpected(more[0], this.under))
      faults.push('the last event is half of what was given');
    if (!verifyHead(record)) faults.push('the chain does not hold');
    return [...faults, ...evidenceFaults(events, evidence)];
  }

  /** What was under way at the kill is settled by what was found. @returns whether it was kept */
  settle({ record }: Pick<Found, 'record'>): boolean {
    const kept = this.under !== null && (record?.events.length ?? 0) > this.count;
    if (kept) this.acknowledge();
    this.under = null;
    return kept;
  }
}

function isAsExpected(event: LogEvent | undefined, { type, question, mark }: Expected): boolean {
  if (event?.type !== type) return false;
  if (question !== undefined && (!('question' in event) || event.question !== question)) return false;
  return mark === undefined || JSON.stringify(event).includes(mark);
}
