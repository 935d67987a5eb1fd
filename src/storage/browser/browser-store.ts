import type { AssessmentRecord, Head, LogEvent } from '../../record/index.ts';
import { checkChain } from '../chain.ts';
import { StorageError } from '../error.ts';
import {
  absentFrom,
  checkBytes,
  checkedEvidence,
  checkNamedBefore,
  fileDigests,
  NO_EVIDENCE,
  type CheckedFile,
} from '../evidence.ts';
import { checkKnown } from '../known.ts';
import { checkFollows } from '../sequence.ts';
import { newestFirst, summaryOf, unreadable, withEvents } from '../summary.ts';
import type { DeviceStore, EvidenceBytes, RecordSummary } from '../types.ts';
import { BrowserChecklists } from './checklists.ts';
import { DATABASE, openDatabase, type Database } from './database.ts';
import { BrowserKeys } from './keys.ts';
import { BrowserLock } from './lock.ts';
import type { Rows } from './rows.ts';
import { CHANGED, eventsOf, type Header } from './schema.ts';
import { askToStay } from './stay.ts';

const WITH_EVIDENCE: ('records' | 'events' | 'files')[] = ['records', 'events', 'files'];

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
  return new BrowserStore(
    database,
    new BrowserChecklists(database),
    new BrowserKeys(database),
    new BrowserLock(database),
  );
}

class BrowserStore implements DeviceStore {
  constructor(
    private readonly database: Database,
    readonly checklists: BrowserChecklists,
    readonly keys: BrowserKeys,
    readonly lock: BrowserLock,
  ) {}

  list(): Promise<RecordSummary[]> {
    return this.database.read(['records'], async (part) =>
      newestFirst(
        (await part('records').readable(undefined, unreadableHeader)).map(({ summary }) => summary),
      ),
    );
  }

  recent(count: number): Promise<RecordSummary[]> {
    return this.database.read(['records'], async (part) =>
      newestFirst((await part('records').last(CHANGED, count)).map(({ summary }) => summary)),
    );
  }

  load(id: string): Promise<AssessmentRecord | null> {
    return this.database.read(['records', 'events'], async (part) => {
      const [header, rows] = await Promise.all([
        part('records').get(id),
        part('events').getAll(eventsOf(id)),
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
    await this.database.write(WITH_EVIDENCE, async (part) => {
      await part('records').add({ ...header, summary: summaryOf(record) });
      await addEvents(part('events'), record.id, events);
      await addFiles(part('files'), files);
    });
    askToStay();
  }

  async append(id: string, events: LogEvent[], head: Head, evidence = NO_EVIDENCE): Promise<void> {
    const files = checkedEvidence(evidence, events);
    await this.database.write(WITH_EVIDENCE, async (part) => {
      const header = await headerOf(part('records'), id);
      checkFollows(id, header.head.count, events, head);
      await checkKept(part('files'), part('events'), id, absentFrom(evidence, events));
      await addEvents(part('events'), id, events);
      await addFiles(part('files'), files);
      const summary = withEvents(header.summary, events, head);
      await part('records').put({ ...header, head, summary });
    });
  }

  async attach(id: string, evidence: EvidenceBytes): Promise<void> {
    await this.database.write(WITH_EVIDENCE, async (part) => {
      await headerOf(part('records'), id);
      const rows = await part('events').getAll(eventsOf(id));
      const events = rows.map(({ event }) => event);
      await addFiles(part('files'), checkedEvidence(evidence, events));
    });
  }

  remove(id: string): Promise<void> {
    return this.database.write(WITH_EVIDENCE, async (part) => {
      const all = await namedByEach(part('records'), part('events'));
      const named = (own: boolean): string[] =>
        all.flatMap((one) => ((one.id === id) === own ? one.files : []));
      const stillNamed = new Set(named(false));
      const orphans = named(true).filter((digest) => !stillNamed.has(digest));
      await Promise.all([
        part('records').delete(id),
        part('events').delete(eventsOf(id)),
        ...orphans.map((digest) => part('files').delete(digest)),
      ]);
    });
  }

  file(digest: string): Promise<Uint8Array | null> {
    return this.database.read(['files'], async (part) => {
      const kept = await part('files').get(digest);
      if (kept === undefined) return null;
      checkBytes(digest, kept.bytes);
      return kept.bytes;
    });
  }
}

/** In the list it stands without its name, so that it can be removed. */
const unreadableHeader = (key: object): Header => {
  const { id } = key as Pick<Header, 'id'>;
  return { id, summary: unreadable(id) } as Header;
};

/** The logs themselves may be too many to be read at once; they are where a summary is damaged. */
async function namedByEach(
  records: Rows<'records'>,
  events: Rows<'events'>,
): Promise<{ id: string; files: string[] }[]> {
  const headers = await records.readable(undefined, unreadableHeader);
  const filesOf = async ({ id, digest, evidence }: RecordSummary): Promise<string[]> => {
    if (digest !== '') return Object.keys(evidence);
    return [...fileDigests((await events.readable(eventsOf(id))).map(({ event }) => event))];
  };
  return Promise.all(headers.map(async ({ summary }) => ({ id: summary.id, files: await filesOf(summary) })));
}

async function headerOf(records: Rows<'records'>, id: string): Promise<Header> {
  const header = await records.get(id);
  if (header === undefined) throw new StorageError('missing', `there is no record ${id}`);
  return header;
}

async function addEvents(rows: Rows<'events'>, record: string, events: LogEvent[]): Promise<void> {
  await Promise.all(events.map((event) => rows.add({ record, seq: event.seq, event })));
}

async function addFiles(rows: Rows<'files'>, files: readonly CheckedFile[]): Promise<void> {
  await Promise.all(files.map((file) => rows.put(file)));
}

/** @throws StorageError `no-file` when one of these files is neither kept nor was missing from this log before */
async function checkKept(
  files: Rows<'files'>,
  events: Rows<'events'>,
  id: string,
  digests: readonly string[],
): Promise<void> {
  const kept = await Promise.all(digests.map((digest) => files.has(digest)));
  const lost = digests.filter((_, at) => !kept[at]);
  if (lost.length === 0) return;
  const rows = await events.getAll(eventsOf(id));
  checkNamedBefore(
    lost,
    rows.map(({ event }) => event),
  );
}
