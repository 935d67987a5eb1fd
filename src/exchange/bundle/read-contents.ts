/** What the entries of a bundle say: records that hold, each with its checklist and its evidence, and nothing that no record names. */
import { askedOfSupplier } from '../../checklist/index.ts';
import { buildModel } from '../../questionnaire/index.ts';
import { namedFiles, type AssessmentRecord } from '../../record/index.ts';
import { readRecord } from '../../record/read.ts';
import type { AnswersProblem, Outcome } from '../answers/read.ts';
import { recordProblems } from '../check-record.ts';
import type { BundleContents, BundledChecklist } from './contents.ts';
import { checklistPath, evidencePath, recordPath, type BundleManifest } from './manifest.ts';
import { textOf, within } from './places.ts';
import { readBundledChecklist } from './read-checklist.ts';

/** @param entries the bytes of each entry by path, held against the manifest */
export function contentsOf(
  { absent }: BundleManifest,
  entries: ReadonlyMap<string, Uint8Array>,
): Outcome<BundleContents> {
  const records = readAll(entries, 'records/', readRecord, ({ id }) => recordPath(id));
  const checklists = readAll(entries, 'checklists/', readBundledChecklist, ({ checklist }) =>
    checklistPath(checklist.digest),
  );
  const broken = [...records.problems, ...checklists.problems];
  if (broken.length > 0) return { ok: false, problems: broken };
  const files = filesOf(entries);
  const problems = [
    ...records.values.flatMap((record) => misfits(record, checklists.values)),
    ...evidenceProblems(records.values, files, new Set(absent)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { records: records.values, files, checklists: checklists.values } };
}

interface All<T> {
  values: T[];
  problems: AnswersProblem[];
}

/** @param placeOf where a value belongs */
function readAll<T>(
  entries: ReadonlyMap<string, Uint8Array>,
  folder: string,
  read: (text: string) => Outcome<T>,
  placeOf: (value: T) => string,
): All<T> {
  const all: All<T> = { values: [], problems: [] };
  for (const [path, bytes] of entries) {
    if (!path.startsWith(folder)) continue;
    const text = textOf(path, bytes);
    const result = text.ok ? read(text.value) : text;
    if (!text.ok) all.problems.push(...text.problems);
    else if (!result.ok) all.problems.push(...result.problems.map((problem) => within(path, problem)));
    else if (placeOf(result.value) !== path) all.problems.push({ code: 'bundle-other', path, data: {} });
    else all.values.push(result.value);
  }
  return all;
}

/** By digest, which is the name. */
function filesOf(entries: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = evidencePath('');
  return new Map(
    [...entries].flatMap(([path, bytes]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), bytes] as const] : [],
    ),
  );
}

/** A record whose checklist is not in the bundle is held against it when it is opened. */
function misfits(record: AssessmentRecord, checklists: readonly BundledChecklist[]): AnswersProblem[] {
  const found = checklists.find(({ checklist }) => checklist.digest === record.checklist.digest);
  if (!found) return [];
  const checklist = record.declaration ? askedOfSupplier(found.checklist) : found.checklist;
  return recordProblems(buildModel(checklist), record).map((problem) =>
    within(recordPath(record.id), problem),
  );
}

function evidenceProblems(
  records: readonly AssessmentRecord[],
  files: ReadonlyMap<string, Uint8Array>,
  absent: ReadonlySet<string>,
): AnswersProblem[] {
  const named = records.flatMap(({ events }) => namedFiles(events));
  const digests = new Set(named.map(({ digest }) => digest));
  const at =
    (code: string, data: AnswersProblem['data'] = {}) =>
    (digest: string) => ({
      code,
      path: evidencePath(digest),
      data,
    });
  return [
    ...[...digests].filter((digest) => !files.has(digest) && !absent.has(digest)).map(at('bundle-missing')),
    ...[...files.keys()].filter((digest) => !digests.has(digest)).map(at('bundle-unnamed')),
    ...[...absent].filter((digest) => files.has(digest) || !digests.has(digest)).map(at('bundle-not-absent')),
    ...named
      .filter(({ digest, size }) => (files.get(digest)?.length ?? size) !== size)
      .map(({ digest, size }) => at('bundle-size', { size, actual: files.get(digest)?.length ?? 0 })(digest)),
  ];
}
