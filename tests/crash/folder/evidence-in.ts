import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../../src/storage/index.ts';
import type { KeptEvidence } from '../evidence.ts';

/** The evidence in a folder of records, read as the store reads it. */
export async function evidenceIn(store: Store, folder: string): Promise<KeptEvidence> {
  const files = join(folder, 'files');
  const names = readdirSync(files);
  const notes = names.filter((name) => name.startsWith('.adding-'));
  const noted = notes.flatMap((name) => readFileSync(join(files, name), 'utf8').split('\n'));
  const there = new Set<string>();
  for (const name of names)
    if (!name.startsWith('.') && (await store.file(name).catch(() => null))) there.add(name);
  return { there, noted: new Set(noted) };
}
