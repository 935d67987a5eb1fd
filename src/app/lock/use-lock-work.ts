import { useState } from 'react';
import { failureOf } from '../assessment/session.ts';
import type { Done } from './open-lock.ts';

interface LockWork {
  busy: boolean;
  /** Key of the message that says what went wrong. */
  problem: string | null;
  run: (work: () => Promise<Done>, onDone: () => void) => void;
}

/** One thing after the other that is done with a passphrase. */
export function useLockWork(): LockWork {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (work: () => Promise<Done>, onDone: () => void): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const found = await problemOf(work);
    setBusy(false);
    setProblem(found);
    if (found === null) onDone();
  };
  return { busy, problem, run: (work, onDone) => void run(work, onDone) };
}

async function problemOf(work: () => Promise<Done>): Promise<string | null> {
  try {
    const done = await work();
    if (done.ok) return null;
    console.warn(done.detail);
    return `lock.problem.${done.code}`;
  } catch (error) {
    console.error(error);
    const failure = failureOf(error);
    return failure === 'conflict' ? 'lock.problem.elsewhere' : `saving.failed.${failure}`;
  }
}
