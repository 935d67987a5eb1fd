/**
 * What a zip archive holds, read strictly from its central directory (PKWARE APPNOTE 6.3.10, 4.3 and 4.4). Archives come from
 * strangers: the list is checked before anything is unpacked, and whatever two programs could read in two ways is refused.
 */

/** Why an archive, or an entry of it, is refused; the words are under `read.<code>`. */
export interface ZipProblem {
  code:
    | 'zip-none'
    | 'zip-cut'
    | 'zip-form'
    | 'zip-locked'
    | 'zip-overlap'
    | 'zip-twice'
    | 'zip-entries'
    | 'zip-large'
    | 'zip-entry-large'
    | 'zip-ratio'
    | 'zip-size';
  /** The entry; empty for the archive. */
  path: string;
  data: Record<string, string | number>;
}

export interface ZipEntry {
  path: string;
  /** In bytes, unpacked, as the archive says; the inflater sees to it. */
  size: number;
  isDeflated: boolean;
  packed: Uint8Array;
  /** Neither a folder nor a link, as far as the system it comes from says. */
  isFile: boolean;
}

export interface ZipLimits {
  /** Number of entries. */
  entries: number;
  /** Bytes, unpacked: of one entry, and of all. */
  entry: number;
  total: number;
}

export type Listed = { ok: true; entries: ZipEntry[] } | { ok: false; problem: ZipProblem };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const COMMENT_LIMIT = 0xffff;

/** @returns the entries in the order of the archive */
export function listZip(archive: Uint8Array, limits: ZipLimits): Listed {
  try {
    return { ok: true, entries: new Directory(archive, limits).entries() };
  } catch (refused) {
    if (refused instanceof Refused) return { ok: false, problem: refused.problem };
    throw refused;
  }
}

/** Is it a zip archive? */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

class Refused extends Error {
  constructor(readonly problem: ZipProblem) {
    super(problem.code);
  }
}

function refuse(code: ZipProblem['code'], path = '', data: ZipProblem['data'] = {}): never {
  throw new Refused({ code, path, data });
}

/** An entry with the place that it takes up in the archive. */
type Placed = ZipEntry & { from: number; to: number };

class Directory {
  private readonly view: DataView;

  constructor(
    private readonly archive: Uint8Array,
    private readonly limits: ZipLimits,
  ) {
    this.view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  }

  entries(): ZipEntry[] {
    if (!isArchive(this.archive)) refuse('zip-none');
    const end = this.end();
    const count = this.view.getUint16(end + 10, true);
    const size = this.view.getUint32(end + 12, true);
    const start = this.view.getUint32(end + 16, true);
    if (count === 0xffff || start === 0xffffffff) refuse('zip-form', '', { form: 'zip64' });
    if (this.view.getUint32(end + 4, true) !== 0 || this.view.getUint16(end + 8, true) !== count)
      refuse('zip-form', '', { form: 'multi-disk' });
    if (count > this.limits.entries) refuse('zip-entries', '', { limit: this.limits.entries });
    if (start + size !== end) refuse('zip-cut');
    const entries = this.central(start, end, count);
    checkPlaces(entries);
    checkSizes(entries, this.limits);
    return entries.map(({ from: _, to: __, ...entry }) => entry);
  }

  /** Where the end record begins: nothing but its own comment may follow it. */
  private end(): number {
    const { length } = this.archive;
    for (let at = length - END_SIZE; at >= Math.max(0, length - END_SIZE - COMMENT_LIMIT); at -= 1)
      if (
        this.view.getUint32(at, true) === END &&
        at + END_SIZE + this.view.getUint16(at + 20, true) === length
      )
        return at;
    return refuse('zip-cut');
  }

  private central(start: number, end: number, count: number): Placed[] {
    const entries: Placed[] = [];
    let at = start;
    for (let i = 0; i < count; i += 1) {
      if (at + 46 > end || this.view.getUint32(at, true) !== CENTRAL) refuse('zip-cut');
      const nameSize = this.view.getUint16(at + 28, true);
      const next =
        at + 46 + nameSize + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
      if (next > end) refuse('zip-cut');
      entries.push(this.entry(at, nameSize, start));
      at = next;
    }
    if (at !== end) refuse('zip-cut');
    return entries;
  }

  /** @param at of its header in the directory, which begins at `end` */
  private entry(at: number, nameSize: number, end: number): Placed {
    const name = this.archive.subarray(at + 46, at + 46 + nameSize);
    const path = textOf(name);
    const flags = this.view.getUint16(at + 8, true);
    const method = this.view.getUint16(at + 10, true);
    if ((flags & LOCKED) !== 0 || method === AES) refuse('zip-locked', path);
    if (method !== 0 && method !== 8) refuse('zip-form', path, { form: `method ${String(method)}` });
    const from = this.view.getUint32(at + 42, true);
    const data = this.local(from, end, name, path, { flags, method });
    const to = data + this.view.getUint32(at + 20, true);
    const size = this.view.getUint32(at + 24, true);
    if (to > end) refuse('zip-cut', path);
    if (method === 0 && to - data !== size) refuse('zip-size', path);
    const isFile = isRegular(this.view.getUint32(at + 38, true) >>> 16) && !path.endsWith('/');
    return {
      path,
      size,
      isDeflated: method === 8,
      packed: this.archive.subarray(data, to),
      isFile,
      from,
      to,
    };
  }

  /** Where the bytes of an entry begin. Some programs go by the header before them, which therefore must say the same. */
  private local(
    from: number,
    end: number,
    name: Uint8Array,
    path: string,
    { flags, method }: { flags: number; method: number },
  ): number {
    if (from + 30 > end || this.view.getUint32(from, true) !== LOCAL) refuse('zip-cut', path);
    const nameSize = this.view.getUint16(from + 26, true);
    const own = this.archive.subarray(from + 30, from + 30 + nameSize);
    const same =
      own.length === name.length &&
      own.every((byte, i) => byte === name[i]) &&
      this.view.getUint16(from + 6, true) === flags &&
      this.view.getUint16(from + 8, true) === method;
    if (!same) refuse('zip-cut', path);
    return from + 30 + nameSize + this.view.getUint16(from + 28, true);
  }
}

/** Bits 0, 6 and 13: locked in one of three ways. */
const LOCKED = 0x2041;
const AES = 99;

/** The type of a file in the mode of Unix; 0 where another system wrote it. */
function isRegular(mode: number): boolean {
  const type = mode & 0o170000;
  return type === 0 || type === 0o100000;
}

function textOf(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    // Of an old program; each byte one character is enough to tell names apart.
    return String.fromCharCode(...name);
  }
}

/** Entries that share bytes unpack to far more than the archive has; two of one name are two answers to one question. */
function checkPlaces(entries: readonly Placed[]): void {
  let last = 0;
  for (const { from, to, path } of [...entries].sort((a, b) => a.from - b.from)) {
    if (from < last) refuse('zip-overlap', path);
    last = to;
  }
  const seen = new Set<string>();
  for (const { path } of entries) {
    if (seen.has(path)) refuse('zip-twice', path, { name: path });
    seen.add(path);
  }
}

function checkSizes(entries: readonly ZipEntry[], { entry, total }: ZipLimits): void {
  for (const { path, size } of entries)
    if (size > entry) refuse('zip-entry-large', path, { limit: entry / 1_000_000 });
  if (entries.reduce((sum, { size }) => sum + size, 0) > total)
    refuse('zip-large', '', { limit: total / 1_000_000 });
}
