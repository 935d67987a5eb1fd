import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { namedFiles, writeRecord } from '../../record/index.ts';
import type { Outcome } from '../answers/read.ts';
import { writeZip } from '../zip/write.ts';
import type { BundleContents } from './contents.ts';
import {
  BUNDLE_FORMAT,
  checklistPath,
  evidencePath,
  LIMITS,
  MANIFEST,
  recordPath,
  type BundleManifest,
} from './manifest.ts';

/** @returns the same bytes for the same content; nothing that the reader would refuse as too large */
export function writeBundle(contents: BundleContents): Outcome<Uint8Array<ArrayBuffer>> {
  const entries = entriesOf(contents);
  const problem = tooMuch(Object.values(entries));
  if (problem) return { ok: false, problems: [problem] };
  const manifest: BundleManifest = {
    format: BUNDLE_FORMAT,
    entries: Object.entries(entries).map(([path, bytes]) => ({
      path,
      size: bytes.length,
      sha256: bytesToHex(sha256(bytes)),
    })),
    absent: namedIn(contents).filter((digest) => !contents.files.has(digest)),
  };
  const packed = { ...entries, [MANIFEST]: jsonBytes(manifest) };
  // Evidence is mostly packed already; as it is, it can be read without unpacking.
  return { ok: true, value: writeZip(packed, (path) => path.endsWith('.json')) };
}

/** Digests of the evidence that the records name, each once, in order. */
export function namedIn({ records }: Pick<BundleContents, 'records'>): string[] {
  const digests = records.flatMap(({ events }) => namedFiles(events).map(({ digest }) => digest));
  return [...new Set(digests)].sort();
}

/** By path, in order. Of evidence only what the records name. */
function entriesOf(contents: BundleContents): Record<string, Uint8Array> {
  const entries: [string, Uint8Array][] = [
    ...contents.records.map((record): [string, Uint8Array] => [
      recordPath(record.id),
      utf8ToBytes(writeRecord(record)),
    ]),
    ...namedIn(contents).flatMap((digest): [string, Uint8Array][] => {
      const bytes = contents.files.get(digest);
      return bytes ? [[evidencePath(digest), bytes]] : [];
    }),
    ...contents.checklists.map(({ checklist, texts, files }): [string, Uint8Array] => [
      checklistPath(checklist.digest),
      jsonBytes({ checklist, texts, files }),
    ]),
  ];
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tooMuch(entries: readonly Uint8Array[]) {
  const total = entries.reduce((sum, { length }) => sum + length, 0);
  if (entries.length >= LIMITS.entries)
    return { code: 'bundle-many', path: '', data: { limit: LIMITS.entries } };
  return total > LIMITS.total - LIMITS.manifest || entries.some(({ length }) => length > LIMITS.entry)
    ? {
        code: 'bundle-large',
        path: '',
        data: { limit: LIMITS.total / 1_000_000, one: LIMITS.entry / 1_000_000 },
      }
    : undefined;
}

/** Keys in one order, whatever the order of the object. */
function jsonBytes(value: unknown): Uint8Array {
  return utf8ToBytes(`${JSON.stringify(value, inOrder, 1)}\n`);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
