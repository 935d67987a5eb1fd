/**
 * Which statements in a folder are finished, and from what each was made: `.probity-statements.jsonl`, a line a statement,
 * only ever added to. The last line on a file counts. A line that a crash cut off is passed over, and its statement is
 * made again.
 */
import { createHash } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from '../../storage/folder/index.ts';

const NAME = '.probity-statements.jsonl';

interface Line {
  /** Path below the folder. */
  file: string;
  /** Digest of all that the statement follows from. */
  from: string;
  /** Digest of the statement. */
  content: string;
}

export class Finished {
  private constructor(
    private readonly folder: string,
    private readonly lines: ReadonlyMap<string, Line>,
  ) {}

  static async read(folder: string): Promise<Finished> {
    const text = (await readIfThere(join(folder, NAME)))?.toString('utf8') ?? '';
    const lines = text.split('\n').flatMap((line) => parse(line) ?? []);
    return new Finished(folder, new Map(lines.map((line) => [line.file, line])));
  }

  /** Whether the file is there as it was written, and was made from just this. */
  async has(file: string, from: string): Promise<boolean> {
    const line = this.lines.get(file);
    if (line?.from !== from) return false;
    const bytes = await readIfThere(join(this.folder, file));
    return bytes !== null && sha256(bytes) === line.content;
  }

  async add(file: string, from: string, content: string | Uint8Array): Promise<void> {
    const line: Line = { file, from, content: sha256(content) };
    // Begins with a line feed, so that it does not run into a line that was cut off.
    await appendFile(join(this.folder, NAME), `\n${JSON.stringify(line)}\n`);
  }
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function parse(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Partial<Line> | null;
    return line?.file && line.from && line.content ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
}
