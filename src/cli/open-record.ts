/** A record that the user names: a record file, or a log in a folder that `probity walk` keeps. */
import { basename, dirname } from 'node:path';
import { askedOfSupplier } from '../checklist/index.ts';
import { recordProblems } from '../exchange/index.ts';
import { findingsOf, type Findings } from '../findings/index.ts';
import { buildModel, replay, type Model, type WalkState } from '../questionnaire/index.ts';
import { fold, type Assessment, type AssessmentRecord } from '../record/index.ts';
import { readRecord } from '../record/read.ts';
import { openFolderStore } from '../storage/folder/index.ts';
import type { Store } from '../storage/index.ts';
import { checkDay } from './check-day.ts';
import { readText } from './files.ts';
import { checklistAt, checklistPinned, type FoundChecklist } from './find-checklist.ts';
import { problemLines } from './problem-lines.ts';
import type { Surroundings } from './surroundings.ts';
import { WrongInput } from './wrong-input.ts';

/** An assessment and what follows from it. */
export interface Judged {
  model: Model;
  record: AssessmentRecord;
  assessment: Assessment;
  state: WalkState;
  findings: Findings;
}

export interface OpenAssessment extends Judged {
  checklist: FoundChecklist;
  /** Where the log is kept; absent for a record file. */
  store?: Store;
}

export interface OpenOptions {
  /** Day on which evidence is looked at; the record's own day when absent. */
  on?: string;
  /** Folder or zip archive of the checklist it was made with, where that does not come with the program. */
  checklist?: string;
}

/** @throws WrongInput */
export async function openAssessment(
  path: string,
  { on, checklist: given }: OpenOptions,
  around: Surroundings,
): Promise<OpenAssessment> {
  checkDay(on, around.words);
  const { record, store } = await openRecord(path, around);
  const named = given === undefined ? undefined : await checklistAt(given, around);
  const checklist = await checklistPinned(
    record.checklist,
    { given: named, kept: store?.checklists },
    around,
  );
  const model = record.declaration ? buildModel(askedOfSupplier(checklist.model.checklist)) : checklist.model;
  const problems = recordProblems(model, record);
  if (problems.length > 0)
    throw new WrongInput(problemLines(path, await readText(path, around.words), problems, around.words));
  const assessment = fold(record);
  const state = replay(model, assessment.changes);
  return {
    checklist,
    model,
    record,
    assessment,
    state,
    findings: findingsOf(model, assessment, state, on),
    ...(store && { store }),
  };
}

export interface OpenRecord {
  record: AssessmentRecord;
  /** Where its log is kept, with checklists and evidence. */
  store?: Store;
}

/** @throws WrongInput */
export async function openRecord(path: string, around: Surroundings): Promise<OpenRecord> {
  if (path.endsWith('.jsonl')) return openLog(path, around);
  const text = await readText(path, around.words);
  const result = readRecord(text);
  if (result.ok) return { record: result.value };
  throw new WrongInput(problemLines(path, text, result.problems, around.words));
}

async function openLog(path: string, { words }: Surroundings): Promise<OpenRecord> {
  const store = await openFolderStore(dirname(dirname(path)));
  const record = await store.load(basename(path, '.jsonl'));
  if (record) return { record, store };
  throw new WrongInput([words.t('file.missing', { file: path, detail: '' })]);
}
