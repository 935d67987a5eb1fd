/** Evidence files: which ones a log names, and whether bytes are the ones that were named. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { namedFiles, type LogEvent } from '../record/index.ts';
import { StorageError } from './error.ts';
import type { EvidenceBytes } from './types.ts';

export interface CheckedFile {
  digest: string;
  bytes: Uint8Array;
}

export const NO_EVIDENCE: EvidenceBytes = new Map();

/** Digests of all files that the events name, also those of answers given up since. */
export function fileDigests(events: Iterable<LogEvent>): Set<string> {
  return new Set(namedFiles(events).map(({ digest }) => digest));
}

/** The same of a log that may be damaged: as far as its events can be read. */
export function readableDigests(events: readonly unknown[]): Set<string> {
  return new Set(events.flatMap((event) => [...(digestsIn(event) ?? [])]));
}

/** Null when the event cannot be read. */
function digestsIn(event: unknown): Set<string> | null {
  try {
    return fileDigests([event as LogEvent]);
  } catch {
    return null;
  }
}

/** Every file that events from elsewhere name, with its bytes where they came along. */
export function evidenceFor(
  events: Iterable<LogEvent>,
  bytes: ReadonlyMap<string, Uint8Array> = new Map(),
): EvidenceBytes {
  return new Map([...fileDigests(events)].map((digest) => [digest, bytes.get(digest) ?? null]));
}

/**
 * The files whose bytes came along.
 * @throws StorageError `damaged` unless each digest was made from its bytes and an event names it; else it would stay for ever
 */
export function checkedEvidence(evidence: EvidenceBytes, events: Iterable<LogEvent>): CheckedFile[] {
  const named = fileDigests(events);
  return [...evidence].flatMap(([digest, bytes]) => {
    if (!named.has(digest)) throw new StorageError('damaged', `no event names the file ${digest}`);
    if (bytes === null) return [];
    checkBytes(digest, bytes);
    return [{ digest, bytes }];
  });
}

/** @throws StorageError `damaged` unless the digest was made from these bytes */
export function checkBytes(digest: string, bytes: unknown): void {
  if (bytes instanceof Uint8Array && bytesToHex(sha256(bytes)) === digest) return;
  throw new StorageError('damaged', `the file ${digest} does not have the bytes its digest was made from`);
}

/** Files that the events name and of which nothing is said. */
export function absentFrom(evidence: EvidenceBytes, events: Iterable<LogEvent>): string[] {
  return [...fileDigests(events)].filter((digest) => !evidence.has(digest));
}

/**
 * Evidence that stayed where a log came from may be named again.
 * @throws StorageError `no-file` unless the log has named each of these files, none of which is kept
 */
export function checkNamedBefore(lost: readonly string[], log: readonly LogEvent[]): void {
  const named = readableDigests(log);
  const digest = lost.find((one) => !named.has(one));
  if (digest !== undefined)
    throw new StorageError('no-file', `the file ${digest} is named, and its bytes did not come along`);
}
