/** Zip archives. They come from strangers: nothing is unpacked before its size is known. */
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** A file that was not read yet. */
export interface PackedFile {
  path: string;
  /** In bytes, unpacked. */
  size: number;
}

/** @returns what the archive says it holds, at most one file more than the limit; undefined when it is no archive */
export function listZip(archive: Uint8Array, limit: number): PackedFile[] | undefined {
  const files: PackedFile[] = [];
  const read = readZip(archive, (file) => {
    files.push(file);
    if (files.length > limit) throw new RangeError('more than enough');
    return false;
  });
  return read || files.length > limit ? files : undefined;
}

/**
 * The wanted files by path. The inflater writes no more bytes than the listing has said, so limits on the listed sizes hold
 * whatever follows.
 */
export function readZip(
  archive: Uint8Array,
  wanted: (file: PackedFile) => boolean,
): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(archive, {
      // Of a file that is not compressed the packed size counts, whatever the other one claims.
      filter: ({ name, size, originalSize }) =>
        wanted({ path: slashed(name), size: Math.max(size, originalSize) }),
    });
  } catch {
    return undefined;
  }
}

/** @returns the same bytes for the same files, so that archives can be compared */
export function writeZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort()) sorted[path] = files[path] ?? new Uint8Array();
  return zipSync(sorted, { mtime: EARLIEST, os: 3, attrs: 0o644 << 16 });
}

/** Zip counts time from 1980; the day of packing would make every archive another. */
const EARLIEST = new Date(1980, 0, 1);

/** Some programs of Windows write the other slash. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');
