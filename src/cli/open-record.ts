/** A record that the user names: a record file, or a log in a folder that `probity walk` keeps. */
import { basename, dirname } from 'node:path';
import { bundledChecklist } from '../checklist/bundled.ts';
import { recordProblems } from '../exchange/index.ts';
import { findingsOf, type Findings } from '../findings/index.ts';
import { buildModel, isDay, replay, type Model, type WalkState } from '../questionnaire/index.ts';
import { fold, type Assessment, type AssessmentRecord, type ChecklistPin } from '../record/index.ts';
import { readRecord } from '../record/read.ts';
import { openFolderStore } from '../storage/folder/index.ts';
import { readText } from './files.ts';
import { problemLines } from './problem-lines.ts';
import type { Surroundings } from './surroundings.ts';
import { WrongInput } from './wrong-input.ts';

export interface OpenAssessment {
  model: Model;
  record: AssessmentRecord;
  assessment: Assessment;
  state: WalkState;
  findings: Findings;
}

/** @param on day on which evidence is looked at; the record's own day when absent @throws WrongInput */
export async function openAssessment(
  path: string,
  on: string | undefined,
  around: Surroundings,
): Promise<OpenAssessment> {
  if (on !== undefined && !isDay(on))
    throw new WrongInput([around.words.t('option.not-a-day', { value: on })]);
  const record = await openRecord(path, around);
  const model = await modelOf(record.checklist, path, around);
  const problems = recordProblems(model, record);
  if (problems.length > 0)
    throw new WrongInput(problemLines(path, await readText(path, around.words), problems, around.words));
  const assessment = fold(record);
  const state = replay(model, assessment.changes);
  return { model, record, assessment, state, findings: findingsOf(model, assessment, state, on) };
}

async function openRecord(path: string, around: Surroundings): Promise<AssessmentRecord> {
  if (path.endsWith('.jsonl')) return openLog(path, around);
  const text = await readText(path, around.words);
  const result = readRecord(text);
  if (result.ok) return result.value;
  throw new WrongInput(problemLines(path, text, result.problems, around.words));
}

async function openLog(path: string, { words }: Surroundings): Promise<AssessmentRecord> {
  const store = await openFolderStore(dirname(dirname(path)));
  const record = await store.load(basename(path, '.jsonl'));
  if (record) return record;
  throw new WrongInput([words.t('file.missing', { file: path, detail: '' })]);
}

/** The model of the checklist that a record was made with. @throws WrongInput when this program does not have it */
async function modelOf(pin: ChecklistPin, path: string, around: Surroundings): Promise<Model> {
  const checklist = await bundledChecklist(pin.id);
  if (checklist?.digest === pin.digest) return buildModel(checklist);
  const known = checklist ? `${checklist.id} ${checklist.version}` : '–';
  const code = checklist?.version === pin.version ? 'checklist-changed' : 'checklist-version';
  throw new WrongInput([
    `${path}: ${around.words.t(`read.${code}`, { id: pin.id, version: pin.version, known })}`,
  ]);
}

/** The model of a checklist that comes with the program. @throws WrongInput */
export async function modelNamed(id: string, around: Surroundings): Promise<Model> {
  const checklist = await bundledChecklist(id);
  if (checklist) return buildModel(checklist);
  throw new WrongInput([around.words.t('checklist.unknown', { id, known: BUNDLED.join(', ') })]);
}

const BUNDLED = ['supplier'];
