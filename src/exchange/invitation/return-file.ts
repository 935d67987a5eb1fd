/** The one file in which a declaration comes back: a zip archive with the record and the files of its evidence. */
import { strFromU8, strToU8 } from 'fflate';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EvidenceFile } from '../../checklist/index.ts';
import { writeRecord, type AssessmentRecord } from '../../record/index.ts';
import { readRecord } from '../../record/read.ts';
import type { AnswersProblem, Outcome } from '../answers/read.ts';
import { listZip, type ZipProblem } from '../zip/directory.ts';
import { unpack } from '../zip/unpack.ts';
import { writeZip } from '../zip/write.ts';
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
const LIMITS = { entries: 1000, entry: RETURN_LIMIT, total: RETURN_LIMIT };

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

/** @param archive the bytes of a file that came back */
export function readReturn(archive: Uint8Array): Outcome<ReturnedDeclaration> {
  const listed = listZip(archive, LIMITS);
  if (!listed.ok) return refuse(ofReturn(listed.problem));
  // A map: an entry may be called as what every object has.
  const unpacked = new Map<string, Uint8Array>();
  for (const entry of listed.entries) {
    const result = unpack(entry);
    if (!result.ok) return refuse(ofReturn(result.problem));
    unpacked.set(entry.path, result.bytes);
  }
  const head = unpacked.get(RECORD);
  if (!head) return refuse({ code: 'not-a-return', path: '', data: {} });
  const text = strFromU8(head);
  const record = readRecord(text);
  if (!record.ok) return { ok: false, problems: record.problems.map(inside) };
  return withFiles(record.value, text, unpacked);
}

/** What is no archive, or a broken one, did not come back as it was downloaded; for limits there are words of their own. */
function ofReturn(problem: ZipProblem): AnswersProblem {
  switch (problem.code) {
    case 'zip-entries':
      return { ...problem, code: 'too-many-files' };
    case 'zip-large':
    case 'zip-entry-large':
      return { ...problem, path: '', code: 'return-too-large' };
    case 'zip-none':
    case 'zip-cut':
      return { code: 'not-a-return', path: '', data: {} };
    default:
      return problem;
  }
}

/** The files that the record names, each with the bytes it was named by, and none besides. */
function withFiles(
  record: AssessmentRecord,
  text: string,
  unpacked: ReadonlyMap<string, Uint8Array>,
): Outcome<ReturnedDeclaration> {
  const named = evidenceOf(record);
  const places = new Set([RECORD, ...named.map(placeOf)]);
  const problems = [
    ...named.flatMap((file) => fileProblem(file, unpacked.get(placeOf(file)))),
    ...[...unpacked.keys()]
      .filter((path) => !places.has(path))
      .map((path) => ({ code: 'file-unexpected', path, data: { name: path } })),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const files = named.flatMap((file): [string, Uint8Array][] => {
    const bytes = unpacked.get(placeOf(file));
    return bytes ? [[file.digest, bytes]] : [];
  });
  return { ok: true, value: { record, text, files: new Map(files) } };
}

function fileProblem(file: EvidenceFile, bytes: Uint8Array | undefined): AnswersProblem[] {
  const path = placeOf(file);
  const data = { name: file.name };
  if (!bytes) return [{ code: 'file-missing', path, data }];
  const isSame = bytes.length === file.size && bytesToHex(sha256(bytes)) === file.digest;
  return isSame ? [] : [{ code: 'file-changed', path, data }];
}

const inside = (problem: AnswersProblem): AnswersProblem => ({
  ...problem,
  path: [RECORD, problem.path].filter(Boolean).join(': '),
});

function refuse(problem: AnswersProblem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
