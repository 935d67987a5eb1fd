/**
 * What is left of a damaged record, for an expert: a zip archive with every piece as it lies in the store and the evidence files
 * that can still be read. The program does not read it back.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { writeZip } from './zip/write.ts';

export const REMAINS_FORMAT = 'probity-remains/1';

export interface RemainsContents {
  /** Of the record. */
  id: string;
  /** Version of the program that looked. */
  tool: string;
  /** ISO 8601 time, UTC. */
  savedAt: string;
  /** Where the log breaks, and how; null when it does not. */
  damage: object | null;
  /** In the order in which they lie. */
  pieces: readonly { place: string; content: unknown }[];
  /** Bytes of evidence by digest. */
  files: ReadonlyMap<string, Uint8Array>;
}

export function writeRemains({ files, ...remains }: RemainsContents): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ format: REMAINS_FORMAT, ...remains }, readable, 1);
  const evidence = [...files].map(([digest, bytes]) => [`evidence/${digest}`, bytes] as const);
  return writeZip({ 'remains.json': utf8ToBytes(`${text}\n`), ...Object.fromEntries(evidence) }, isText);
}

const isText = (path: string): boolean => path.endsWith('.json');

/** Whatever a store may hold is shown, also what is no JSON. */
function readable(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Map || value instanceof Set) return [...value];
  return ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value;
}
