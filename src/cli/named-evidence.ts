/** The evidence that a record names: where its log is kept, or beside the record file under its own name. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { EvidenceFile } from '../checklist/index.ts';
import { namedFiles } from '../record/index.ts';
import { readEvidence } from './files.ts';
import type { OpenRecord } from './open-record.ts';
import type { Surroundings } from './surroundings.ts';

/** @returns bytes by digest, as far as they are found. @throws WrongInput */
export async function namedEvidence(
  path: string,
  { record, store }: OpenRecord,
  around: Surroundings,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const file of namedFiles(record.events)) {
    const bytes = await (store ? store.file(file.digest) : besides(path, file, around));
    if (bytes) files.set(file.digest, bytes);
  }
  return files;
}

async function besides(
  path: string,
  { name, digest }: EvidenceFile,
  { words }: Surroundings,
): Promise<Uint8Array | null> {
  const beside = join(dirname(path), basename(name));
  if (!existsSync(beside)) return null;
  const { file, bytes } = await readEvidence(beside, words);
  return file.digest === digest ? bytes : null;
}
