/**
 * Files under a passphrase, as age files (C2SP), so that the `age` program opens them as well: scrypt makes each guess slow. It
 * takes a second or two of computing at a stretch.
 */
import { Decrypter, Encrypter } from 'age-encryption';

/** Characters a passphrase needs at least: a file that was lost can be tried again and again. */
export const PASSPHRASE_LENGTH = 12;

export function isLongEnough(passphrase: string): boolean {
  return passphrase.length >= PASSPHRASE_LENGTH;
}

export function lock(content: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(typed(passphrase));
  return encrypter.encrypt(content);
}

/** The content, or why it stays locked; `detail` says what is damaged, in English. */
export type Unlocked =
  | { ok: true; content: Uint8Array }
  | { ok: false; code: 'wrong-passphrase' | 'damaged' | 'too-slow'; detail: string };

export async function unlock(locked: Uint8Array, passphrase: string): Promise<Unlocked> {
  if (workOf(locked) > WORK_LIMIT) return { ok: false, code: 'too-slow', detail: '' };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(typed(passphrase));
  try {
    return { ok: true, content: await decrypter.decrypt(locked) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, code: detail === NOT_OPENED ? 'wrong-passphrase' : 'damaged', detail };
  }
}

/** What a file asks for to try one passphrase, as a power of two; age itself asks for 18, which takes 256 MB of memory. */
function workOf(locked: Uint8Array): number {
  const head = String.fromCharCode(...locked.subarray(0, 200));
  return Number(/^-> scrypt \S+ (\d+)$/m.exec(head)?.[1] ?? 0);
}
const WORK_LIMIT = 18;

/** How age-encryption says that the passphrase does not open a file that is otherwise in order. */
const NOT_OPENED = "no identity matched any of the file's recipients";

/** The same passphrase may come in two codings from two keyboards. */
const typed = (passphrase: string): string => passphrase.normalize('NFC');
