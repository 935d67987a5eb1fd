/** Makes many statements side by side, and leaves alone those that are there and still fit. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Translator } from '../../locale/index.ts';
import { writeWhole } from '../files.ts';
import { reasonsOf } from '../reasons.ts';
import { sha256, type Finished } from './finished.ts';
import type { Maker } from './maker.ts';

export interface Task {
  record: string;
  /** Where the statement goes, below the folder of statements. */
  file: string;
}

export interface Batch {
  tasks: readonly Task[];
  /** Folder of the statements. */
  output: string;
  finished: Finished;
  /** Digest of all else that a statement follows from: options, language, program. */
  basis: string;
  words: Translator;
  /** Ends the batch early; what is being written is still written. */
  signal: AbortSignal;
}

export interface Outcome {
  written: number;
  /** Were there already. */
  kept: number;
  failed: { record: string; reasons: string[] }[];
  /** What was said about several statements is said once. */
  notes: Set<string>;
}

/** @param makers as many statements are made at a time; they are stopped at the end */
export async function runBatch(
  batch: Batch,
  makers: readonly Maker[],
  onProgress: (outcome: Outcome) => void,
): Promise<Outcome> {
  const { signal } = batch;
  const outcome: Outcome = { written: 0, kept: 0, failed: [], notes: new Set() };
  const waiting = [...batch.tasks];
  const stop = (): void => void Promise.all(makers.map((maker) => maker.stop()));
  signal.addEventListener('abort', stop);
  await Promise.all(
    makers.map(async (maker) => {
      for (let task = waiting.shift(); task && !signal.aborted; task = waiting.shift()) {
        await settle(task, batch, maker, outcome);
        onProgress(outcome);
      }
      await maker.stop();
    }),
  );
  signal.removeEventListener('abort', stop);
  outcome.failed.sort((a, b) => (a.record < b.record ? -1 : 1));
  return outcome;
}

async function settle(task: Task, batch: Batch, maker: Maker, outcome: Outcome): Promise<void> {
  const { output, finished, words, signal } = batch;
  const fail = (reasons: string[]): void => void outcome.failed.push({ record: task.record, reasons });
  try {
    const from = await origin(task, batch);
    if (await finished.has(task.file, from)) {
      outcome.kept++;
      return;
    }
    const made = await maker.make(task.record);
    if (signal.aborted) return;
    for (const note of made.notes) outcome.notes.add(note);
    if (!made.ok) {
      fail(made.reasons);
      return;
    }
    const path = join(output, task.file);
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, made.content, words);
    outcome.written++;
    // A record that changed meanwhile is looked at again the next time.
    if ((await origin(task, batch)) === from) await finished.add(task.file, from, made.content);
  } catch (error) {
    fail(reasonsOf(error, words));
  }
}

async function origin({ record }: Task, { basis }: Batch): Promise<string> {
  return sha256(basis + sha256(await readFile(record)));
}
