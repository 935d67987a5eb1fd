/**
 * A program that does nothing but write to a folder: `writer.js FOLDER ID SEED [early]`. It says what is kept after each
 * write or, as a control of those who watch it, before.
 */
import { startRecord, type AssessmentRecord } from '../../../src/record/index.ts';
import { openFolderStore } from '../../../src/storage/folder/index.ts';
import { evidenceFile, freshRecord, since, withAnswer } from '../../storage/sample-records.ts';
import { Chance } from '../chance.ts';

const [folder = '', id = '', seed = '', order = ''] = process.argv.slice(2);
const chance = new Chance(Number(seed));
const store = await openFolderStore(folder);
let record = (await store.load(id)) ?? (await begun());

for (;;) {
  const before = record;
  const evidence = new Map<string, Uint8Array>();
  for (let count = chance.between(1, 3); count > 0; count -= 1) record = withMore(record, evidence);
  if (order === 'early') say();
  await store.append(id, since(before, record), record.head, evidence);
  if (order !== 'early') say();
}

async function begun(): Promise<AssessmentRecord> {
  const { checklist, tool, events } = freshRecord();
  const [first] = events;
  if (first?.type !== 'started') throw new Error('a record begins with "started"');
  const fresh = startRecord({ id, tool, checklist, details: first.details, at: first.at });
  await store.create(fresh);
  return fresh;
}

/** With evidence one time in three. */
function withMore(log: AssessmentRecord, evidence: Map<string, Uint8Array>): AssessmentRecord {
  if (chance.between(1, 3) > 1) return withAnswer(log, 'x'.repeat(chance.between(1, 4000)));
  const bytes = Uint8Array.from({ length: chance.between(1, 100_000) }, () => chance.between(0, 255));
  const file = evidenceFile(bytes);
  evidence.set(file.digest, bytes);
  return withAnswer(log, 'with evidence', file);
}

function say(): void {
  console.log(`${String(record.head.count)} ${record.head.digest}`);
}
