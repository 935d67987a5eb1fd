/** Evidence files: which ones a log names, and whether bytes are the ones that were named. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { namedFiles, type LogEvent } from '../record/index.ts';
import { StorageError } from './error.ts';

/** Digests of all files that the events name, also those of answers given up since. */
export function fileDigests(events: Iterable<LogEvent>): Set<string> {
  return new Set(namedFiles(events).map(({ digest }) => digest));
}

/** @throws StorageError `damaged` unless the digest was made from these bytes */
export function checkBytes(digest: string, bytes: Uint8Array): void {
  if (bytesToHex(sha256(bytes)) === digest) return;
  throw new StorageError('damaged', `the file ${digest} does not have the bytes its digest was made from`);
}
