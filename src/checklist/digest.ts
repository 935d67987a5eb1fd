import { canonical } from './canonical.ts';
import { sha256Hex } from './sha256.ts';

/** SHA-256 (hex) over the canonical JSON (RFC 8785) of a plain value. */
export function digestOf(value: unknown): string {
  const text = canonical(value);
  if (text === undefined) throw new TypeError('only plain JSON has a digest');
  return sha256Hex(text);
}
