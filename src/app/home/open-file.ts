import type { AssessmentRecord } from '../../record/index.ts';
import { modelOf } from '../assessment/open-session.ts';
import { openStore } from '../assessment/open-store.ts';
import { findPinned } from '../checklists/find-checklist.ts';

/** Why a file was not opened: a message key, its values, and the place in the file. */
export interface OpenProblem {
  key: string;
  path: string;
  data: Record<string, string | number>;
}

type Opened = { ok: true; id: string } | { ok: false; problems: OpenProblem[] };

/** Reads a record file strictly and keeps it on this device; what is here already is continued, never overwritten. */
export async function openFile(file: File): Promise<Opened> {
  // The strict reader brings zod, so it is loaded when a file is opened.
  const [{ readRecord }, text] = await Promise.all([import('../../record/read.ts'), file.text()]);
  const result = readRecord(text);
  if (!result.ok) return refuse(result.problems);
  const problems = await misfits(result.value);
  return problems.length > 0 ? refuse(problems) : keep(result.value);
}

function refuse(problems: readonly { code: string; path: string; data: OpenProblem['data'] }[]): Opened {
  return {
    ok: false,
    problems: problems.map(({ code, path, data }) => ({ key: `read.${code}`, path, data })),
  };
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
  const store = await openStore();
  const kept = await store.load(record.id);
  if (!kept) await store.create(record);
  else {
    const shared = Math.min(kept.events.length, record.events.length);
    // Two logs of one record that part ways: neither may overwrite the other.
    if (!sameEvents(kept, record, shared))
      return { ok: false, problems: [{ key: 'open.other-history', path: '', data: {} }] };
    const more = record.events.slice(shared);
    if (more.length > 0) await store.append(record.id, more, record.head);
  }
  return { ok: true, id: record.id };
}

function sameEvents(one: AssessmentRecord, other: AssessmentRecord, count: number): boolean {
  return JSON.stringify(one.events.slice(0, count)) === JSON.stringify(other.events.slice(0, count));
}
