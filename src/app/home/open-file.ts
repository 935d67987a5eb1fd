import type { AssessmentRecord, Invitation } from '../../record/index.ts';
import { afresh, evidenceFor, StorageError, type Store } from '../../storage/index.ts';
import { modelOf } from '../assessment/open-session.ts';
import { openStore } from '../assessment/open-store.ts';
import { findPinned } from '../checklists/find-checklist.ts';
import { holdBundle } from '../backup/held-bundle.ts';
import { holdCopy } from '../merge/held-copy.ts';
import { BACKUP, casePath, INVITATION, mergePath } from '../routes.ts';

/** Why a file was not opened: a message key, its values, and the place in the file. */
export interface OpenProblem {
  key: string;
  path: string;
  data: Record<string, string | number>;
}

/** Where to go now, or what is wrong. */
type Opened = { ok: true; to: string } | Refused;
interface Refused {
  ok: false;
  problems: OpenProblem[];
}

/** Opens whatever the program writes: a record, an invitation to a supplier, the declaration that came back, or a bundle. */
export async function openFile(file: File): Promise<Opened> {
  // The strict readers bring zod, so they are loaded when a file is opened.
  const [{ isArchive, isBundle }, buffer] = await Promise.all([
    import('../../exchange/index.ts'),
    file.arrayBuffer(),
  ]);
  const bytes = new Uint8Array(buffer);
  if (isBundle(bytes)) {
    holdBundle(bytes);
    return { ok: true, to: BACKUP };
  }
  if (isArchive(bytes)) return openReturn(bytes);
  const text = new TextDecoder().decode(bytes);
  return /"format"\s*:\s*"probity-invitation\//.test(text.slice(0, 200))
    ? openInvitation(text)
    : openRecord(text);
}

/** Keeps a record on this device; what is here already is continued, never overwritten. */
async function openRecord(text: string): Promise<Opened> {
  const { readRecord } = await import('../../record/read.ts');
  const result = readRecord(text);
  if (!result.ok) return refuse(result.problems);
  const problems = await misfits(result.value);
  return problems.length > 0 ? refuse(problems) : afresh(() => keep(result.value));
}

/** A supplier was asked to declare itself. */
async function openInvitation(text: string): Promise<Opened> {
  const [{ readInvitation }, { holdInvitation }] = await Promise.all([
    import('../../exchange/index.ts'),
    import('../declaration/open-invitation.ts'),
  ]);
  const result: { ok: true; value: Invitation } | { ok: false; problems: Problem[] } = readInvitation(text);
  if (!result.ok) return refuse(result.problems);
  holdInvitation(result.value);
  return { ok: true, to: INVITATION };
}

/** A declaration came back: it goes beside the assessment that asked for it. */
async function openReturn(bytes: Uint8Array): Promise<Opened> {
  const { receiveAnywhere } = await import('../invite/receive.ts');
  const result = await receiveAnywhere(bytes);
  return result.ok ? { ok: true, to: casePath.declaration(result.id) } : refuse(result.problems);
}

interface Problem {
  code: string;
  path: string;
  data: OpenProblem['data'];
}

function refuse(problems: readonly Problem[]): Refused {
  return { ok: false, problems: worded(problems) };
}

/** The words of a problem are under `read.<code>`. */
export function worded(problems: readonly Problem[]): OpenProblem[] {
  return problems.map(({ code, path, data }) => ({ key: `read.${code}`, path, data }));
}

/** What does not fit the checklist; a record of another version, or of one that is not here, is shown as such when it is opened. */
async function misfits(record: AssessmentRecord) {
  const [found, { recordProblems }] = await Promise.all([
    findPinned(record.checklist),
    import('../../exchange/index.ts'),
  ]);
  return found?.checklist.digest === record.checklist.digest
    ? recordProblems(modelOf(found.checklist), record)
    : [];
}

async function keep(record: AssessmentRecord): Promise<Opened> {
  const [store, { relationOf }] = await Promise.all([openStore(), import('../../record/relation.ts')]);
  const kept = await keptOrDamaged(store, record.id);
  if (kept === 'damaged') return refuse([{ code: 'damaged-here', path: '', data: {} }]);
  const relation = relationOf(kept, record);
  // Two logs of one record that part ways: neither may overwrite the other.
  if (relation === 'diverged') {
    holdCopy(record);
    return { ok: true, to: mergePath(record.id) };
  }
  if (relation === 'new') await store.create(record);
  if (relation === 'newer') {
    const added = record.events.slice(kept?.events.length);
    await store.append(record.id, added, record.head, evidenceFor(added));
  }
  return { ok: true, to: casePath.tasks(record.id) };
}

async function keptOrDamaged(store: Store, id: string): Promise<AssessmentRecord | null | 'damaged'> {
  try {
    return await store.load(id);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'damaged') return 'damaged';
    throw error;
  }
}
