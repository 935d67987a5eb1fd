/** What a record that was taken holds to, and what the program does with it next. */
import assert from 'node:assert/strict';
import { recordProblems } from '../../../src/exchange/index.ts';
import { findingsOf } from '../../../src/findings/index.ts';
import { replay, type Model } from '../../../src/questionnaire/index.ts';
import { fold, verifyInvitation, writeRecord, type AssessmentRecord } from '../../../src/record/index.ts';
import { readRecord } from '../../../src/record/read.ts';
import { sealsOf } from '../../../src/record/seal.ts';
import { asked } from '../../support/declaration.ts';
import { ownProcess, selfAudit, small, supplier } from '../../support/scenario.ts';
import { sameAgain } from '../promises.ts';
import { headOf } from '../seals.ts';

const MODELS = [supplier, ownProcess, selfAudit, small];

/** @param text that it was read from */
export function holds(record: AssessmentRecord, text: string): void {
  assert.deepEqual(record, JSON.parse(text.replace(/^\ufeff/, '')), 'taken, but something was left out');
  assert.deepEqual(record.head, headOf({ ...record }), 'taken with a log that does not hold');
  sameAgain(record, readRecord(writeRecord(record)));
  sealsOf(record);
  if (record.declaration) verifyInvitation(record.declaration);
  const model = modelOf(record);
  if (!model || recordProblems(model, record).length > 0) return;
  const assessment = fold(record);
  findingsOf(model, assessment, replay(model, assessment.changes));
}

function modelOf({ declaration, checklist: { id } }: AssessmentRecord): Model | undefined {
  return declaration ? asked : MODELS.find(({ checklist }) => checklist.id === id);
}
