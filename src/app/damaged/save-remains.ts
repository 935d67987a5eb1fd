/** Everything of a damaged record that can still be read, as a download. */
import { writeRemains } from '../../exchange/remains.ts';
import { readableFiles } from '../../storage/backup.ts';
import type { Remains } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { now, today } from '../clock.ts';
import { download, fileName } from '../statement/download.ts';
import { TOOL_VERSION } from '../version.ts';

/** @returns how many evidence files that it names are missing or damaged */
export async function saveRemains({ id, name, damage, pieces, named }: Remains): Promise<number> {
  const files = await readableFiles(await openStore(), named);
  const contents = { id, tool: TOOL_VERSION, savedAt: now(), damage, pieces, files };
  download(fileName([name, today()], 'zip'), 'application/zip', writeRemains(contents));
  return named.length - files.size;
}
