import type { PassphraseFailure } from '../controls/use-passphrase-work.ts';
import { askWorker } from '../worker/ask-worker.ts';
import type { LockJob, Wrapped } from './lock-worker.ts';

type Answer = Wrapped | PassphraseFailure;

/** A new key under a passphrase. */
export const makeWrapped = (passphrase: string): Promise<Answer> => ask({ kind: 'make', passphrase });

export const openWrapped = (wrapped: Uint8Array, passphrase: string): Promise<Answer> =>
  ask({ kind: 'open', wrapped, passphrase });

/** The same key under another passphrase. */
export const changeWrapped = (wrapped: Uint8Array, passphrase: string, next: string): Promise<Answer> =>
  ask({ kind: 'change', wrapped, passphrase, next });

async function ask(job: LockJob): Promise<Answer> {
  const worker = new Worker(new URL('./lock-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await askWorker<Answer>(worker, job);
  } catch (error) {
    return { ok: false, code: 'failed', detail: String(error) };
  }
}
