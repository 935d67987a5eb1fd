/**
 * Evidence in a folder, `<digest>`: on the disk before a log names it, so that no log names a file that is not there. A note
 * of what is being added stays until the log has it; what a crash left behind is found by its note and removed.
 */
import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBytes, type CheckedFile } from '../evidence.ts';
import { makeFolder, readIfThere, replaceFile, safeName } from './files.ts';

const DIGEST = /^[0-9a-f]{64}$/;
const NOTE = '.adding-';

/** In milliseconds; no program takes that long to add evidence. */
const HOUR = 3_600_000;

export class EvidenceFiles {
  /** @param named digests that logs name; null when that cannot be known, because one of them cannot be read */
  constructor(
    private readonly folder: string,
    private readonly named: () => Promise<ReadonlySet<string> | null>,
  ) {}

  /** Makes the folder, and clears away what programs that broke off have left in it. */
  async prepare(): Promise<void> {
    await makeFolder(this.folder);
    const left = await this.leftovers();
    if (left.length > 0) await this.clear(left);
  }

  /** @param name puts the files into a log */
  async keepFor(files: readonly CheckedFile[], name: () => Promise<void>): Promise<void> {
    if (files.length === 0) return name();
    const note = join(this.folder, `${NOTE}${randomUUID()}`);
    try {
      await replaceFile(note, files.map(({ digest }) => digest).join('\n'));
      for (const { digest, bytes } of files) await replaceFile(this.path(digest), bytes);
      await name();
    } catch (error) {
      // Where this fails too, the note tells a later program.
      await this.clear([note]).catch(() => undefined);
      throw error;
    }
    await rm(note, { force: true });
  }

  async read(digest: string): Promise<Uint8Array | null> {
    const bytes = await readIfThere(this.path(digest));
    if (bytes === null) return null;
    checkBytes(digest, bytes);
    return new Uint8Array(bytes);
  }

  /** Those of the files that are not here. */
  async lacking(digests: readonly string[]): Promise<string[]> {
    const found = await Promise.all(digests.map((digest) => stat(this.path(digest)).catch(() => null)));
    return digests.filter((_, at) => found[at] === null);
  }

  async remove(digests: Iterable<string>): Promise<void> {
    for (const digest of digests) await rm(this.path(digest), { force: true });
  }

  /** Removes drafts and notes, with the files that were added and that no log names. */
  private async clear(paths: readonly string[]): Promise<void> {
    const named = await this.named();
    if (named === null) return;
    for (const path of paths) {
      const noted = path.includes(NOTE)
        ? ((await readIfThere(path))?.toString('utf8').split('\n') ?? [])
        : [];
      await this.remove(noted.filter((digest) => DIGEST.test(digest) && !named.has(digest)));
      await rm(path, { force: true });
    }
  }

  /** Notes and drafts of files, old enough that nobody is at work on them. */
  private async leftovers(): Promise<string[]> {
    const hidden = (await readdir(this.folder)).filter((name) => name.startsWith('.'));
    const paths = hidden.map((name) => join(this.folder, name));
    const ages = await Promise.all(
      paths.map(async (path) => Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Infinity)),
    );
    return paths.filter((_, at) => (ages[at] ?? 0) > HOUR);
  }

  private path(digest: string): string {
    return join(this.folder, safeName(digest, DIGEST));
  }
}
