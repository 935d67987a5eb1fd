/** A key at rest: its secret part is locked with a passphrase. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { armor } from 'age-encryption';
import { KEY_FORMAT, type KeyFile } from '../../record/index.ts';
import { publicKeyOf } from '../../record/seal.ts';
import { lock, unlock } from '../lock/index.ts';

/** A new key of this holder, locked with the passphrase. */
export async function lockKey(holder: string, passphrase: string): Promise<KeyFile> {
  const secret = ed25519.utils.randomSecretKey();
  return {
    format: KEY_FORMAT,
    holder,
    key: publicKeyOf(secret),
    locked: await lockSecret(secret, passphrase),
  };
}

async function lockSecret(secret: Uint8Array, passphrase: string): Promise<string> {
  return armor.encode(await lock(utf8ToBytes(bytesToHex(secret)), passphrase));
}

/** Why a key stays locked; `detail` says what is damaged, in English. */
interface LockedKey {
  ok: false;
  code: 'wrong-passphrase' | 'damaged';
  detail: string;
}

export type OpenedKey = { ok: true; secret: Uint8Array } | LockedKey;

export async function openKey({ key, locked }: KeyFile, passphrase: string): Promise<OpenedKey> {
  try {
    const opened = await unlock(armor.decode(locked), passphrase);
    if (!opened.ok)
      return { ok: false, code: opened.code === 'too-slow' ? 'damaged' : opened.code, detail: opened.detail };
    const secret = hexToBytes(new TextDecoder().decode(opened.content));
    if (publicKeyOf(secret) === key) return { ok: true, secret };
    return { ok: false, code: 'damaged', detail: 'the public key is not that of the secret key' };
  } catch (error) {
    return { ok: false, code: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The same key under another passphrase. Copies of the file as it was still open with the old one. */
export async function changePassphrase(
  file: KeyFile,
  now: string,
  next: string,
): Promise<{ ok: true; key: KeyFile } | LockedKey> {
  const opened = await openKey(file, now);
  return opened.ok ? { ok: true, key: { ...file, locked: await lockSecret(opened.secret, next) } } : opened;
}
