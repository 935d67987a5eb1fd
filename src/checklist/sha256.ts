import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

interface Platform {
  process?: Partial<Pick<NodeJS.Process, 'getBuiltinModule'>>;
}

/** Node's own takes a sixth of the time. Browsers have only one that is waited for, which pure rooms cannot do. */
const crypto = (globalThis as Platform).process?.getBuiltinModule?.('node:crypto');

/** SHA-256 (hex) of text. */
export function sha256Hex(text: string): string {
  return crypto
    ? crypto.createHash('sha256').update(text).digest('hex')
    : bytesToHex(sha256(utf8ToBytes(text)));
}
