/**
 * The digests of files, computed apart from the program: to tell whether it took a file whose digest is wrong, and to make
 * digests right again after a change, as whoever forges a file would.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

export const digest = (value: unknown): string => sha256(canonicalize(value) ?? '');

export type Json = Record<string, unknown>;

export const isMap = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The head that the log of a record has. */
export function headOf({ events, head: _, ...header }: Json): { count: number; digest: string } {
  const log = Array.isArray(events) ? events : [];
  const end = log.reduce((before: string, event) => sha256(before + digest(event)), digest(header));
  return { count: log.length, digest: end };
}

export function sealOf({ seal: _, ...content }: Json): string {
  return digest(content);
}

/** The record, or the invitation, with digests that fit; itself where it is none. */
export function sealed(text: string): string {
  try {
    const value = JSON.parse(text) as unknown;
    return isMap(value) ? `${JSON.stringify(sealedAgain(value), null, 2)}\n` : text;
  } catch {
    // What is no JSON, or has no digest, stays as it is.
    return text;
  }
}

function sealedAgain(value: Json): Json {
  if ('seal' in value) return { ...value, seal: sealOf(value) };
  if (!Array.isArray(value['events'])) return value;
  const { declaration } = value;
  const events = value['events'].map((event: unknown, i) =>
    isMap(event) ? { ...event, seq: i + 1 } : event,
  );
  const numbered = {
    ...value,
    events,
    ...(isMap(declaration) ? { declaration: { ...declaration, seal: sealOf(declaration) } } : {}),
  };
  return { ...numbered, head: headOf(numbered) };
}
