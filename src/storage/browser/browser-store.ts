import type { IDBPTransaction } from 'idb';
import type { AssessmentRecord, Head, LogEvent } from '../../record/index.ts';
import { checkChain } from '../chain.ts';
import { StorageError } from '../error.ts';
import {
  absentFrom,
  checkBytes,
  checkedEvidence,
  checkNamedBefore,
  NO_EVIDENCE,
  type CheckedFile,
} from '../evidence.ts';
import { checkKnown } from '../known.ts';
import { checkFollows } from '../sequence.ts';
import { newestFirst, summaryOf, withEvents } from '../summary.ts';
import type { DeviceStore, EvidenceBytes, RecordSummary } from '../types.ts';
import { BrowserChecklists } from './checklists.ts';
import { DATABASE, openDatabase, type Database } from './database.ts';
import { BrowserKeys } from './keys.ts';
import { eventsOf, type Header, type Schema } from './schema.ts';
import { askToStay } from './stay.ts';

const WITH_EVIDENCE: ('records' | 'events' | 'files')[] = ['records', 'events', 'files'];
type LogWrite = IDBPTransaction<Schema, typeof WITH_EVIDENCE, 'readwrite'>;

/**
 * Opens what is kept in this browser for this address.
 * @param onNewer called when a newer version of the program in another tab takes over, and every later call fails with `newer`
 * @throws StorageError `blocked` when the browser has no storage to give
 */
export async function openBrowserStore(
  name = DATABASE,
  onNewer: () => void = () => undefined,
): Promise<DeviceStore> {
  const database = await openDatabase(name, onNewer);
  return new BrowserStore(database, new BrowserChecklists(database), new BrowserKeys(database));
}

class BrowserStore implements DeviceStore {
  constructor(
    private readonly database: Database,
    readonly checklists: BrowserChecklists,
    readonly keys: BrowserKeys,
  ) {}

  list(): Promise<RecordSummary[]> {
    return this.database.read(async (database) =>
      newestFirst((await database.getAll('records')).map(({ summary }) => summary)),
    );
  }

  load(id: string): Promise<AssessmentRecord | null> {
    return this.database.read(async (database) => {
      const transaction = database.transaction(['records', 'events']);
      const [header, rows] = await Promise.all([
        transaction.objectStore('records').get(id),
        transaction.objectStore('events').getAll(eventsOf(id)),
      ]);
      if (header === undefined) return null;
      const { summary: _, ...rest } = header;
      if (rows.length !== rest.head.count) {
        throw new StorageError('damaged', `record ${id} holds ${rows.length} of ${rest.head.count} events`);
      }
      const record = { ...rest, events: rows.map(({ event }) => event) };
      checkKnown(record);
      checkChain(record);
      return record;
    });
  }

  async create(record: AssessmentRecord, evidence = NO_EVIDENCE): Promise<void> {
    const { events, ...header } = record;
    const files = checkedEvidence(evidence, events);
    await this.database.write(WITH_EVIDENCE, async (transaction) => {
      await transaction.objectStore('records').add({ ...header, summary: summaryOf(record) });
      await addEvents(transaction, record.id, events);
      await addFiles(transaction, files);
    });
    askToStay();
  }

  async append(id: string, events: LogEvent[], head: Head, evidence = NO_EVIDENCE): Promise<void> {
    const files = checkedEvidence(evidence, events);
    await this.database.write(WITH_EVIDENCE, async (transaction) => {
      const header = await headerOf(transaction, id);
      checkFollows(id, header.head.count, events, head);
      await checkKept(transaction, id, absentFrom(evidence, events));
      await addEvents(transaction, id, events);
      await addFiles(transaction, files);
      const summary = withEvents(header.summary, events, head);
      await transaction.objectStore('records').put({ ...header, head, summary });
    });
  }

  async attach(id: string, evidence: EvidenceBytes): Promise<void> {
    await this.database.write(WITH_EVIDENCE, async (transaction) => {
      await headerOf(transaction, id);
      const rows = await transaction.objectStore('events').getAll(eventsOf(id));
      const events = rows.map(({ event }) => event);
      await addFiles(transaction, checkedEvidence(evidence, events));
    });
  }

  remove(id: string): Promise<void> {
    return this.database.write(WITH_EVIDENCE, async (transaction) => {
      const records = transaction.objectStore('records');
      // The logs themselves may be too many to be read at once.
      const all = (await records.getAll()).map(({ summary }) => summary);
      const named = (own: boolean): string[] =>
        all.flatMap((one) => ((one.id === id) === own ? Object.keys(one.evidence) : []));
      const stillNamed = new Set(named(false));
      const orphans = named(true).filter((digest) => !stillNamed.has(digest));
      await Promise.all([
        records.delete(id),
        transaction.objectStore('events').delete(eventsOf(id)),
        ...orphans.map((digest) => transaction.objectStore('files').delete(digest)),
      ]);
    });
  }

  file(digest: string): Promise<Uint8Array | null> {
    return this.database.read(async (database) => {
      const kept = await database.get('files', digest);
      if (kept === undefined) return null;
      checkBytes(digest, kept.bytes);
      return kept.bytes;
    });
  }
}

async function headerOf(transaction: LogWrite, id: string): Promise<Header> {
  const header = await transaction.objectStore('records').get(id);
  if (header === undefined) throw new StorageError('missing', `there is no record ${id}`);
  return header;
}

async function addEvents(transaction: LogWrite, record: string, events: LogEvent[]): Promise<void> {
  const store = transaction.objectStore('events');
  await Promise.all(events.map((event) => store.add({ record, seq: event.seq, event })));
}

async function addFiles(transaction: LogWrite, files: readonly CheckedFile[]): Promise<void> {
  const store = transaction.objectStore('files');
  await Promise.all(files.map((file) => store.put(file)));
}

/** @throws StorageError `no-file` when one of these files is neither kept nor was missing from this log before */
async function checkKept(transaction: LogWrite, id: string, digests: readonly string[]): Promise<void> {
  const keys = await Promise.all(digests.map((digest) => transaction.objectStore('files').getKey(digest)));
  const lost = digests.filter((_, at) => keys[at] === undefined);
  if (lost.length === 0) return;
  const rows = await transaction.objectStore('events').getAll(eventsOf(id));
  checkNamedBefore(
    lost,
    rows.map(({ event }) => event),
  );
}
