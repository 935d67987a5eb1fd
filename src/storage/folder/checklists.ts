/** Checklists in a folder: `<digest>.json`, made with the first one that is kept. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listChecklists, soundChecklist } from '../checklist.ts';
import type { Listing } from '../damage.ts';
import type { ChecklistStore, KeptChecklist } from '../types.ts';
import { guarded, makeFolder, readIfThere, replaceFile, safeName } from './files.ts';

const NAME = /^([0-9a-f]{64})\.json$/;

export class FolderChecklists implements ChecklistStore {
  constructor(private readonly folder: string) {}

  list(): Promise<Listing<KeptChecklist>> {
    return guarded(async () => {
      const digests = (await this.names()).flatMap((name) => NAME.exec(name)?.[1] ?? []);
      const found = await Promise.all(digests.map((digest) => this.read(digest)));
      return listChecklists(found.flatMap((one) => one ?? []));
    });
  }

  find(digest: string): Promise<KeptChecklist | null> {
    return guarded(async () => {
      const found = await this.read(digest);
      return found && soundChecklist(digest, found.content);
    });
  }

  keep(checklist: KeptChecklist): Promise<void> {
    return guarded(async () => {
      soundChecklist(checklist.checklist.digest, checklist);
      await makeFolder(this.folder);
      await replaceFile(this.path(checklist.checklist.digest), `${JSON.stringify(checklist)}\n`);
    });
  }

  remove(digest: string): Promise<void> {
    return guarded(() => rm(this.path(digest), { force: true }));
  }

  private async read(digest: string): Promise<{ digest: string; place: string; content: unknown } | null> {
    const place = this.path(digest);
    const bytes = await readIfThere(place);
    return bytes && { digest, place, content: parse(bytes.toString('utf8')) };
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

/** Undefined when it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
