/** `probity sign`: the holder of a key stands by a record as it is. */
import { openKey } from '../../exchange/key/index.ts';
import { append, SEALS_LIMIT, writeRecord } from '../../record/index.ts';
import { fingerprintOf, isFullOfSeals, sealRecord } from '../../record/seal.ts';
import { OK } from '../exit-codes.ts';
import { refuseOverwriting, writeWhole } from '../files.ts';
import { openAssessment } from '../open-record.ts';
import { askPassphrase } from '../passphrase.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';
import { keyAt } from './key.ts';

export interface SignOptions {
  key: string;
  output: string;
  passphraseFile?: string;
  checklist?: string;
}

/** Writes the record with the signature at its end. @throws WrongInput */
export async function sign(
  path: string,
  { key: keyPath, output, passphraseFile, ...options }: SignOptions,
  around: Surroundings,
): Promise<number> {
  const { words, say, progress, now } = around;
  refuseOverwriting(path, output, words);
  const { record } = await openAssessment(path, options, around);
  if (isFullOfSeals(record)) throw new WrongInput([words.t('sign.full', { file: path, limit: SEALS_LIMIT })]);
  const key = await keyAt(keyPath, around);
  const passphrase = await askPassphrase(passphraseFile, false, around);
  progress(words.t('key.opening'));
  const opened = await openKey(key, passphrase);
  if (!opened.ok)
    throw new WrongInput([words.t(`key.${opened.code}`, { file: keyPath, detail: opened.detail })]);
  const signed = append(record, sealRecord(record, opened.secret), now());
  await writeWhole(output, writeRecord(signed), words);
  say(
    words.t('sign.written', {
      file: output,
      count: record.head.count,
      fingerprint: fingerprintOf(key.key),
    }),
  );
  return OK;
}
