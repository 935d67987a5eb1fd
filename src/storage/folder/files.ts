/** Writing that is on the disk when it returns. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StorageError } from '../error.ts';

const APPEND = constants.O_WRONLY | constants.O_APPEND;
const CREATE = APPEND | constants.O_CREAT | constants.O_EXCL;

/** Adds text at the end of a file; with `create`, of a file that must not exist yet. */
export async function appendText(path: string, text: string, create = false): Promise<void> {
  const file = await open(path, create ? CREATE : APPEND, 0o600);
  try {
    // One call, so that the text of another writer cannot come between.
    const bytes = Buffer.from(text, 'utf8');
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten !== bytes.length)
      throw new StorageError('quota', `${path}: only a part could be written`);
    await file.sync();
  } finally {
    await file.close();
  }
  if (create) await syncFolder(dirname(path));
}

/** The whole file or none of it: written beside, then put in place. @param mode 0o600 for what only its owner may read */
export async function replaceFile(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.new`);
  try {
    const file = await open(draft, 'w', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Null when there is no such file. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** A new name is on the disk once its folder is. Some systems cannot open folders, and keep names safe themselves. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Names come from files of other people: none may lead out of the folder. */
export function safeName(name: string, pattern: RegExp): string {
  if (pattern.test(name)) return name;
  throw new StorageError('damaged', `${JSON.stringify(name)} is not a name that a store can use`);
}

const CODES: Record<string, StorageError['code']> = {
  ENOSPC: 'quota',
  EDQUOT: 'quota',
  EFBIG: 'quota',
  EEXIST: 'conflict',
};

/** Turns the system's errors into ours. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new StorageError(CODES[codeOf(error)] ?? 'blocked', message, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
