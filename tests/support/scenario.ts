/** Assessments in the words of the domain: who answered what, with which evidence, and what follows. */
import type { Answer, Change, Checklist, Grade, Question, Value } from '../../src/checklist/index.ts';
import { findingsOf, type Findings } from '../../src/findings/index.ts';
import {
  buildModel,
  openQuestions,
  replay,
  type Model,
  type WalkState,
} from '../../src/questionnaire/index.ts';
import { append, fold, startRecord, type AssessmentRecord, type EventBody } from '../../src/record/index.ts';
import ownProcessChecklist from 'virtual:checklist/own-process';
import selfAuditChecklist from 'virtual:checklist/self-audit';
import supplierChecklist from 'virtual:checklist/supplier';
import { compileSmall } from './small-checklist.ts';

export const ASSESSED_ON = '2026-11-23';

export const supplier: Model = buildModel(supplierChecklist);
export const selfAudit: Model = buildModel(selfAuditChecklist);
export const ownProcess: Model = buildModel(ownProcessChecklist);

export function smallChecklist(): Checklist {
  const result = compileSmall();
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.checklist;
}

export const small: Model = buildModel(smallChecklist());

type Extra = Partial<Omit<Answer, 'value' | 'evidence'>> & { grade?: Grade; dated?: string };

/** One assessment under way. Every step goes into its log, as in the product. */
export class Scenario {
  record: AssessmentRecord;

  constructor(readonly model: Model) {
    const { id, version, digest } = model.checklist;
    this.record = startRecord({
      id: '00000000-0000-4000-8000-000000000001',
      tool: 'test',
      checklist: { id, version, digest },
      at: `${ASSESSED_ON}T09:00:00Z`,
      details: {
        subject: { name: 'Hadal Garments Ltd', country: 'BD', identifiers: [] },
        procurement: {
          title: 'Work clothing',
          buyer: 'Ministry of Works',
          reference: 'MW-2026-114',
          value: 'USD 1',
        },
        assessor: { name: 'A. Officer', role: 'Procurement officer' },
        assessedOn: ASSESSED_ON,
      },
    });
  }

  says(question: string, value: Value, { grade, dated = '2026-10-01', ...rest }: Extra = {}): this {
    const evidence = grade ? [{ grade, date: dated, title: `evidence on ${question}` }] : [];
    const reason = value === null || value === 'not-applicable' ? { reason: 'a reason' } : {};
    return this.happens({
      type: 'answered',
      question,
      answer: { value, ...reason, ...rest, ...(grade ? { evidence } : {}) },
    });
  }

  clears(question: string): this {
    return this.happens({ type: 'cleared', question });
  }

  confirms(question: string): this {
    return this.happens({ type: 'confirmed', question });
  }

  /** What is still asked and has no answer is said not to be available. */
  leavesNothingOpen(): this {
    for (
      let [open] = openQuestions(this.model, this.state);
      open !== undefined;
      [open] = openQuestions(this.model, this.state)
    )
      this.says(open, null);
    return this;
  }

  happens(event: EventBody): this {
    this.record = append(this.record, event, `${ASSESSED_ON}T09:00:00Z`);
    return this;
  }

  get changes(): Change[] {
    return fold(this.record).changes;
  }

  get state(): WalkState {
    return replay(this.model, this.changes);
  }

  findings(on?: string): Findings {
    return findingsOf(this.model, fold(this.record), this.state, on);
  }

  row(recommendation: string, on?: string): Findings['recommendations'][number] {
    const row = this.findings(on).recommendations.find(({ id }) => id === recommendation);
    if (!row) throw new Error(`no row ${recommendation}`);
    return row;
  }

  openTriggers(on?: string): string[] {
    return this.findings(on)
      .triggers.filter(({ state }) => state !== 'cleared')
      .map(({ code }) => code);
  }

  openFlags(on?: string): string[] {
    return this.findings(on)
      .redFlags.filter(({ state }) => state === 'open')
      .map(({ key }) => key);
  }
}

/** Every theme of the supplier checklist answered yes on independent evidence, at the given inherent risk. */
export function goodSupplier(risk: 'low' | 'medium' | 'high' = 'medium', grade: Grade = 'E3'): Scenario {
  const scenario = atRisk(new Scenario(supplier), risk);
  for (const { id, rules } of supplier.questions) if (rules) scenario.says(id, 'yes', { grade });
  return scenario;
}

/** A question of the supplier checklist that judges the risk. */
export function riskQuestion(): Question {
  const [first] = supplier.questions;
  if (first?.id !== 'risk.industry') throw new Error('the supplier checklist begins with its risk');
  return first;
}

/** What makes of a judgement of risk a question that judges nothing, although its answer needs a reason. */
export const REASONS_ONLY: [string, Partial<Question>][] = [
  ['a follow-up', { theme: 'rec16.instruments' }],
  ['a question that cannot be answered "low"', { options: ['yes', 'no'] }],
  ['a figure', { kind: 'number' }],
];

/** The six characteristics of inherent risk, all the same. */
export function atRisk(scenario: Scenario, risk: 'low' | 'medium' | 'high'): Scenario {
  for (const { id, reasonNeeded, rules } of supplier.questions)
    if (reasonNeeded && !rules) scenario.says(id, risk, { reason: 'as the category shows' });
  return scenario;
}
