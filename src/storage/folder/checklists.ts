/** Checklists in a folder: `<digest>.json`, made with the first one that is kept. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlainObject } from '../../checklist/index.ts';
import { checkChecklist } from '../checklist.ts';
import { StorageError } from '../error.ts';
import { newestChecklistFirst } from '../summary.ts';
import type { ChecklistStore, KeptChecklist } from '../types.ts';
import { guarded, makeFolder, readIfThere, replaceFile, safeName } from './files.ts';

const NAME = /^([0-9a-f]{64})\.json$/;

export class FolderChecklists implements ChecklistStore {
  constructor(private readonly folder: string) {}

  list(): Promise<KeptChecklist[]> {
    return guarded(async () => {
      const digests = (await this.names()).flatMap((name) => NAME.exec(name)?.[1] ?? []);
      const kept = await Promise.all(digests.map((digest) => this.read(digest)));
      return newestChecklistFirst(kept.flatMap((one) => one ?? []));
    });
  }

  find(digest: string): Promise<KeptChecklist | null> {
    return guarded(() => this.read(digest));
  }

  keep(checklist: KeptChecklist): Promise<void> {
    return guarded(async () => {
      checkChecklist(checklist);
      await makeFolder(this.folder);
      await replaceFile(this.path(checklist.checklist.digest), `${JSON.stringify(checklist)}\n`);
    });
  }

  remove(digest: string): Promise<void> {
    return guarded(() => rm(this.path(digest), { force: true }));
  }

  private async read(digest: string): Promise<KeptChecklist | null> {
    const bytes = await readIfThere(this.path(digest));
    if (bytes === null) return null;
    const kept = parse(bytes.toString('utf8'));
    if (kept?.checklist.digest !== digest)
      throw new StorageError('damaged', `the file of checklist ${digest} is damaged`);
    checkChecklist(kept);
    return kept;
  }

  /** Folders of older versions of the program have none of it. */
  private async names(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }

  private path(digest: string): string {
    return join(this.folder, safeName(`${digest}.json`, NAME));
  }
}

/** Shape only: the file is our own, and the digest tells whether its content is. */
function parse(text: string): KeptChecklist | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value) && 'checklist' in value && isPlainObject(value.checklist)
      ? (value as KeptChecklist)
      : undefined;
  } catch {
    return undefined;
  }
}
