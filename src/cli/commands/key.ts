/** `probity key`: makes a key that signs records, shows by which fingerprint others know it, and locks it anew. */
import { existsSync } from 'node:fs';
import {
  changePassphrase,
  isLongEnough,
  lockKey,
  PASSPHRASE_LENGTH,
  readKey,
  writeKey,
} from '../../exchange/key/index.ts';
import type { KeyFile } from '../../record/index.ts';
import { fingerprintOf } from '../../record/seal.ts';
import { OK } from '../exit-codes.ts';
import { readText, writeWhole } from '../files.ts';
import { askNextPassphrase, askPassphrase } from '../passphrase.ts';
import { problemLines } from '../problem-lines.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';

export interface KeyOptions {
  holder: string;
  output: string;
  passphraseFile?: string;
}

/** @throws WrongInput when the file is there already: a key that is written over is lost */
export async function newKey(
  { holder, output, passphraseFile }: KeyOptions,
  around: Surroundings,
): Promise<number> {
  const { words, say, progress } = around;
  if (existsSync(output)) throw new WrongInput([words.t('key.exists', { file: output })]);
  const passphrase = longEnough(await askPassphrase(passphraseFile, true, around), around);
  progress(words.t('key.locking'));
  const key = await lockKey(holder, passphrase);
  await writeWhole(output, writeKey(key), words, 0o600);
  say(words.t('key.written', { file: output, fingerprint: fingerprintOf(key.key) }));
  return OK;
}

export interface PassphraseOptions {
  output: string;
  passphraseFile?: string;
  newPassphraseFile?: string;
}

/** The same key under another passphrase, in another file: the old one is there until the new one was tried. @throws WrongInput */
export async function changeKeyPassphrase(
  path: string,
  { output, passphraseFile, newPassphraseFile }: PassphraseOptions,
  around: Surroundings,
): Promise<number> {
  const { words, say, progress } = around;
  if (existsSync(output)) throw new WrongInput([words.t('key.exists', { file: output })]);
  const key = await keyAt(path, around);
  const now = await askPassphrase(passphraseFile, false, around);
  const next = longEnough(await askNextPassphrase(newPassphraseFile, around), around);
  progress(words.t('key.opening'));
  const changed = await changePassphrase(key, now, next);
  if (!changed.ok)
    throw new WrongInput([words.t(`key.${changed.code}`, { file: path, detail: changed.detail })]);
  await writeWhole(output, writeKey(changed.key), words, 0o600);
  say(words.t('key.changed', { file: output, old: path }));
  return OK;
}

/** @throws WrongInput for one that is quickly found by trying */
function longEnough(passphrase: string, { words }: Surroundings): string {
  if (isLongEnough(passphrase)) return passphrase;
  throw new WrongInput([words.t('passphrase.short', { least: PASSPHRASE_LENGTH })]);
}

/** The passphrase is not needed: nothing secret is shown. */
export async function showKey(
  path: string,
  { json }: { json?: boolean },
  around: Surroundings,
): Promise<number> {
  const { holder, key } = await keyAt(path, around);
  const shown = { holder, key, fingerprint: fingerprintOf(key) };
  around.print(json ? JSON.stringify(shown, null, 2) : around.words.t('key.shown', shown));
  return OK;
}

/** @throws WrongInput with every problem of the file */
export async function keyAt(path: string, { words }: Surroundings): Promise<KeyFile> {
  const text = await readText(path, words);
  const result = readKey(text);
  if (result.ok) return result.value;
  throw new WrongInput(problemLines(path, text, result.problems, words));
}
