/** A key that seals what is kept. A door of its own, because it brings encryption. */
import { managedNonce } from '@noble/ciphers/utils.js';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Box } from './types.ts';

/**
 * XChaCha20-Poly1305: its nonce is long enough to be drawn by chance for every value, and it computes at once, so that a
 * transaction of the browser's database does not end meanwhile.
 * @param key 32 bytes drawn by chance
 */
export function boxOf(key: Uint8Array): Box {
  const at = (place: string) => managedNonce(xchacha20poly1305)(key, utf8ToBytes(place));
  return {
    name: bytesToHex(sha256(concatBytes(utf8ToBytes('probity lock '), key))),
    seal: (place, content) => at(place).encrypt(content),
    open(place, sealed) {
      try {
        return at(place).decrypt(sealed);
      } catch {
        // The library has one answer for all that is not as it was sealed.
        return null;
      }
    },
  };
}
