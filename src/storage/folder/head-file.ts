/**
 * The head of a log, apart from it: `<id>.head`, written after the line and before the line is acknowledged. A log that ends
 * before its head was cut. Folders of earlier versions have none.
 */
import { isPlainObject } from '../../checklist/index.ts';
import type { Head } from '../../record/index.ts';
import { StorageError } from '../error.ts';
import { readIfThere, replaceFile } from './files.ts';

export async function keepHead(path: string, head: Head): Promise<void> {
  await replaceFile(path, `${JSON.stringify(head)}\n`);
}

/** @returns how many events the log must have at least. @throws StorageError `damaged` */
export async function keptCount(path: string): Promise<number> {
  const bytes = await readIfThere(path);
  if (bytes === null) return 0;
  const count = countIn(bytes.toString('utf8'));
  if (count === undefined) throw new StorageError('damaged', `${path} cannot be read`);
  return count;
}

function countIn(text: string): number | undefined {
  try {
    const head: unknown = JSON.parse(text);
    return isPlainObject(head) && 'count' in head && typeof head.count === 'number' ? head.count : undefined;
  } catch {
    return undefined;
  }
}
