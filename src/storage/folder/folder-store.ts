/** Records in a folder: `records/<id>.jsonl`, evidence under `files/<digest>`, checklists under `checklists/`. Needs Node. */
import { randomUUID } from 'node:crypto';
import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { unknownPart, type AssessmentRecord, type Head, type LogEvent } from '../../record/index.ts';
import type { Listing } from '../damage.ts';
import { StorageError } from '../error.ts';
import {
  absentFrom,
  checkedEvidence,
  checkNamedBefore,
  fileDigests,
  NO_EVIDENCE,
  readableDigests,
} from '../evidence.ts';
import { assemble, examine, isDamage } from '../examine.ts';
import { listedOf, remainsOf, soundRecord } from '../found.ts';
import { checkFollows } from '../sequence.ts';
import { newestFirst } from '../summary.ts';
import type { EvidenceBytes, RecordSummary, Remains, Store } from '../types.ts';
import { FolderChecklists } from './checklists.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { appendText, guarded, makeFolder, readIfThere, safeName } from './files.ts';
import { checkFormat } from './format.ts';
import { findLog, type FoundLog } from './found-log.ts';
import { keepHead } from './head-file.ts';
import { batchLine, firstLine } from './log-file.ts';

const EXTENSION = '.jsonl';
/** A head without its log tells that there was one. */
const LOG_NAME = /^([^.].*)\.(?:jsonl|head)$/;
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

  list(): Promise<Listing<RecordSummary>> {
    return guarded(async () => {
      const listed = await this.each(listedOf);
      return {
        sound: newestFirst(listed.flatMap(({ sound }) => sound ?? [])),
        damaged: listed.flatMap(({ damaged }) => damaged ?? []),
      };
    });
  }

  load(id: string): Promise<AssessmentRecord | null> {
    return guarded(async () => {
      const found = await this.found(id);
      return found && soundRecord(found.id, examine(found));
    });
  }

  remains(id: string): Promise<Remains | null> {
    return guarded(async () => {
      const found = await this.found(id);
      return found && remainsOf(found);
    });
  }

  create(record: AssessmentRecord, evidence = NO_EVIDENCE): Promise<void> {
    return guarded(async () => {
      const files = checkedEvidence(evidence, record.events);
      const path = this.path(record.id);
      if (await this.found(record.id))
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
      const { events: log, head: kept } = await this.existing(id);
      checkFollows(id, kept, events, head);
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
      const removed = readableDigests((await this.found(id))?.events ?? []);
      // In this order: a log without its head is as it was in an earlier version.
      await rm(this.headPath(id), { force: true });
      await rm(path, { force: true });
      const named = await this.named();
      if (named) await this.files.remove([...removed].filter((digest) => !named.has(digest)));
    });
  }

  file(digest: string): Promise<Uint8Array | null> {
    return guarded(() => this.files.read(digest));
  }

  /** @throws StorageError `conflict` when the line of another writer was first */
  private async add(id: string, events: LogEvent[], head: Head): Promise<void> {
    const writer = randomUUID();
    await appendText(this.path(id), batchLine({ writer, events, head }));
    const now = await this.found(id);
    if (now?.writers.has(writer)) return this.noteHead(id, head);
    throw new StorageError('conflict', `another program added to record ${id} at the same moment`);
  }

  private async noteHead(id: string, head: Head): Promise<void> {
    // The events are kept by now, whatever happens here; a head that lags behind the log accuses nobody.
    await keepHead(this.headPath(id), head).catch(() => undefined);
  }

  private async existing(id: string): Promise<AssessmentRecord> {
    const found = await this.found(id);
    if (found === null) throw new StorageError('missing', `there is no record ${id}`);
    return soundRecord(id, assemble(found));
  }

  /** Digests of all files that the logs name; null when one of the logs is damaged or holds what only a newer version knows. */
  private async named(): Promise<Set<string> | null> {
    const all = await this.each((found) => {
      const record = examine(found);
      return isDamage(record) || unknownPart(record) !== undefined ? null : fileDigests(record.events);
    });
    return all.includes(null) ? null : new Set(all.flatMap((digests) => [...(digests ?? [])]));
  }

  /** Looks at every record that lies there, at one after the other's text only as long as it takes. */
  private async each<T>(look: (found: FoundLog) => T): Promise<T[]> {
    const names = (await readdir(this.records)).flatMap((name) => LOG_NAME.exec(name)?.[1] ?? []);
    const looked = await Promise.all(
      [...new Set(names)].map(async (name) => {
        const found = await findLog(this.records, name);
        return found ? [look(found)] : [];
      }),
    );
    return looked.flat();
  }

  private found(id: string): Promise<FoundLog | null> {
    return findLog(this.records, safeName(id, ID));
  }

  private path(id: string): string {
    return join(this.records, safeName(id, ID) + EXTENSION);
  }

  private headPath(id: string): string {
    return join(this.records, `${safeName(id, ID)}.head`);
  }
}
