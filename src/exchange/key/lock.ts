/**
 * A key at rest is an age file (C2SP) under a passphrase, so that the `age` program opens it as well: scrypt makes each guess
 * slow. It takes a second or two of computing at a stretch.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { KEY_FORMAT, type KeyFile } from '../../record/index.ts';
import { publicKeyOf } from '../../record/seal.ts';

/** Characters a passphrase needs at least: a file that was lost can be tried again and again. */
export const PASSPHRASE_LENGTH = 12;

export function isLongEnough(passphrase: string): boolean {
  return passphrase.length >= PASSPHRASE_LENGTH;
}

/** A new key of this holder, locked with the passphrase. */
export async function lockKey(holder: string, passphrase: string): Promise<KeyFile> {
  const secret = ed25519.utils.randomSecretKey();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(typed(passphrase));
  const locked = armor.encode(await encrypter.encrypt(bytesToHex(secret)));
  return { format: KEY_FORMAT, holder, key: publicKeyOf(secret), locked };
}

/** The secret key, or why it stays locked; `detail` says what is damaged, in English. */
export type OpenedKey =
  { ok: true; secret: Uint8Array } | { ok: false; code: 'wrong-passphrase' | 'damaged'; detail: string };

export async function openKey({ key, locked }: KeyFile, passphrase: string): Promise<OpenedKey> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(typed(passphrase));
  try {
    const secret = hexToBytes(await decrypter.decrypt(armor.decode(locked), 'text'));
    if (publicKeyOf(secret) === key) return { ok: true, secret };
    return { ok: false, code: 'damaged', detail: 'the public key is not that of the secret key' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, code: detail === NOT_OPENED ? 'wrong-passphrase' : 'damaged', detail };
  }
}

/** How age-encryption says that the passphrase does not open a file that is otherwise in order. */
const NOT_OPENED = "no identity matched any of the file's recipients";

/** The same passphrase may come in two codings from two keyboards. */
const typed = (passphrase: string): string => passphrase.normalize('NFC');
