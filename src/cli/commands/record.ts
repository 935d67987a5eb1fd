/** `probity record`: from an answers file to a record. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { EvidenceFile } from '../../checklist/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import { readAnswers, recordFromAnswers, type AnswersFile } from '../../exchange/index.ts';
import { writeRecord } from '../../record/write.ts';
import { OK } from '../exit-codes.ts';
import { readEvidence, readText, refuseOverwriting, writeWhole } from '../files.ts';
import { checklistAt, checklistNamed } from '../find-checklist.ts';
import { problemLines } from '../problem-lines.ts';
import type { Surroundings } from '../surroundings.ts';
import { TOOL_VERSION } from '../tool.ts';
import { WrongInput } from '../wrong-input.ts';

export interface RecordOptions {
  answers: string;
  /** Folder or zip archive of an own checklist. */
  checklist?: string;
  output?: string;
}

/** Writes the record, or prints it when no file is named. @throws WrongInput with every problem of the answers */
export async function record(
  { answers: path, checklist: given, output }: RecordOptions,
  around: Surroundings,
): Promise<number> {
  const { words, print, say } = around;
  const text = await readText(path, words);
  const written = readAnswers(text);
  const refuse = (
    problems: { code: string; path: string; data: Record<string, string | number> }[],
  ): never => {
    throw new WrongInput(problemLines(path, text, problems, words));
  };
  if (!written.ok) return refuse(written.problems);
  const model = await modelFor(written.value, given, around);
  const files = await evidenceFiles(written.value, path, around);
  const made = recordFromAnswers(model, written.value, {
    id: randomUUID(),
    tool: TOOL_VERSION,
    at: around.now(),
    file: (name) => files.get(name),
  });
  if (!made.ok) return refuse(made.problems);
  if (output === undefined || output === '-') print(writeRecord(made.value));
  else {
    refuseOverwriting(path, output, words);
    await writeWhole(output, writeRecord(made.value), words);
    say(words.t('record.written', { file: output, count: Object.keys(written.value.answers).length }));
  }
  return OK;
}

/** The checklist that is given, else the one that the answers name. */
async function modelFor(
  { checklist }: AnswersFile,
  given: string | undefined,
  around: Surroundings,
): Promise<Model> {
  if (given !== undefined) return (await checklistAt(given, around)).model;
  const id = typeof checklist === 'string' ? checklist : checklist.id;
  return (await checklistNamed(id, around)).model;
}

/** Evidence files that lie beside the answers, hashed; a name that leads to no file stays a reference to where the document is. */
async function evidenceFiles(
  { answers }: AnswersFile,
  path: string,
  around: Surroundings,
): Promise<Map<string, EvidenceFile>> {
  const names = Object.values(answers).flatMap(({ evidence = [] }) =>
    evidence.flatMap(({ file }) => file ?? []),
  );
  const folder = path === '-' ? '.' : dirname(path);
  const files = new Map<string, EvidenceFile>();
  for (const name of new Set(names)) {
    const file = resolve(folder, name);
    if (!existsSync(file)) continue;
    around.progress(around.words.t('record.hashing', { file: name }));
    files.set(name, (await readEvidence(file, around.words)).file);
  }
  return files;
}
