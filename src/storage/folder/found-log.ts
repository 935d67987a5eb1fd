/** What lies in a folder for one record: `<id>.jsonl`, with its head apart in `<id>.head`. */
import { join } from 'node:path';
import type { Found, Piece } from '../examine.ts';
import { readIfThere } from './files.ts';
import { keptCount } from './head-file.ts';
import { readLog } from './log-file.ts';

export interface FoundLog extends Found {
  /** Marks of those whose lines count. */
  writers: ReadonlySet<string>;
}

/** @param name without its ending. @returns null when nothing that was acknowledged is, or was, there */
export async function findLog(folder: string, name: string): Promise<FoundLog | null> {
  const [path, headPath] = [join(folder, `${name}.jsonl`), join(folder, `${name}.head`)];
  // First, because another program may be adding to both.
  const headText = (await readIfThere(headPath))?.toString('utf8');
  const text = (await readIfThere(path))?.toString('utf8') ?? '';
  const content = readLog(text);
  if (content === null && headText === undefined) return null;
  const { header, events, heads, lines, writers } = content ?? NOTHING;
  return {
    id: name,
    header,
    events,
    head: heads.at(-1),
    noted: heads,
    least: headText === undefined ? 0 : keptCount(headText),
    placeOf: (event) => `${path}:${String(lines[event - 1] ?? (event === 0 ? 1 : text.split('\n').length))}`,
    pieces: () => [...piecesOf(path, text), ...piecesOf(headPath, headText ?? '')],
    writers,
  };
}

const NOTHING = { header: undefined, events: [], heads: [], lines: [], writers: new Set<string>() };

/** Every line that is not empty. */
function piecesOf(path: string, text: string): Piece[] {
  return text
    .split('\n')
    .map((content, index) => ({ place: `${path}:${String(index + 1)}`, content }))
    .filter(({ content }) => content !== '');
}
