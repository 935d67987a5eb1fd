/**
 * Signatures of keys under a log. Ed25519 of @noble/curves rather than WebCrypto: a document shows them while it is composed,
 * which is pure and at once, and it must show the same in every browser, also where a page has no WebCrypto. A door of its
 * own, because it brings the curve.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { heads } from './log.ts';
import {
  SEALS_LIMIT,
  type AssessmentRecord,
  type EventBody,
  type Head,
  type LogEvent,
  type Seal,
} from './types.ts';

/**
 * - `valid`: made with this key over these events.
 * - `changed`: made with this key, but over other events than those which stand before it now.
 * - `forged`: not made with this key over what it claims to cover, in this record.
 */
export type SealState = 'valid' | 'changed' | 'forged';

export interface CheckedSeal {
  state: SealState;
  key: string;
  /** Place of the seal in the log, and when it was made by the clock of the device. */
  seq: number;
  at: string;
  /** It is over so many events, the first ones of the log. */
  covers: number;
  /** Events after those that say more than that somebody signed. */
  uncovered: number;
}

/** Every seal in the log, in order. Whose the key is, nobody can see from here. */
export function sealsOf(record: AssessmentRecord): CheckedSeal[] {
  const seals = record.events.filter((event) => event.type === 'sealed');
  if (seals.length === 0) return [];
  const stood = heads(record);
  return seals.map(({ seal, seq, at }) => ({
    state: stateOf(record.id, seal, stood[seal.over.count]),
    key: seal.key,
    seq,
    at,
    covers: seal.over.count,
    uncovered: record.events.slice(seal.over.count).filter(saysMore).length,
  }));
}

const saysMore = ({ type }: LogEvent): boolean => type !== 'sealed';

/**
 * By the letter of RFC 8032: no key under which a signature fits more than one text.
 * @param stood the head after as many events as the seal covers
 */
function stateOf(id: string, { key, signature, over }: Seal, stood: Head | undefined): SealState {
  if (!ed25519.verify(hexToBytes(signature), sealedText(id, over), hexToBytes(key), { zip215: false }))
    return 'forged';
  return stood?.digest === over.digest ? 'valid' : 'changed';
}

/** Has it as many seals as a record may have? One more would make a file that nobody takes. */
export function isFullOfSeals({ events }: Pick<AssessmentRecord, 'events'>): boolean {
  return events.filter(({ type }) => type === 'sealed').length >= SEALS_LIMIT;
}

/**
 * The event that seals the log as it stands.
 * @param secret of the key, 32 bytes
 */
export function sealRecord(
  { id, head }: Pick<AssessmentRecord, 'id' | 'head'>,
  secret: Uint8Array,
): EventBody {
  const signature = bytesToHex(ed25519.sign(sealedText(id, head), secret));
  return { type: 'sealed', seal: { key: publicKeyOf(secret), signature, over: head } };
}

/** The name in front keeps the signature from being one of anything else. */
function sealedText(id: string, { count, digest }: Head): Uint8Array {
  return utf8ToBytes(`probity-seal/1\n${id}\n${String(count)}\n${digest}`);
}

/** @returns hex */
export function publicKeyOf(secret: Uint8Array): string {
  return bytesToHex(ed25519.getPublicKey(secret));
}

/** What one tells others of a key, so that they know it again: its SHA-256, in groups that can be read aloud. */
export function fingerprintOf(key: string): string {
  return bytesToHex(sha256(hexToBytes(key))).replace(/(.{4})(?=.)/g, '$1 ');
}
