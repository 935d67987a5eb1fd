/** What tells one document from another: made from its content, attachments included, and so the same whenever it is written. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Document } from '../../document.ts';

/** 32 hexadecimal digits. */
export function identifierOf(document: Document): string {
  const hash = sha256.create();
  const model = { ...document, attachments: document.attachments.map(({ name }) => name) };
  hash.update(new TextEncoder().encode(JSON.stringify(model)));
  for (const { bytes } of document.attachments) hash.update(bytes);
  return bytesToHex(hash.digest().subarray(0, 16));
}

/** The same as a UUID (RFC 9562, version 8). */
export function asUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
