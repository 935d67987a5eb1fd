/** The one file in which a declaration comes back: a zip archive with the record and the files of its evidence. */
import { strFromU8, strToU8 } from 'fflate';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EvidenceFile } from '../../checklist/index.ts';
import { writeRecord, type AssessmentRecord } from '../../record/index.ts';
import { readRecord } from '../../record/read.ts';
import type { AnswersProblem, Outcome } from '../answers/read.ts';
import { listZip, readZip, writeZip } from '../zip.ts';
import { evidenceOf } from './hand-over.ts';

/** What came back. */
export interface ReturnedDeclaration {
  record: AssessmentRecord;
  /** The text of the record, as it came. */
  text: string;
  /** By digest. */
  files: ReadonlyMap<string, Uint8Array>;
}

const RECORD = 'declaration.json';
/** In bytes, unpacked: what a browser can hold. */
export const RETURN_LIMIT = 200_000_000;
const ENTRIES_LIMIT = 1000;

/** @param files the bytes of each evidence file, by digest. @throws RangeError when one is missing */
export function packReturn(
  record: AssessmentRecord,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const packed: Record<string, Uint8Array> = { [RECORD]: strToU8(writeRecord(record)) };
  for (const file of evidenceOf(record)) {
    const bytes = files.get(file.digest);
    if (!bytes) throw new RangeError(`the bytes of ${file.digest} are missing`);
    packed[placeOf(file)] = bytes;
  }
  return writeZip(packed);
}

/** Where a file lies in the archive: its digest, and the ending by which a computer knows how to open it. */
function placeOf({ name, digest }: EvidenceFile): string {
  const [ending = ''] = /\.[a-z0-9]{1,8}$/i.exec(name) ?? [];
  return `evidence/${digest}${ending.toLowerCase()}`;
}

/** Is it a zip archive? */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** @param archive the bytes of a file that came back */
export function readReturn(archive: Uint8Array): Outcome<ReturnedDeclaration> {
  const listed = listZip(archive, ENTRIES_LIMIT);
  if (!listed) return refuse({ code: 'not-a-return', path: '', data: {} });
  if (listed.length > ENTRIES_LIMIT)
    return refuse({ code: 'too-many-files', path: '', data: { limit: ENTRIES_LIMIT } });
  const size = listed.reduce((sum, file) => sum + file.size, 0);
  if (size > RETURN_LIMIT)
    return refuse({ code: 'return-too-large', path: '', data: { limit: RETURN_LIMIT / 1_000_000 } });
  const unpacked = readZip(archive, () => true);
  const head = unpacked?.[RECORD];
  if (!unpacked || !head) return refuse({ code: 'not-a-return', path: '', data: {} });
  const text = strFromU8(head);
  const record = readRecord(text);
  if (!record.ok) return { ok: false, problems: record.problems.map(inside) };
  return withFiles(record.value, text, unpacked);
}

/** The files that the record names, each with the bytes it was named by, and none besides. */
function withFiles(
  record: AssessmentRecord,
  text: string,
  unpacked: Record<string, Uint8Array>,
): Outcome<ReturnedDeclaration> {
  const named = evidenceOf(record);
  const places = new Set([RECORD, ...named.map(placeOf)]);
  const problems = [
    ...named.flatMap((file) => fileProblem(file, unpacked[placeOf(file)])),
    ...Object.keys(unpacked)
      .filter((path) => !places.has(path))
      .map((path) => ({ code: 'file-unexpected', path, data: { name: path } })),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const files = named.flatMap((file): [string, Uint8Array][] => {
    const bytes = unpacked[placeOf(file)];
    return bytes ? [[file.digest, bytes]] : [];
  });
  return { ok: true, value: { record, text, files: new Map(files) } };
}

function fileProblem(file: EvidenceFile, bytes: Uint8Array | undefined): AnswersProblem[] {
  const path = placeOf(file);
  const data = { name: file.name };
  if (!bytes) return [{ code: 'file-missing', path, data }];
  return bytesToHex(sha256(bytes)) === file.digest ? [] : [{ code: 'file-changed', path, data }];
}

const inside = (problem: AnswersProblem): AnswersProblem => ({
  ...problem,
  path: [RECORD, problem.path].filter(Boolean).join(': '),
});

function refuse(problem: AnswersProblem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
