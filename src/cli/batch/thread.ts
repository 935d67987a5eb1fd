/** The program of a thread: a path comes in, a statement or the reasons why there is none go out. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeStatement } from '../make-statement.ts';
import { reasonsOf } from '../reasons.ts';
import { surroundingsOf } from '../surroundings.ts';
import type { Made, MakerSetup } from './maker.ts';

const { language, options } = workerData as MakerSetup;
const around = surroundingsOf(language);

parentPort?.on('message', (path: string) => void answer(path));

async function answer(path: string): Promise<void> {
  const made = await make(path);
  const content = made.ok ? made.content : '';
  // Bytes move to the other side instead of being copied.
  const moved = typeof content === 'string' ? [] : [content.buffer as ArrayBuffer];
  parentPort?.postMessage(made, moved);
}

async function make(path: string): Promise<Made> {
  const notes: string[] = [];
  const { words, ...rest } = await around;
  try {
    const say = (line: string): void => void notes.push(line);
    const { content } = await makeStatement(path, options, {
      ...rest,
      words,
      say,
      progress: () => undefined,
    });
    return { ok: true, content, notes };
  } catch (error) {
    return { ok: false, reasons: reasonsOf(error, words), notes };
  }
}
