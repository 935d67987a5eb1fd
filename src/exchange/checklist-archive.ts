/** The files of a checklist in a folder or a zip archive. Archives come from strangers: nothing is unpacked before its size is known. */
import { strToU8 } from 'fflate';
import type { Files } from '../checklist/compile/index.ts';
import { listZip, type ZipEntry } from './zip/directory.ts';
import { unpack } from './zip/unpack.ts';
import { writeZip } from './zip/write.ts';

/** Why there is no checklist in it; the words are under `archive.<code>`. */
export interface ArchiveProblem {
  code: 'not-zip' | 'no-checklist' | 'several-checklists' | 'too-many-files' | 'too-large' | 'not-utf8';
  data: Record<string, string | number>;
}

export type ArchiveResult = { ok: true; files: Files } | { ok: false; problem: ArchiveProblem };

/** Far above any checklist: the largest that comes with the product has 13 files and half a megabyte. */
const FILES_LIMIT = 200;
const SIZE_LIMIT = 8_000_000;
/** Of an archive, with all that lies around the checklist. */
const ENTRIES_LIMIT = 2000;

/** A file that was not read yet. */
export interface PackedFile {
  path: string;
  /** In bytes, unpacked. */
  size: number;
}

/** What lies around the checklist is not unpacked, so its size does not count. */
const LIMITS = { entries: ENTRIES_LIMIT, entry: Infinity, total: Infinity };

/** @param archive the bytes of a zip file, with the checklist at its top or in one folder */
export function unpackChecklist(archive: Uint8Array): ArchiveResult {
  if (archive.length > SIZE_LIMIT) return refuse('too-large', { limit: SIZE_LIMIT });
  const listed = listZip(archive, LIMITS);
  if (!listed.ok)
    return listed.problem.code === 'zip-entries'
      ? refuse('too-many-files', { limit: ENTRIES_LIMIT })
      : refuse('not-zip');
  const files = listed.entries.filter(({ isFile }) => isFile);
  const chosen = chooseFiles(files.map((entry) => ({ ...entry, path: slashed(entry.path) })));
  return chosen.ok ? unpackAll(chosen.files) : chosen;
}

function unpackAll(entries: readonly (ZipEntry & { name: string })[]): ArchiveResult {
  const contents: [name: string, bytes: Uint8Array][] = [];
  for (const entry of entries) {
    const unpacked = unpack(entry);
    if (!unpacked.ok)
      return unpacked.problem.code === 'zip-ratio'
        ? refuse('too-large', { limit: SIZE_LIMIT })
        : refuse('not-zip');
    contents.push([entry.name, unpacked.bytes]);
  }
  return decode(contents);
}

/** Some programs of Windows write the other slash. */
const slashed = (path: string): string => path.replaceAll('\\', '/');

/** @returns the same bytes for the same files, so that archives can be compared */
export function packChecklist(files: Files): Uint8Array<ArrayBuffer> {
  return writeZip(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

type Chosen<T> = { ok: true; files: (T & { name: string })[] } | { ok: false; problem: ArchiveProblem };

/** The files beside the one `checklist.yaml`, at the top or one folder deep; what systems leave in folders is passed over. */
export function chooseFiles<T extends PackedFile>(all: readonly T[]): Chosen<T> {
  const files = all.filter(({ path }) => !isJunk(path));
  const heads = files.filter(({ path }) => /^([^/]+\/)?checklist\.yaml$/.test(path));
  const top = heads.find(({ path }) => !path.includes('/'));
  const head = top ?? heads[0];
  if (!head) return refuse('no-checklist');
  if (!top && heads.length > 1)
    return refuse('several-checklists', { paths: heads.map(({ path }) => path).join(', ') });
  const folder = head.path.slice(0, -'checklist.yaml'.length);
  const chosen = files.flatMap((file) => {
    const name = file.path.slice(folder.length);
    return file.path.startsWith(folder) && /^[^/]+\.(ya?ml|json)$/.test(name) ? [{ ...file, name }] : [];
  });
  if (chosen.length > FILES_LIMIT) return refuse('too-many-files', { limit: FILES_LIMIT });
  const size = chosen.reduce((sum, file) => sum + file.size, 0);
  return size > SIZE_LIMIT ? refuse('too-large', { limit: SIZE_LIMIT }) : { ok: true, files: chosen };
}

/** Texts by name, or the file that is none. */
export function decode(contents: readonly (readonly [name: string, bytes: Uint8Array])[]): ArchiveResult {
  const files: Files = {};
  for (const [name, bytes] of contents)
    try {
      // Programs that take the mark for a letter put another one before it.
      files[name] = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF+/, '');
    } catch {
      return refuse('not-utf8', { file: name });
    }
  return { ok: true, files };
}

function isJunk(path: string): boolean {
  return path.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/.test(path);
}

function refuse(
  code: ArchiveProblem['code'],
  data: ArchiveProblem['data'] = {},
): { ok: false; problem: ArchiveProblem } {
  return { ok: false, problem: { code, data } };
}
