/** A record on this device with everything that follows from it. */
import { findingsOf, type Findings } from '../../findings/index.ts';
import { replay, type Model, type WalkState } from '../../questionnaire/index.ts';
import { fold, type Assessment, type AssessmentRecord } from '../../record/index.ts';
import { modelOf } from '../assessment/open-session.ts';
import { openStore } from '../assessment/open-store.ts';
import { findPinned, type FoundChecklist } from '../checklists/find-checklist.ts';

export interface JudgedRecord {
  record: AssessmentRecord;
  found: FoundChecklist;
  model: Model;
  assessment: Assessment;
  state: WalkState;
  findings: Findings;
}

/** @returns null when the record or its checklist is not on this device; also for a supplier's declaration, which nobody judges */
export async function judgeRecord(id: string): Promise<JudgedRecord | null> {
  const record = await (await openStore()).load(id);
  const found = record && (await findPinned(record.checklist));
  if (!found || record.declaration) return null;
  const model = modelOf(found.checklist);
  const assessment = fold(record);
  const state = replay(model, assessment.changes);
  return { record, found, model, assessment, state, findings: findingsOf(model, assessment, state) };
}
