import type { AssessmentRecord, Head, LogEvent } from '../../record/index.ts';
import type { Listing } from '../damage.ts';
import { StorageError } from '../error.ts';
import {
  absentFrom,
  checkBytes,
  checkedEvidence,
  checkNamedBefore,
  NO_EVIDENCE,
  readableDigests,
  type CheckedFile,
} from '../evidence.ts';
import { examine, isHead } from '../examine.ts';
import { listedOf, remainsOf, soundRecord } from '../found.ts';
import { checkFollows } from '../sequence.ts';
import { isSummaryOf, newestFirst, summaryOf, withEvents } from '../summary.ts';
import type { DeviceStore, EvidenceBytes, RecordSummary, Remains } from '../types.ts';
import { BrowserChecklists } from './checklists.ts';
import { DATABASE, openDatabase, type Database } from './database.ts';
import { findRecord, isListable, withoutHeader } from './found-record.ts';
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

  list(): Promise<Listing<RecordSummary>> {
    return this.database.read(['records', 'events'], async (part) => {
      const headers = await part('records').seen();
      const doubtful = [
        ...headers.filter(({ row }) => !isListable(row)).map(({ key }) => key.id),
        ...(await withoutHeader(part('events'), headers)),
      ];
      const looked = await Promise.all(doubtful.map((id) => findRecord(part('records'), part('events'), id)));
      const listed = looked.flatMap((found) => (found ? [listedOf(found)] : []));
      const sound = headers.flatMap(({ row }) => (isListable(row) ? row.summary : []));
      return {
        sound: newestFirst([...sound, ...listed.flatMap((one) => one.sound ?? [])]),
        damaged: listed.flatMap((one) => one.damaged ?? []),
      };
    });
  }

  recent(count: number): Promise<RecordSummary[]> {
    return this.database.read(['records'], async (part) =>
      newestFirst(
        (await part('records').last(CHANGED, count)).filter(isListable).map(({ summary }) => summary),
      ),
    );
  }

  load(id: string): Promise<AssessmentRecord | null> {
    return this.database.read(['records', 'events'], async (part) => {
      const found = await findRecord(part('records'), part('events'), id);
      return found && soundRecord(id, examine(found));
    });
  }

  remains(id: string): Promise<Remains | null> {
    return this.database.read(['records', 'events'], async (part) => {
      const found = await findRecord(part('records'), part('events'), id);
      return found && remainsOf(found);
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
      checkFollows(id, header.head, events, head);
      await checkKept(part('files'), part('events'), id, absentFrom(evidence, events));
      await addEvents(part('events'), id, events);
      await addFiles(part('files'), files);
      const { summary: before, ...rest } = header;
      const summary = isSummaryOf(header, before)
        ? withEvents(before, events, head)
        : summaryOf({ ...rest, head, events: await logOf(part('events'), id) });
      await part('records').put({ ...rest, head, summary });
    });
  }

  async attach(id: string, evidence: EvidenceBytes): Promise<void> {
    await this.database.write(WITH_EVIDENCE, async (part) => {
      await headerOf(part('records'), id);
      await addFiles(part('files'), checkedEvidence(evidence, await logOf(part('events'), id)));
    });
  }

  remove(id: string): Promise<void> {
    return this.database.write(WITH_EVIDENCE, async (part) => {
      const orphans = await orphansOf(part('records'), part('events'), id);
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

async function headerOf(records: Rows<'records'>, id: string): Promise<Header> {
  const header = await records.get(id);
  if (header === undefined) throw new StorageError('missing', `there is no record ${id}`);
  if (!isHead(header.head)) throw new StorageError('damaged', `the head of record ${id} cannot be read`);
  return header;
}

async function logOf(events: Rows<'events'>, id: string): Promise<LogEvent[]> {
  return (await events.getAll(eventsOf(id))).map(({ event }) => event);
}

/**
 * Files that only this record names; none while another one is damaged that may name them too. The logs themselves may be too
 * many to be read at once.
 */
async function orphansOf(records: Rows<'records'>, events: Rows<'events'>, id: string): Promise<string[]> {
  const headers = await records.seen();
  const summariesOf = (own: boolean): (RecordSummary | null)[] =>
    headers
      .filter(({ key }) => (key.id === id) === own)
      .map(({ row }) => (isListable(row) ? row.summary : null));
  const others = summariesOf(false);
  if (others.includes(null) || (await withoutHeader(events, headers)).some((one) => one !== id)) return [];
  const filesOf = (summary: RecordSummary | null): string[] => Object.keys(summary?.evidence ?? {});
  const named = new Set(others.flatMap(filesOf));
  const [own] = summariesOf(true);
  const mine = own ? filesOf(own) : await readableIn(events, id);
  return mine.filter((digest) => !named.has(digest));
}

async function readableIn(events: Rows<'events'>, id: string): Promise<string[]> {
  return [...readableDigests((await events.seen(eventsOf(id))).map(({ row }) => row?.event))];
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
  checkNamedBefore(lost, await logOf(events, id));
}
