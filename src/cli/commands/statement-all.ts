/** `probity statement --all`: the statements of all records of a folder, on all processor cores. */
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { Finished } from '../batch/finished.ts';
import { Maker } from '../batch/maker.ts';
import { outputNames } from '../batch/output-names.ts';
import { programDigest } from '../batch/program-digest.ts';
import { recordFiles } from '../batch/record-files.ts';
import { runBatch, type Outcome, type Task } from '../batch/run-batch.ts';
import { checkDay } from '../check-day.ts';
import { FOUND, INTERRUPTED, OK } from '../exit-codes.ts';
import { fileReason, isFolder } from '../files.ts';
import { BUILT } from '../fonts.ts';
import type { MakeOptions } from '../make-statement.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';

/**
 * @param folder of records
 * @param output folder for the statements; it is made where there is none
 */
export async function statementAll(
  folder: string,
  output: string,
  options: MakeOptions,
  around: Surroundings,
): Promise<number> {
  const { words, say, status } = around;
  checkDay(options.on, words);
  const tasks = await tasksOf(folder, options.html ? '.html' : '.pdf', around);
  await makeOutput(output, around);
  const { language } = words;
  const batch = {
    tasks,
    output,
    finished: await Finished.read(output),
    basis: await basisOf(options, language),
    words,
  };
  const makers = Array.from(
    { length: Math.min(availableParallelism(), tasks.length) },
    () => new Maker(join(BUILT, 'statement-thread.js'), { language, options }),
  );
  const outcome = await untilInterrupted((signal) =>
    runBatch({ ...batch, signal }, makers, ({ written, kept, failed }) => {
      const done = written + kept + failed.length;
      status(words.t('batch.progress', { done, count: tasks.length, failed: failed.length }));
    }),
  );
  status('');
  report(outcome, output, around);
  if (outcome.interrupted) say(words.t('batch.interrupted'));
  return outcome.interrupted ? INTERRUPTED : outcome.failed.length > 0 ? FOUND : OK;
}

/** @throws WrongInput where there is no record */
async function tasksOf(folder: string, ending: string, { words, say }: Surroundings): Promise<Task[]> {
  if (!(await isFolder(folder))) throw new WrongInput([words.t('batch.no-folder', { folder })]);
  const { records, others } = await recordFiles(folder);
  for (const file of others) say(words.t('batch.other', { file: join(folder, file) }));
  if (records.length === 0) throw new WrongInput([words.t('portfolio.no-records', { path: folder })]);
  const files = outputNames(records, ending);
  return records.map((path, at) => ({ record: join(folder, path), file: files[at] ?? '' }));
}

async function makeOutput(output: string, { words }: Surroundings): Promise<void> {
  try {
    await mkdir(output, { recursive: true });
  } catch (error) {
    throw new WrongInput([fileReason(error, output, words)]);
  }
}

/** Where the checklist lies makes no difference: a record names its checklist by digest. */
async function basisOf({ checklist: _, ...options }: MakeOptions, language: string): Promise<string> {
  return canonicalize({ options, language, program: await programDigest() }) ?? '';
}

/** Runs work that the user may end with Ctrl-C; a second one ends the program at once. */
async function untilInterrupted<T extends object>(
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T & { interrupted: boolean }> {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.once(name, interrupt);
  try {
    const result = await work(controller.signal);
    return { ...result, interrupted: controller.signal.aborted };
  } finally {
    for (const name of signals) process.off(name, interrupt);
  }
}

function report({ written, kept, failed, notes }: Outcome, output: string, around: Surroundings): void {
  const { words, say } = around;
  for (const note of notes) say(note);
  if (failed.length > 0) say(words.t('batch.failed'));
  for (const { record, reasons } of failed) {
    say(`  ${record}`);
    for (const reason of reasons) say(`    ${reason}`);
  }
  say(words.t('batch.result', { folder: output, written, kept, failed: failed.length }));
}
