import { useRef, useState } from 'react';
import type { VerifyProblem, VerifyReport } from '../../statement/verify/index.ts';
import { askWorker } from '../worker/ask-worker.ts';
import { useText } from '../language/text-context.ts';
import { fontFolder } from '../statement/fonts-at.ts';
import { TOOL_VERSION } from '../version.ts';
import type { VerifyAnswer, VerifyJob } from './verify-worker.ts';

export type Verifying =
  | { step: 'idle' }
  | { step: 'busy' | 'failed'; name: string }
  | { step: 'unreadable'; name: string; problem: VerifyProblem }
  | { step: 'verified'; name: string; report: VerifyReport };

/** Verifies what is picked; what an earlier file comes to no longer counts. */
export function useVerifying(): { state: Verifying; verify: (file: File) => void } {
  const { t } = useText();
  const [state, setState] = useState<Verifying>({ step: 'idle' });
  const latest = useRef<File | null>(null);
  const verify = (file: File): void => {
    latest.current = file;
    setState({ step: 'busy', name: file.name });
    void verified(file, t('app.tool', { version: TOOL_VERSION }))
      .catch((error: unknown): Verifying => {
        console.error(error);
        return { step: 'failed', name: file.name };
      })
      .then((next) => {
        if (latest.current === file) setState(next);
      });
  };
  return { state, verify };
}

async function verified(file: File, tool: string): Promise<Verifying> {
  const { name } = file;
  const job: VerifyJob = { bytes: new Uint8Array(await file.arrayBuffer()), tool, fonts: fontFolder() };
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
  const answer = await askWorker<VerifyAnswer>(worker, job);
  if (answer.ok) return { step: 'verified', name, report: answer.report };
  if ('problem' in answer) return { step: 'unreadable', name, problem: answer.problem };
  throw new Error(answer.failure);
}
