/** Bundles on disk, locked or not. */
import { stat } from 'node:fs/promises';
import { BUNDLE_LIMIT, readBundle, writeBundle, type BundleContents } from '../exchange/bundle/index.ts';
import { isLocked, isLongEnough, lock, PASSPHRASE_LENGTH, unlock } from '../exchange/lock/index.ts';
import { readBytes, writeWhole } from './files.ts';
import { askPassphrase } from './passphrase.ts';
import { problemText } from './problem-lines.ts';
import type { Surroundings } from './surroundings.ts';
import { WrongInput } from './wrong-input.ts';

export interface LockOptions {
  lock?: boolean;
  passphraseFile?: string;
}

/** Writes a bundle; a passphrase that is named, or asked for, locks it. @throws WrongInput */
export async function writeBundleFile(
  path: string,
  contents: BundleContents,
  options: LockOptions,
  around: Surroundings,
): Promise<void> {
  const { words } = around;
  const written = writeBundle(contents);
  if (!written.ok) throw new WrongInput(written.problems.map((problem) => problemText(problem, words)));
  await writeWhole(path, await lockedIf(written.value, options, around), words, 0o600);
}

async function lockedIf(
  bytes: Uint8Array,
  { lock: isWanted, passphraseFile }: LockOptions,
  around: Surroundings,
): Promise<Uint8Array> {
  if (!isWanted && passphraseFile === undefined) return bytes;
  const passphrase = await askPassphrase(passphraseFile, true, around);
  if (!isLongEnough(passphrase))
    throw new WrongInput([around.words.t('passphrase.short', { least: PASSPHRASE_LENGTH })]);
  around.progress(around.words.t('bundle.locking'));
  return lock(bytes, passphrase);
}

/** Reads a bundle, with the passphrase if it is locked. @throws WrongInput with every problem of the file */
export async function readBundleFile(
  path: string,
  { passphraseFile }: Pick<LockOptions, 'passphraseFile'>,
  around: Surroundings,
): Promise<BundleContents> {
  const { words } = around;
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > BUNDLE_LIMIT)
    throw new WrongInput([`${path}: ${words.t('read.zip-large', { limit: BUNDLE_LIMIT / 1_000_000 })}`]);
  const bytes = await readBytes(path, words);
  const result = readBundle(isLocked(bytes) ? await unlocked(path, bytes, passphraseFile, around) : bytes);
  if (result.ok) return result.value;
  throw new WrongInput(
    result.problems.map((problem) =>
      [path, ...(problem.path === '' ? [] : [problem.path]), problemText(problem, words)].join(': '),
    ),
  );
}

async function unlocked(
  path: string,
  bytes: Uint8Array,
  passphraseFile: string | undefined,
  around: Surroundings,
): Promise<Uint8Array> {
  const passphrase = await askPassphrase(passphraseFile, false, around);
  around.progress(around.words.t('bundle.opening'));
  const opened = await unlock(bytes, passphrase);
  if (opened.ok) return opened.content;
  throw new WrongInput([`${path}: ${around.words.t(`read.lock-${opened.code}`, { detail: opened.detail })}`]);
}
