import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';

/** SHA-256 (hex) of text. Synchronous, so that pure rooms can use it; WebCrypto is not. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** SHA-256 (hex) over the canonical JSON (RFC 8785) of a plain value. */
export function digestOf(value: unknown): string {
  const text = canonical(value);
  if (text === undefined) throw new TypeError('only plain JSON has a digest');
  return sha256Hex(text);
}
