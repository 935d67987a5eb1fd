/** Packs, locks, opens and reads bundles away from the page: a passphrase is made slow to guess, and takes seconds. */
import { readBundle, writeBundle, type BundleContents } from '../../exchange/bundle/index.ts';
import { isLocked, lock, unlock } from '../../exchange/lock/index.ts';
import { answerJobs } from '../worker/answer-jobs.ts';

export type BundleJob =
  | { kind: 'write'; contents: BundleContents; passphrase: string | undefined }
  | { kind: 'read'; bytes: Uint8Array; passphrase: string | undefined };

export interface BundleProblem {
  code: string;
  path: string;
  data: Record<string, string | number>;
}

export type BundleAnswer =
  | { kind: 'written'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'read'; contents: BundleContents }
  /** A passphrase is needed. */
  | { kind: 'locked' }
  | { kind: 'refused'; problems: BundleProblem[] }
  /** A mistake of the program, or no memory left. */
  | { kind: 'failed'; detail: string };

async function answerTo(job: BundleJob): Promise<BundleAnswer> {
  try {
    return await (job.kind === 'write'
      ? written(job.contents, job.passphrase)
      : read(job.bytes, job.passphrase));
  } catch (error) {
    return { kind: 'failed', detail: String(error) };
  }
}

async function written(contents: BundleContents, passphrase: string | undefined): Promise<BundleAnswer> {
  const result = writeBundle(contents);
  if (!result.ok) return { kind: 'refused', problems: result.problems };
  const bytes = passphrase === undefined ? result.value : await lock(result.value, passphrase);
  return { kind: 'written', bytes: new Uint8Array(bytes) };
}

async function read(bytes: Uint8Array, passphrase: string | undefined): Promise<BundleAnswer> {
  if (!isLocked(bytes)) return contentsOf(bytes);
  if (passphrase === undefined) return { kind: 'locked' };
  const opened = await unlock(bytes, passphrase);
  if (opened.ok) return contentsOf(opened.content);
  const problem = { code: `lock-${opened.code}`, path: '', data: { detail: opened.detail } };
  return { kind: 'refused', problems: [problem] };
}

function contentsOf(bytes: Uint8Array): BundleAnswer {
  const result = readBundle(bytes);
  return result.ok
    ? { kind: 'read', contents: result.value }
    : { kind: 'refused', problems: result.problems };
}

answerJobs(answerTo);
