/** Records in a folder: `records/<id>.jsonl`, evidence under `files/<digest>`, checklists under `checklists/`. Needs Node. */
import { randomUUID } from 'node:crypto';
import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssessmentRecord, Head, LogEvent } from '../../record/index.ts';
import { checkChain } from '../chain.ts';
import { StorageError } from '../error.ts';
import { absentFrom, checkedEvidence, checkNamedBefore, fileDigests, NO_EVIDENCE } from '../evidence.ts';
import { checkKnown } from '../known.ts';
import { checkFollows } from '../sequence.ts';
import { newestFirst, summaryOf } from '../summary.ts';
import type { EvidenceBytes, RecordSummary, Store } from '../types.ts';
import { FolderChecklists } from './checklists.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { appendText, guarded, makeFolder, readIfThere, safeName } from './files.ts';
import { checkFormat } from './format.ts';
import { keepHead, keptCount } from './head-file.ts';
import { batchLine, firstLine, readLog, type LogContent } from './log-file.ts';

const EXTENSION = '.jsonl';
const ID = /^[0-9a-zA-Z-]{1,64}$/;

/** Opens a folder of records, and makes it where there is none. @throws StorageError */
export async function openFolderStore(folder: string): Promise<Store> {
  const store = new FolderStore(folder);
  await guarded(async () => {
    await checkFormat(folder);
    await store.prepare();
  });
  return store;
}

class FolderStore implements Store {
  private readonly records: string;
  private readonly files: EvidenceFiles;
  readonly checklists: FolderChecklists;

  constructor(folder: string) {
    this.records = join(folder, 'records');
    this.files = new EvidenceFiles(join(folder, 'files'), () => this.named());
    this.checklists = new FolderChecklists(join(folder, 'checklists'));
  }

  async prepare(): Promise<void> {
    await makeFolder(this.records);
    await this.files.prepare();
  }

  list(): Promise<RecordSummary[]> {
    return guarded(async () => newestFirst((await this.all()).map(summaryOf)));
  }

  load(id: string): Promise<AssessmentRecord | null> {
    return guarded(async () => {
      const record = (await this.read(id))?.record ?? null;
      if (record) {
        checkKnown(record);
        checkChain(record);
      }
      return record;
    });
  }

  create(record: AssessmentRecord, evidence = NO_EVIDENCE): Promise<void> {
    return guarded(async () => {
      const files = checkedEvidence(evidence, record.events);
      const path = this.path(record.id);
      if (await this.read(record.id))
        throw new StorageError('conflict', `record ${record.id} is there already`);
      // A file in which a crash left nothing that counts is not a record.
      const leftover = (await readIfThere(path)) !== null;
      if (leftover) await truncate(path);
      await this.files.keepFor(files, async () => {
        await appendText(path, firstLine(record, randomUUID()), !leftover);
        await this.noteHead(record.id, record.head);
      });
    });
  }

  append(id: string, events: LogEvent[], head: Head, evidence = NO_EVIDENCE): Promise<void> {
    return guarded(async () => {
      const { events: log } = await this.existing(id);
      checkFollows(id, log.length, events, head);
      const files = checkedEvidence(evidence, events);
      checkNamedBefore(await this.files.lacking(absentFrom(evidence, events)), log);
      if (events.length > 0) await this.files.keepFor(files, () => this.add(id, events, head));
    });
  }

  attach(id: string, evidence: EvidenceBytes): Promise<void> {
    return guarded(async () => {
      const { events } = await this.existing(id);
      await this.files.keepFor(checkedEvidence(evidence, events), () => Promise.resolve());
    });
  }

  remove(id: string): Promise<void> {
    return guarded(async () => {
      const path = this.path(id);
      const removed = (await this.read(id))?.record.events ?? [];
      // A head without its log says nothing, a log without its head is of an earlier version.
      await rm(this.headPath(id), { force: true });
      await rm(path, { force: true });
      const named = await this.named();
      if (named) await this.files.remove([...fileDigests(removed)].filter((digest) => !named.has(digest)));
    });
  }

  file(digest: string): Promise<Uint8Array | null> {
    return guarded(() => this.files.read(digest));
  }

  /** @throws StorageError `conflict` when the line of another writer was first */
  private async add(id: string, events: LogEvent[], head: Head): Promise<void> {
    const writer = randomUUID();
    await appendText(this.path(id), batchLine({ writer, events, head }));
    const now = await this.read(id);
    if (now?.writers.has(writer)) return this.noteHead(id, head);
    throw new StorageError('conflict', `another program added to record ${id} at the same moment`);
  }

  private async noteHead(id: string, head: Head): Promise<void> {
    // The events are kept by now, whatever happens here; a head that lags behind the log accuses nobody.
    await keepHead(this.headPath(id), head).catch(() => undefined);
  }

  private async existing(id: string): Promise<AssessmentRecord> {
    const kept = await this.read(id);
    if (kept === null) throw new StorageError('missing', `there is no record ${id}`);
    checkKnown(kept.record);
    return kept.record;
  }

  /** Digests of all files that the logs name; null when one of the logs is damaged or holds what only a newer version knows. */
  private async named(): Promise<Set<string> | null> {
    try {
      const records = await this.all();
      records.forEach(checkKnown);
      return fileDigests(records.flatMap(({ events }) => events));
    } catch (error) {
      if (error instanceof StorageError && (error.code === 'damaged' || error.code === 'newer')) return null;
      throw error;
    }
  }

  private async all(): Promise<AssessmentRecord[]> {
    const names = (await readdir(this.records)).filter((name) => name.endsWith(EXTENSION));
    const contents = await Promise.all(names.map((name) => this.read(name.slice(0, -EXTENSION.length))));
    return contents.flatMap((content) => content?.record ?? []);
  }

  private async read(id: string): Promise<LogContent | null> {
    // First, because another program may be adding to both.
    const least = await keptCount(this.headPath(id));
    const bytes = await readIfThere(this.path(id));
    if (bytes === null) return null;
    const content = readLog(id, bytes.toString('utf8'));
    const count = content?.record.events.length ?? 0;
    if (count >= least) return content;
    throw new StorageError('damaged', `the file of record ${id} holds ${count} of ${least} events`);
  }

  private path(id: string): string {
    return join(this.records, safeName(id, ID) + EXTENSION);
  }

  private headPath(id: string): string {
    return join(this.records, `${safeName(id, ID)}.head`);
  }
}
