import type { AssessmentRecord, KeyFile } from '../../record/index.ts';
import type { PassphraseFailure } from '../controls/use-passphrase-work.ts';
import { askWorker } from '../worker/ask-worker.ts';
import type { KeyJob, MadeKey, MadeSeal } from './key-worker.ts';

export function makeKey(holder: string, passphrase: string): Promise<MadeKey | PassphraseFailure> {
  return ask<MadeKey>({ kind: 'make', holder, passphrase });
}

/** The same key under another passphrase. */
export function changeWith(
  key: KeyFile,
  passphrase: string,
  next: string,
): Promise<MadeKey | PassphraseFailure> {
  return ask<MadeKey>({ kind: 'change', key, passphrase, next });
}

/** The event that signs the record as it stands. */
export function signWith(
  key: KeyFile,
  passphrase: string,
  { id, head }: AssessmentRecord,
): Promise<MadeSeal | PassphraseFailure> {
  return ask<MadeSeal>({ kind: 'sign', record: { id, head }, key, passphrase });
}

async function ask<Made>(job: KeyJob): Promise<Made | PassphraseFailure> {
  const worker = new Worker(new URL('./key-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await askWorker<Made | PassphraseFailure>(worker, job);
  } catch (error) {
    return { ok: false, code: 'failed', detail: String(error) };
  }
}
