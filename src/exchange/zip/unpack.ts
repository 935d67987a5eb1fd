/** Unpacking: no more bytes come out than the listing has said, whatever follows, so that limits on the listed sizes hold. */
import { Inflate } from 'fflate';
import type { ZipEntry, ZipProblem } from './directory.ts';

/** Deflate can shrink a thousandfold what no person has written. */
const RATIO_LIMIT = 200;
/** Below this a ratio says nothing. In bytes. */
const RATIO_FREE = 1_000_000;
/** So much is pushed at once: it can grow to 16 MB before it is looked at. */
const CHUNK = 16_384;

export type Unpacked = { ok: true; bytes: Uint8Array } | { ok: false; problem: ZipProblem };

/** Has it shrunk more than anything that people write? */
export function isBomb(size: number, packed: number): boolean {
  return size > RATIO_FREE && size > RATIO_LIMIT * packed;
}

/** @returns the bytes; those of an entry that is not compressed lie in the archive itself */
export function unpack(entry: ZipEntry): Unpacked {
  if (!entry.isDeflated) return { ok: true, bytes: entry.packed };
  const refuse = (code: ZipProblem['code']): Unpacked => ({
    ok: false,
    problem: { code, path: entry.path, data: {} },
  });
  if (isBomb(entry.size, entry.packed.length)) return refuse('zip-ratio');
  const bytes = new Uint8Array(entry.size);
  let length = 0;
  let stopped: ZipProblem['code'] | undefined;
  const inflate = new Inflate((chunk) => {
    if (stopped) return;
    if (length + chunk.length > entry.size) stopped = 'zip-size';
    else bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length && !stopped; at += CHUNK)
      inflate.push(entry.packed.subarray(at, at + CHUNK), at + CHUNK >= entry.packed.length);
  } catch {
    // fflate throws on what is no deflated data, or is cut.
    return refuse('zip-cut');
  }
  if (stopped) return refuse(stopped);
  return length === entry.size ? { ok: true, bytes } : refuse('zip-size');
}
