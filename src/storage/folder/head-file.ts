/**
 * The head of a log, apart from it: `<id>.head`, written after the line and before the line is acknowledged. A log that ends
 * before its head was cut. Folders of earlier versions have none.
 */
import type { Head } from '../../record/index.ts';
import { isHead } from '../examine.ts';
import { replaceFile } from './files.ts';

export async function keepHead(path: string, head: Head): Promise<void> {
  await replaceFile(path, `${JSON.stringify(head)}\n`);
}

/** @returns how many events the log must have at least; null when it cannot be read */
export function keptCount(text: string): number | null {
  try {
    const head: unknown = JSON.parse(text);
    return isHead(head) ? head.count : null;
  } catch {
    return null;
  }
}
