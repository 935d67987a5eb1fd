/** Files that the user names. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { EvidenceFile } from '../checklist/index.ts';
import type { Translator } from '../locale/index.ts';
import { replaceFile } from '../storage/folder/index.ts';
import { WrongInput } from './wrong-input.ts';

/** The text of a file; of standard input for "-". @throws WrongInput */
export async function readText(path: string, words: Translator): Promise<string> {
  try {
    const bytes = path === '-' ? await readStdin() : await readFile(path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new WrongInput([words.t('file.not-utf8', { file: path })]);
    throw new WrongInput([fileReason(error, path, words)]);
  }
}

/** @throws WrongInput */
export async function readBytes(path: string, words: Translator): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new WrongInput([fileReason(error, path, words)]);
  }
}

/** The first bytes of a file, by which its kind is told. @throws WrongInput */
export async function readStart(path: string, words: Translator): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(START_LENGTH), 0, START_LENGTH);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new WrongInput([fileReason(error, path, words)]);
  }
}

const START_LENGTH = 64;

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A record would be lost if its own statement were written over it. @throws WrongInput */
export function refuseOverwriting(input: string, output: string, words: Translator): void {
  if (resolve(input) === resolve(output))
    throw new WrongInput([words.t('output.is-input', { file: output })]);
}

/** @throws WrongInput where there is a file of this name already */
export function refuseExisting(output: string, words: Translator): void {
  if (existsSync(output)) throw new WrongInput([words.t('output.exists', { file: output })]);
}

/**
 * Writes the whole file or nothing: beside it first, then in its place.
 * @param mode who may read it
 * @throws WrongInput
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  words: Translator,
  mode = 0o666,
): Promise<void> {
  try {
    await replaceFile(path, content, mode);
  } catch (error) {
    throw new WrongInput([fileReason(error, path, words)]);
  }
}

/** A file that evidence names: its bytes, and what a record says of them. @throws WrongInput */
export async function readEvidence(
  path: string,
  words: Translator,
): Promise<{ file: EvidenceFile; bytes: Uint8Array }> {
  try {
    const bytes = await readFile(path);
    const file = {
      name: basename(path),
      size: bytes.length,
      type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
      digest: createHash('sha256').update(bytes).digest('hex'),
    };
    return { file, bytes };
  } catch (error) {
    throw new WrongInput([fileReason(error, path, words)]);
  }
}

const TYPES: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

const REASONS: Record<string, string> = {
  ENOENT: 'file.missing',
  EISDIR: 'file.is-folder',
  ENOTDIR: 'file.missing',
  EACCES: 'file.not-allowed',
  EPERM: 'file.not-allowed',
  EROFS: 'file.not-allowed',
  ENOSPC: 'file.no-room',
};

/** Why a file cannot be read or written, and what to do. */
export function fileReason(error: unknown, file: string, words: Translator): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  return words.t(REASONS[code] ?? 'file.other', { file, detail });
}
