import { useRef, useState } from 'react';
import type { AssessmentRecord } from '../../record/index.ts';
import type { VerifyProblem, VerifyReport } from '../../statement/verify/index.ts';
import { askWorker } from '../worker/ask-worker.ts';
import { useText } from '../language/text-context.ts';
import { fontFolder } from '../statement/fonts-at.ts';
import { TOOL_VERSION } from '../version.ts';
import { NO_RECORD, readOwnRecord, type OwnRecord } from './own-record.ts';
import type { VerifyAnswer, VerifyJob } from './verify-worker.ts';

export type Verifying =
  | { step: 'idle' }
  | { step: 'busy' | 'failed'; name: string }
  | { step: 'unreadable'; name: string; problem: VerifyProblem }
  | { step: 'verified'; name: string; report: VerifyReport };

/** What stays as it was is left out; null takes the record away again. */
export interface Given {
  pdf?: File;
  record?: File | null;
}

/** Verifies what is given; what an earlier file comes to no longer counts. */
export function useVerifying(): { state: Verifying; own: OwnRecord; give: (given: Given) => void } {
  const { t } = useText();
  const [state, setState] = useState<Verifying>({ step: 'idle' });
  const [own, setOwn] = useState(NO_RECORD);
  const latest = useRef<{ pdf: File | undefined; own: Promise<OwnRecord> }>({
    pdf: undefined,
    own: Promise.resolve(NO_RECORD),
  });

  const give = async ({ pdf = latest.current.pdf, record }: Given): Promise<void> => {
    const turn = { pdf, own: record === undefined ? latest.current.own : readOwnRecord(record) };
    latest.current = turn;
    const read = await turn.own;
    if (latest.current !== turn) return;
    // One that was refused is forgotten with the next file.
    const next = read.step === 'refused' && record === undefined ? NO_RECORD : read;
    setOwn(next);
    setState(pdf && next.step !== 'refused' ? { step: 'busy', name: pdf.name } : { step: 'idle' });
    if (!pdf || next.step === 'refused') return;
    const carried = next.step === 'read' ? next.record : undefined;
    const verifying = await verified(pdf, carried, t('app.tool', { version: TOOL_VERSION }));
    if (latest.current === turn) setState(verifying);
  };
  return { state, own, give: (given) => void give(given) };
}

async function verified(file: File, record: AssessmentRecord | undefined, tool: string): Promise<Verifying> {
  const { name } = file;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const job: VerifyJob = { bytes, tool, fonts: fontFolder(), ...(record && { record }) };
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
    const answer = await askWorker<VerifyAnswer>(worker, job);
    if (answer.ok) return { step: 'verified', name, report: answer.report };
    if ('problem' in answer) return { step: 'unreadable', name, problem: answer.problem };
    throw new Error(answer.failure);
  } catch (error) {
    console.error(error);
    return { step: 'failed', name };
  }
}
