/** Records in a folder: `records/<id>.jsonl`, evidence under `files/<digest>`, checklists under `checklists/`. Needs Node. */
import { randomUUID } from 'node:crypto';
import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFile } from '../../checklist/index.ts';
import type { AssessmentRecord, Head, LogEvent } from '../../record/index.ts';
import { StorageError } from '../error.ts';
import { checkBytes, fileDigests } from '../evidence.ts';
import { checkKnown } from '../known.ts';
import { checkFollows } from '../sequence.ts';
import { newestFirst, summaryOf } from '../summary.ts';
import type { RecordSummary, Store } from '../types.ts';
import { FolderChecklists } from './checklists.ts';
import { appendText, guarded, makeFolder, readIfThere, replaceFile, safeName } from './files.ts';
import { checkFormat } from './format.ts';
import { batchLine, firstLine, readLog, type LogContent } from './log-file.ts';

const EXTENSION = '.jsonl';

/** Opens a folder of records, and makes it where there is none. @throws StorageError */
export async function openFolderStore(folder: string): Promise<Store> {
  const store = new FolderStore(
    join(folder, 'records'),
    join(folder, 'files'),
    new FolderChecklists(join(folder, 'checklists')),
  );
  await guarded(async () => {
    await checkFormat(folder);
    await store.prepare();
  });
  return store;
}

class FolderStore implements Store {
  constructor(
    private readonly records: string,
    private readonly files: string,
    readonly checklists: FolderChecklists,
  ) {}

  async prepare(): Promise<void> {
    await makeFolder(this.records);
    await makeFolder(this.files);
  }

  list(): Promise<RecordSummary[]> {
    return guarded(async () => newestFirst((await this.all()).map(summaryOf)));
  }

  load(id: string): Promise<AssessmentRecord | null> {
    return guarded(async () => {
      const record = (await this.read(id))?.record ?? null;
      if (record) checkKnown(record);
      return record;
    });
  }

  create(record: AssessmentRecord): Promise<void> {
    return guarded(async () => {
      const path = this.path(record.id);
      // A file in which a crash left nothing that counts is not a record.
      const leftover = (await readIfThere(path)) !== null && (await this.read(record.id)) === null;
      if (leftover) await truncate(path);
      await appendText(path, firstLine(record, randomUUID()), !leftover);
    });
  }

  append(id: string, events: LogEvent[], head: Head): Promise<void> {
    return guarded(async () => {
      const kept = await this.read(id);
      if (kept === null) throw new StorageError('missing', `there is no record ${id}`);
      checkKnown(kept.record);
      checkFollows(id, kept.record.events.length, events, head);
      if (events.length === 0) return;
      const writer = randomUUID();
      await appendText(this.path(id), batchLine({ writer, events, head }));
      const now = await this.read(id);
      if (now?.writers.has(writer)) return;
      throw new StorageError('conflict', `another program added to record ${id} at the same moment`);
    });
  }

  remove(id: string): Promise<void> {
    return guarded(async () => {
      const path = this.path(id);
      const removed = (await this.read(id))?.record.events ?? [];
      await rm(path, { force: true });
      const stillNamed = fileDigests((await this.all()).flatMap(({ events }) => events));
      const orphans = [...fileDigests(removed)].filter((digest) => !stillNamed.has(digest));
      await Promise.all(orphans.map((digest) => rm(this.filePath(digest), { force: true })));
    });
  }

  keepFile({ digest }: EvidenceFile, bytes: Uint8Array): Promise<void> {
    return guarded(async () => {
      checkBytes(digest, bytes);
      await replaceFile(this.filePath(digest), bytes);
    });
  }

  file(digest: string): Promise<Uint8Array | null> {
    return guarded(async () => {
      const bytes = await readIfThere(this.filePath(digest));
      if (bytes === null) return null;
      checkBytes(digest, bytes);
      return new Uint8Array(bytes);
    });
  }

  private async all(): Promise<AssessmentRecord[]> {
    const names = (await readdir(this.records)).filter((name) => name.endsWith(EXTENSION));
    const contents = await Promise.all(names.map((name) => this.read(name.slice(0, -EXTENSION.length))));
    return contents.flatMap((content) => content?.record ?? []);
  }

  private async read(id: string): Promise<LogContent | null> {
    const bytes = await readIfThere(this.path(id));
    return bytes === null ? null : readLog(id, bytes.toString('utf8'));
  }

  private path(id: string): string {
    return join(this.records, safeName(id, /^[0-9a-zA-Z-]{1,64}$/) + EXTENSION);
  }

  private filePath(digest: string): string {
    return join(this.files, safeName(digest, /^[0-9a-f]{64}$/));
  }
}
