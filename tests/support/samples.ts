/** The finished cases in `seeds/samples/`, as records and with what follows from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { readAnswers, recordFromAnswers, type AnswersFile } from '../../src/exchange/index.ts';
import { findingsOf, type Findings } from '../../src/findings/index.ts';
import { replay, type Model, type WalkState } from '../../src/questionnaire/index.ts';
import {
  append,
  fold,
  type Assessment,
  type AssessmentRecord,
  type EventBody,
} from '../../src/record/index.ts';
import { ownProcess, selfAudit, supplier } from './scenario.ts';

const FOLDER = new URL('../../seeds/samples/', import.meta.url);
const ENDING = '.answers.json';
const MODELS = new Map([supplier, ownProcess, selfAudit].map((model) => [model.checklist.id, model]));
const AT = '2026-11-23T09:00:00Z';

export const SAMPLE_NAMES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length));

export interface SampleCase {
  model: Model;
  record: AssessmentRecord;
  assessment: Assessment;
  state: WalkState;
  findings: Findings;
}

interface Otherwise {
  /** What the file of answers says instead. */
  written?: (answers: AnswersFile) => AnswersFile;
  /** What happened afterwards. */
  then?: readonly EventBody[];
}

export function sampleCase(
  name: string,
  { written = (same) => same, then = [] }: Otherwise = {},
): SampleCase {
  const read = readAnswers(readFileSync(new URL(`${name}${ENDING}`, FOLDER), 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  const answers = written(read.value);
  const { checklist } = answers;
  const model = MODELS.get(typeof checklist === 'string' ? checklist : checklist.id);
  if (!model) throw new Error(`${name}: no such checklist`);
  const around = { id: '00000000-0000-4000-8000-000000000004', tool: 'test', at: AT };
  const made = recordFromAnswers(model, answers, around);
  if (!made.ok) throw new Error(`${name}: ${JSON.stringify(made.problems)}`);
  const record = then.reduce((log, event) => append(log, event, AT), made.value);
  const assessment = fold(record);
  const state = replay(model, assessment.changes);
  return { model, record, assessment, state, findings: findingsOf(model, assessment, state) };
}
