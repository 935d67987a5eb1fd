import { deflateSync, zipSync, type Zippable } from 'fflate';
import { isBomb } from './unpack.ts';

/**
 * @param isPacked which files are compressed; others lie in the archive as they are
 * @returns the same bytes for the same files, so that archives can be compared
 */
export function writeZip(
  files: Readonly<Record<string, Uint8Array>>,
  isPacked: (path: string) => boolean = () => true,
): Uint8Array<ArrayBuffer> {
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    const bytes = files[path] ?? new Uint8Array();
    sorted[path] = [bytes, { level: isPacked(path) && !shrinksTooFar(bytes) ? 6 : 0 }];
  }
  return zipSync(sorted, { mtime: EARLIEST, os: 3, attrs: 0o644 << 16 });
}

/** The reader would take it for a bomb; only that of a large file, which is seldom packed. */
const shrinksTooFar = (bytes: Uint8Array): boolean =>
  isBomb(bytes.length, 0) && isBomb(bytes.length, deflateSync(bytes).length);

/** Zip counts time from 1980; the day of packing would make every archive another. */
const EARLIEST = new Date(1980, 0, 1);
