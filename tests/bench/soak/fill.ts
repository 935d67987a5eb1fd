/** Runs in a page at the address of the app: puts records into the store by its own `create`. */
import type { Evidence } from '../../../src/checklist/index.ts';
import { heads } from '../../../src/record/log.ts';
import type { AssessmentRecord, Details, LogEvent } from '../../../src/record/index.ts';
import { openBrowserStore } from '../../../src/storage/index.ts';
import { Chance } from '../../crash/chance.ts';

export interface Part {
  /** Finished records, whose logs are cut for unfinished ones. */
  samples: readonly AssessmentRecord[];
  /** Numbers of the records, the second one not included. */
  from: number;
  to: number;
  /** A record in so many has an evidence file; none when 0. */
  filesEvery: number;
}

/** In bytes; a megabyte on average, from a letter to a scan of many pages. */
const SIZES = [20_000, 80_000, 200_000, 500_000, 1_200_000, 4_000_000];
/** So many suppliers bid for one tender. */
const BIDDERS = 5;
/** Of three records one is finished. */
const FINISHED = 3;
const EARLIEST = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;

/** @returns how many bytes of evidence it kept */
export async function fill({ samples, from, to, filesEvery }: Part): Promise<number> {
  const store = await openBrowserStore();
  let bytes = 0;
  for (let number = from; number < to; number += 1) {
    const hasFile = filesEvery > 0 && number % filesEvery === 0;
    const sample = samples[Math.floor(number / BIDDERS) % samples.length];
    if (!sample) throw new RangeError('no samples');
    const file = hasFile ? await fileOf(number, SIZES[(number / filesEvery) % SIZES.length] ?? 0) : undefined;
    bytes += file?.bytes.length ?? 0;
    await store.create(
      recordOf(sample, number, file?.evidence),
      new Map(file ? [[file.evidence.file?.digest ?? '', file.bytes]] : []),
    );
  }
  return bytes;
}

export const idOf = (number: number): string =>
  `50a40000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** Log of a sample about another subject, whole or cut. */
function recordOf(sample: AssessmentRecord, number: number, evidence?: Evidence): AssessmentRecord {
  const isFinished = evidence !== undefined || number % FINISHED === 0;
  const chance = new Chance(number);
  const count = isFinished ? sample.events.length : chance.between(1, sample.events.length);
  const begun = EARLIEST + number * HOUR;
  const events = sample.events
    .slice(0, count)
    .map((event, at): LogEvent =>
      about(number, { ...event, at: new Date(begun + at * 20_000).toISOString() }),
    );
  const record = { ...sample, id: idOf(number), events: evidence ? withEvidence(events, evidence) : events };
  return { ...record, head: heads(record).at(-1) ?? record.head };
}

const NAMES = [
  'Alder',
  'Brook',
  'Cinder',
  'Dunlin',
  'Ember',
  'Fallow',
  'Gannet',
  'Heron',
  'Juniper',
  'Kestrel',
];
const TRADES = ['Garments', 'Cleaning', 'Catering', 'Electronics', 'Footwear', 'Building', 'Logistics'];

function about(number: number, event: LogEvent): LogEvent {
  if (!('details' in event)) return event;
  const { subject, procurement } = event.details;
  const words = `${NAMES[number % NAMES.length] ?? ''} ${TRADES[number % TRADES.length] ?? ''}`;
  const details: Details = {
    ...event.details,
    subject: { ...subject, name: `${words} ${number} Ltd`, identifiers: [`REG-${number}`] },
    procurement: { ...procurement, reference: `T-${Math.floor(number / BIDDERS)}` },
  };
  return { ...event, details };
}

/** The first answer gets it. */
function withEvidence(events: LogEvent[], evidence: Evidence): LogEvent[] {
  const at = events.findIndex((event) => event.type === 'answered');
  return events.map((event, place) =>
    place === at && event.type === 'answered'
      ? { ...event, answer: { ...event.answer, evidence: [...(event.answer.evidence ?? []), evidence] } }
      : event,
  );
}

async function fileOf(number: number, size: number): Promise<{ evidence: Evidence; bytes: Uint8Array }> {
  const bytes = new Uint8Array(size);
  // As much chance as the browser gives at a time; nothing can be left out when it is packed.
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const file = { name: `audit-${number}.pdf`, size, type: 'application/pdf', digest: hex };
  return { evidence: { grade: 'E3', date: '2026-01-15', title: `Audit ${number}`, file }, bytes };
}

Object.assign(globalThis, { soakFill: fill });
