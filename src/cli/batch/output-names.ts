/** Where the statement of each record goes: the same place and name, with another ending. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';

/**
 * @param records paths below the folder of the records
 * @returns for each, the path below the folder of the statements; no two are the same file, whatever the system makes of
 *   capitals and accents
 */
export function outputNames(records: readonly string[], ending: string): string[] {
  const stems = records.map((path) => path.slice(0, -extname(path).length));
  const count = new Map<string, number>();
  for (const stem of stems) count.set(folded(stem), (count.get(folded(stem)) ?? 0) + 1);
  return stems.map((stem, at) =>
    count.get(folded(stem)) === 1 ? stem + ending : `${stem}-${mark(records[at] ?? '')}${ending}`,
  );
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Made from the path alone, so that a record keeps its name when others come and go beside its twin. */
function mark(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
