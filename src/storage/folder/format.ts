/** Which version of the layout a folder has. One that says nothing has the first; a later program that changes the layout says so. */
import { join } from 'node:path';
import { isPlainObject } from '../../checklist/index.ts';
import { StorageError } from '../error.ts';
import { readIfThere } from './files.ts';

const FORMAT = 'probity-store/1';

/** @throws StorageError `newer` when a later program has changed the layout, `damaged` when its word cannot be read */
export async function checkFormat(folder: string): Promise<void> {
  const bytes = await readIfThere(join(folder, 'store.json'));
  if (bytes === null) return;
  const format = formatIn(bytes.toString('utf8'));
  if (format === undefined) throw new StorageError('damaged', `${folder}/store.json cannot be read`);
  if (format !== FORMAT) throw new StorageError('newer', `${folder} has the format ${format}`);
}

function formatIn(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value) && 'format' in value && typeof value.format === 'string'
      ? value.format
      : undefined;
  } catch {
    return undefined;
  }
}
