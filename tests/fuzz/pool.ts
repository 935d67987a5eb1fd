/**
 * Tries inputs in processes of their own, on every core. A process that does not come back, dies or takes too much memory has
 * its inputs halved and tried anew, until one is left that does it alone.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Inputs of one reader: of one seed, from a number up to another. */
export interface Batch {
  reader: string;
  seed: number;
  from: number;
  to: number;
}

export interface Finding {
  reader: string;
  seed: number;
  number: number;
  fault: string;
  /** In base 64, made small; absent where only the process could be looked at. */
  file?: string;
}

export interface BatchResult {
  taken: number;
  refused: number;
  faulty: number;
  /** Of each kind the first. */
  findings: Finding[];
  /** In milliseconds of the processor. */
  slowest: number;
  /** For all of them, the making of the files included; in milliseconds of the processor. */
  work: number;
  /** The most that the process ever took, in MB. */
  memory: number;
}

/** In MB. */
const MOST_MEMORY = 512;

export interface PoolOptions {
  /** The program of a process. */
  program: string;
  batches: Iterable<Batch>;
  onResult(this: void, batch: Batch, result: BatchResult): void;
  onFinding(this: void, finding: Finding): void;
  /** For a whole batch, in milliseconds on the clock: it ends a hang, and measures nothing. */
  patience?: number;
}

export async function runPool(options: PoolOptions): Promise<void> {
  const { program, batches, onResult, onFinding, patience = 300_000 } = options;
  const coming = batches[Symbol.iterator]();
  const suspects: Batch[] = [];
  const next = (): Batch | undefined => {
    const suspect = suspects.pop();
    if (suspect) return suspect;
    const step = coming.next();
    return step.done === true ? undefined : step.value;
  };
  const lane = async (): Promise<void> => {
    let worker: ChildProcess | undefined;
    for (let batch = next(); batch; batch = next()) {
      worker ??= start(program);
      const result = await answerOf(worker, batch, patience);
      const trouble = typeof result === 'string' ? result : tooMuch(result);
      if (trouble === undefined && typeof result !== 'string') {
        onResult(batch, result);
        result.findings.forEach(onFinding);
        continue;
      }
      worker.kill('SIGKILL');
      worker = undefined;
      if (batch.to - batch.from > 1) suspects.push(...halves(batch));
      else onFinding({ reader: batch.reader, seed: batch.seed, number: batch.from, fault: trouble ?? '' });
    }
    worker?.kill();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

function start(program: string): ChildProcess {
  return fork(program, { execArgv: ['--max-old-space-size=400', '--max-semi-space-size=8'] });
}

/** @returns what went wrong, where there is no answer */
function answerOf(worker: ChildProcess, batch: Batch, patience: number): Promise<BatchResult | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      end('hangs');
    }, patience);
    const died = (code: number | null): void => {
      end(`the process died with ${String(code)}`);
    };
    const end = (result: BatchResult | string): void => {
      clearTimeout(timer);
      worker.off('exit', died).off('message', end);
      resolve(result);
    };
    worker.once('exit', died).once('message', end);
    worker.send(batch);
  });
}

const tooMuch = ({ memory }: BatchResult): string | undefined =>
  memory > MOST_MEMORY ? `takes ${memory} MB` : undefined;

function halves({ from, to, ...rest }: Batch): Batch[] {
  const middle = (from + to) >> 1;
  return [
    { ...rest, from, to: middle },
    { ...rest, from: middle, to },
  ];
}
