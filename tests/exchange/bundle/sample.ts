/** A small bundle with one of everything, and ways to change it. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { EvidenceFile } from '../../../src/checklist/index.ts';
import { writeBundle, type BundleContents } from '../../../src/exchange/bundle/index.ts';
import { buildModel } from '../../../src/questionnaire/index.ts';
import { Scenario } from '../../support/scenario.ts';
import { compileSmall, FILES } from '../../support/small-checklist.ts';
import { zipOf, type Item } from './archive.ts';

export const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function evidence(text: string): { file: EvidenceFile; bytes: Uint8Array } {
  const bytes = strToU8(text);
  return { file: { name: 'payroll.csv', size: bytes.length, type: 'text/csv', digest: sha(bytes) }, bytes };
}

const compiled = compileSmall();
if (!compiled.ok) throw new Error('the small checklist does not compile');
export const own = { checklist: compiled.checklist, texts: compiled.texts, files: FILES };

const seen = evidence('name,paid\n1,2\n');
const lost = evidence('nobody has these bytes');
export const SEEN = seen.file.digest;
export const LOST = lost.file.digest;

const piece = (title: string, file: EvidenceFile) => ({
  grade: 'E2' as const,
  date: '2026-10-01',
  title,
  file,
});

export const record = new Scenario(buildModel(own.checklist))
  .says('risk.industry', 'high', { reason: 'Garments' })
  .happens({
    type: 'answered',
    question: 'work.documents',
    answer: { value: 'yes', evidence: [piece('Payroll', seen.file), piece('Audit', lost.file)] },
  })
  .says('law.convictions', 'no').record;

export const CONTENTS: BundleContents = {
  records: [record],
  files: new Map([[SEEN, seen.bytes]]),
  checklists: [own],
};

export function bundleOf(contents: BundleContents): Uint8Array {
  const written = writeBundle(contents);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.value;
}

export const RECORD = `records/${record.id}.json`;
export const EVIDENCE = `evidence/${SEEN}`;
export const CHECKLIST = `checklists/${own.checklist.digest}.json`;
export const MANIFEST = 'manifest.json';

type Files = Record<string, Uint8Array>;
const FILES_OF_BUNDLE: Files = unzipSync(bundleOf(CONTENTS));

/** The entries with some of them changed, each as another program would pack it. */
export function itemsWith(changes: Record<string, Uint8Array | string | undefined> = {}): Item[] {
  return Object.entries({ ...FILES_OF_BUNDLE, ...changes }).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, data: typeof content === 'string' ? strToU8(content) : content }],
  );
}

/** A bundle whose manifest fits what was changed, so that only what is inside an entry is wrong. */
export function listed(changes: Record<string, Uint8Array | string | undefined>): Uint8Array {
  const items = itemsWith(changes).filter(({ name }) => name !== MANIFEST);
  const entries = items.map(({ name, data }) => ({
    path: String(name),
    size: data.length,
    sha256: sha(data),
  }));
  return zipOf([...items, { name: MANIFEST, data: strToU8(JSON.stringify({ ...manifest(), entries })) }]);
}

/** The text of an entry. */
export const textOf = (path: string): string => strFromU8(FILES_OF_BUNDLE[path] ?? new Uint8Array());

interface Manifest {
  format: string;
  entries: { path: string; size: number; sha256: string }[];
  absent: string[];
}

export const manifest = (): Manifest => JSON.parse(textOf(MANIFEST)) as Manifest;

/** The bundle with another manifest. */
export const manifested = (change: object | string): Uint8Array =>
  zipOf(
    itemsWith({
      [MANIFEST]: typeof change === 'string' ? change : JSON.stringify({ ...manifest(), ...change }),
    }),
  );

/** The bundle with another text in an entry, and a manifest that fits it. */
export const rewritten = (path: string, from: string | RegExp, to: string): Uint8Array => {
  const text = textOf(path);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} does not contain ${String(from)}`);
  return listed({ [path]: changed });
};
