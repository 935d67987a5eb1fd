import { bundledFiles } from '../../checklist/bundled-files.ts';
import { packChecklist } from '../../exchange/index.ts';
import { download, fileName } from '../statement/download.ts';
import type { FoundChecklist } from './find-checklist.ts';

/** Hands the files of a checklist to the browser, as a zip archive that can be opened here again. */
export async function downloadChecklist({ checklist, files }: FoundChecklist): Promise<void> {
  downloadFiles([checklist.id, checklist.version], files ?? (await bundledFiles(checklist.id)));
}

export function downloadFiles(name: readonly string[], files: Record<string, string>): void {
  download(fileName(name, 'zip'), 'application/zip', packChecklist(files));
}
