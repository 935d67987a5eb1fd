/** Zip archives byte by byte, so that each can lie in its own way. */
import { deflateRawSync } from 'node:zlib';

export interface Item {
  name: string | Uint8Array;
  data: Uint8Array;
  /** What stands in the archive; the data, deflated, where it is absent. */
  packed?: Uint8Array;
  method?: number;
  flags?: number;
  /** Unpacked size that the archive claims. */
  size?: number;
  /** Mode of Unix, with the type of the file. */
  mode?: number;
  /** Name in the header before the data, where it is another. */
  localName?: string;
  /** Takes the bytes of the entry before this one. */
  isShared?: boolean;
}

interface Tail {
  count?: number;
  disk?: number;
  comment?: string;
  after?: Uint8Array;
  /** Added to where the directory is said to begin. */
  shift?: number;
}

export function zipOf(items: readonly Item[], tail: Tail = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let shared = 0;
  for (const item of items) {
    const packed = Buffer.from(item.packed ?? (item.method === 0 ? item.data : deflateRawSync(item.data)));
    const from = item.isShared ? shared : at;
    directory.push(header(CENTRAL, item, packed.length, from));
    if (item.isShared) continue;
    const local = header(LOCAL, item, packed.length, from);
    parts.push(local, packed);
    shared = from;
    at += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  return new Uint8Array(
    Buffer.concat([
      ...parts,
      central,
      end(items.length, central.length, at, tail),
      tail.after ?? Buffer.alloc(0),
    ]),
  );
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

function header(kind: number, item: Item, packed: number, from: number): Buffer {
  const isLocal = kind === LOCAL;
  const name = Buffer.from(isLocal ? (item.localName ?? item.name) : item.name);
  const bytes = Buffer.alloc((isLocal ? 30 : 46) + name.length);
  const start = isLocal ? 6 : 8;
  bytes.writeUInt32LE(kind, 0);
  bytes.writeUInt16LE(item.flags ?? 0, start);
  bytes.writeUInt16LE(item.method ?? 8, start + 2);
  bytes.writeUInt32LE(packed, start + 12);
  bytes.writeUInt32LE(item.size ?? item.data.length, start + 16);
  bytes.writeUInt16LE(name.length, start + 20);
  if (!isLocal) {
    bytes.writeUInt32LE(((item.mode ?? 0o100644) << 16) >>> 0, 38);
    bytes.writeUInt32LE(from, 42);
  }
  name.copy(bytes, isLocal ? 30 : 46);
  return bytes;
}

function end(count: number, size: number, start: number, tail: Tail): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(tail.disk ?? 0, 4);
  bytes.writeUInt16LE(tail.count ?? count, 8);
  bytes.writeUInt16LE(tail.count ?? count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(start + (tail.shift ?? 0), 16);
  bytes.writeUInt16LE(tail.comment?.length ?? 0, 20);
  return Buffer.concat([bytes, Buffer.from(tail.comment ?? '')]);
}
