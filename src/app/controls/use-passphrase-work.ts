import { useState } from 'react';
import { failureOf } from '../assessment/session.ts';

/** The words are under `<where it happened>.<code>`. */
export interface PassphraseFailure {
  ok: false;
  code: 'wrong-passphrase' | 'damaged' | 'failed' | 'elsewhere';
  detail: string;
}

interface PassphraseWork {
  busy: boolean;
  /** Key of the message that says what went wrong. */
  problem: string | null;
  run: <Made extends { ok: true }>(work: Work<Made>, onDone: (made: Made) => void | Promise<void>) => void;
}

type Work<Made> = () => Promise<Made | PassphraseFailure>;

/** One thing after the other that is done with a passphrase. @param problems what the keys of the messages begin with */
export function usePassphraseWork(problems: string): PassphraseWork {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async <Made extends { ok: true }>(
    work: Work<Made>,
    onDone: (made: Made) => void | Promise<void>,
  ): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const made = await work();
      if (made.ok) await onDone(made);
      else {
        console.warn(made.detail);
        setProblem(`${problems}.${made.code}`);
      }
    } catch (error) {
      console.error(error);
      setProblem(`saving.failed.${failureOf(error)}`);
    }
    setBusy(false);
  };
  return { busy, problem, run: (work, onDone) => void attempt(work, onDone) };
}
