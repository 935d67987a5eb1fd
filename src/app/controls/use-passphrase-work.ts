import { useState } from 'react';
import { failureOf } from '../assessment/session.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';

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
  const { busy, run } = useOneAtATime();
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async <Made extends { ok: true }>(
    work: Work<Made>,
    onDone: (made: Made) => void | Promise<void>,
  ): Promise<void> => {
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
  };
  return {
    busy,
    problem,
    run: (work, onDone) => {
      run(() => attempt(work, onDone));
    },
  };
}
