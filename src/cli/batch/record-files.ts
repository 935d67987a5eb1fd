/** Which files of a folder are records. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface RecordFiles {
  /** Paths below the folder, in order. */
  records: string[];
  /** JSON of another kind, such as answers, or the checklists that `walk` keeps. */
  others: string[];
}

/** Looks into the folders in it as well, but not at hidden files and folders. A file that is no JSON may be a broken record, and counts as one. */
export async function recordFiles(folder: string): Promise<RecordFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && /\.jsonl?$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((name) => name.startsWith('.')))
    .sort();
  const found: RecordFiles = { records: [], others: [] };
  for (const path of paths) ((await isOther(join(folder, path))) ? found.others : found.records).push(path);
  return found;
}

async function isOther(path: string): Promise<boolean> {
  if (/l$/i.test(path)) return false;
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    return !String((content as { format?: unknown } | null)?.format).startsWith('probity-record/');
  } catch {
    // Opening it as a record says what is wrong with it.
    return false;
  }
}
