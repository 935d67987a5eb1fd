/** Puts the key of the lock under a passphrase, and takes it out, away from the page: that is made slow, and takes seconds. */
import { lock, unlock } from '../../exchange/lock/index.ts';
import type { PassphraseFailure } from '../controls/use-passphrase-work.ts';
import { answerJobs } from '../worker/answer-jobs.ts';

export type LockJob =
  | { kind: 'make'; passphrase: string }
  | { kind: 'open'; wrapped: Uint8Array; passphrase: string }
  | { kind: 'change'; wrapped: Uint8Array; passphrase: string; next: string };

export interface Wrapped {
  ok: true;
  key: Uint8Array;
  wrapped: Uint8Array;
}

const KEY_LENGTH = 32;

async function answerTo(job: LockJob): Promise<Wrapped | PassphraseFailure> {
  try {
    if (job.kind === 'make')
      return await wrap(crypto.getRandomValues(new Uint8Array(KEY_LENGTH)), job.passphrase);
    const opened = await unlock(job.wrapped, job.passphrase);
    if (!opened.ok)
      return { ...opened, code: opened.code === 'wrong-passphrase' ? 'wrong-passphrase' : 'damaged' };
    const key = opened.content;
    return job.kind === 'change' ? await wrap(key, job.next) : { ok: true, key, wrapped: job.wrapped };
  } catch (error) {
    return { ok: false, code: 'failed', detail: String(error) };
  }
}

async function wrap(key: Uint8Array, passphrase: string): Promise<Wrapped> {
  return { ok: true, key, wrapped: await lock(key, passphrase) };
}

answerJobs(answerTo);
