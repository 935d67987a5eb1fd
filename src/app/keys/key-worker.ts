/** Locks and opens keys away from the page: a passphrase is made slow to guess, and takes seconds. The secret stays in here. */
import { changePassphrase, lockKey, openKey } from '../../exchange/key/index.ts';
import type { AssessmentRecord, EventBody, KeyFile } from '../../record/index.ts';
import { sealRecord } from '../../record/seal.ts';
import type { PassphraseFailure } from '../controls/use-passphrase-work.ts';
import { answerJobs } from '../worker/answer-jobs.ts';

export type KeyJob =
  | { kind: 'make'; holder: string; passphrase: string }
  | { kind: 'change'; key: KeyFile; passphrase: string; next: string }
  | { kind: 'sign'; record: Pick<AssessmentRecord, 'id' | 'head'>; key: KeyFile; passphrase: string };

export interface MadeKey {
  ok: true;
  key: KeyFile;
}

export interface MadeSeal {
  ok: true;
  event: EventBody;
}

async function answerTo(job: KeyJob): Promise<MadeKey | MadeSeal | PassphraseFailure> {
  try {
    if (job.kind === 'make') return { ok: true, key: await lockKey(job.holder, job.passphrase) };
    if (job.kind === 'change') return await changePassphrase(job.key, job.passphrase, job.next);
    const opened = await openKey(job.key, job.passphrase);
    return opened.ok ? { ok: true, event: sealRecord(job.record, opened.secret) } : opened;
  } catch (error) {
    return { ok: false, code: 'failed', detail: String(error) };
  }
}

answerJobs(answerTo);
