import { useEffect, useRef, useState } from 'react';
import type { ArchiveProblem } from '../../exchange/index.ts';
import { parsable } from '../../locale/index.ts';
import { checkFiles } from './check-files.ts';
import type { Checked } from './check-worker.ts';
import { readPicked, type Picked } from './pick-files.ts';

type Opening =
  | { step: 'idle' | 'reading' | 'failed' }
  | { step: 'refused'; problem: ArchiveProblem }
  | { step: 'checked'; number: number; checked: Checked; files: Record<string, string> };

/** Reads and checks what is picked; a later pick ends an earlier one, and so does leaving the page. */
export function useOpening(): { state: Opening; open: (picked: Promise<Picked[]> | Picked[]) => void } {
  const [state, setState] = useState<Opening>({ step: 'idle' });
  const current = useRef<{ stop: AbortController; number: number }>({
    stop: new AbortController(),
    number: 0,
  });
  useEffect(() => () => current.current.stop.abort(), []);

  const open = (picked: Promise<Picked[]> | Picked[]): void => {
    current.current.stop.abort();
    const stop = new AbortController();
    const number = current.current.number + 1;
    current.current = { stop, number };
    setState({ step: 'reading' });
    void opened(picked, stop.signal, number)
      .catch((error: unknown): Opening => {
        console.error(error);
        return { step: 'failed' };
      })
      .then((next) => {
        if (!stop.signal.aborted) setState(next);
      });
  };
  return { state, open };
}

async function opened(
  picked: Promise<Picked[]> | Picked[],
  stop: AbortSignal,
  number: number,
): Promise<Opening> {
  const read = await readPicked(await picked);
  if (!read.ok) return { step: 'refused', problem: read.problem };
  const checked = await checkFiles(read.files, stop);
  if (checked.ok) await Promise.all(Object.values(checked.texts).map(parsable));
  return { step: 'checked', number, checked, files: read.files };
}
