/** A declaration that came back is read, held against the assessment that asked for it, and kept beside it with its files. */
import { sha256Hex } from '../../checklist/index.ts';
import type { ReturnedDeclaration } from '../../exchange/index.ts';
import {
  append,
  type AssessmentRecord,
  type EventBody,
  type ReceivedDeclaration,
} from '../../record/index.ts';
import { afresh, type EvidenceBytes } from '../../storage/index.ts';
import { modelOf } from '../assessment/open-session.ts';
import { openStore } from '../assessment/open-store.ts';
import { findPinned } from '../checklists/find-checklist.ts';
import { now } from '../clock.ts';

interface Problem {
  code: string;
  path: string;
  data: Record<string, string | number>;
}
type Received<T> = ({ ok: true } & T) | { ok: false; problems: Problem[] };

/** What joins the log of the assessment, with its files; nothing when the very same declaration is there already. */
interface Joining {
  events: EventBody[];
  evidence: EvidenceBytes;
}

export async function receiveBeside(bytes: Uint8Array, own: AssessmentRecord): Promise<Received<Joining>> {
  const { readReturn } = await import('../../exchange/index.ts');
  const read = readReturn(bytes);
  return read.ok ? matched(read.value, own) : read;
}

/** For a file that was opened without saying where it belongs. @returns the id of the assessment it was put beside */
export async function receiveAnywhere(bytes: Uint8Array): Promise<Received<{ id: string }>> {
  const { readReturn } = await import('../../exchange/index.ts');
  const read = readReturn(bytes);
  if (!read.ok) return read;
  return afresh(() => putBeside(read.value));
}

async function putBeside(returned: ReturnedDeclaration): Promise<Received<{ id: string }>> {
  const own = await askedBy(returned.record);
  if (!own) return { ok: false, problems: [{ code: 'not-invited-here', path: 'declaration.id', data: {} }] };
  const result = await matched(returned, own);
  if (!result.ok) return result;
  const after = result.events.reduce((record, event) => append(record, event, now()), own);
  if (result.events.length > 0)
    await (
      await openStore()
    ).append(own.id, after.events.slice(own.events.length), after.head, result.evidence);
  return { ok: true, id: own.id };
}

/** The assessment on this device that made the invitation. */
async function askedBy({ declaration }: AssessmentRecord): Promise<AssessmentRecord | undefined> {
  const store = await openStore();
  const { sound } = await store.list();
  const records = await Promise.all(sound.map(({ id }) => store.load(id).catch(() => null)));
  return records
    .flatMap((record) => record ?? [])
    .find(({ events }) =>
      events.some((event) => event.type === 'invited' && event.invitation.id === declaration?.id),
    );
}

async function matched(
  { record, text, files }: ReturnedDeclaration,
  own: AssessmentRecord,
): Promise<Received<Joining>> {
  const { evidenceOf, matchProblems } = await import('../../exchange/index.ts');
  const problems = [...matchProblems(record, own), ...(await misfits(record))];
  if (problems.length > 0) return { ok: false, problems };
  const bytes = new TextEncoder().encode(text);
  const declaration: ReceivedDeclaration = {
    invitation: record.declaration?.id ?? '',
    head: record.head.digest,
    file: {
      name: 'declaration.json',
      size: bytes.length,
      type: 'application/json',
      digest: sha256Hex(text),
    },
    evidence: evidenceOf(record),
  };
  if (isKnown(declaration, own)) return { ok: true, events: [], evidence: new Map() };
  return {
    ok: true,
    events: [{ type: 'declaration-received', declaration }],
    evidence: new Map([[declaration.file.digest, bytes], ...files]),
  };
}

/** Answers that do not fit their questions. */
async function misfits(record: AssessmentRecord): Promise<Problem[]> {
  const [found, { recordProblems }] = await Promise.all([
    findPinned(record.checklist),
    import('../../exchange/index.ts'),
  ]);
  return found?.checklist.digest === record.checklist.digest
    ? recordProblems(modelOf(found.checklist, true), record)
    : [];
}

/** Is it the one that was received last? */
function isKnown({ head }: ReceivedDeclaration, { events }: AssessmentRecord): boolean {
  const last = events.findLast((event) => event.type === 'declaration-received');
  return last?.declaration.head === head;
}
