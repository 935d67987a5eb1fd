/**
 * Versions of bundled checklists that a later one has taken the place of, compiled as they were when they were published: an
 * assessment that was made with one can be opened, printed and verified for ever, on any device. They come with the program
 * rather than with each record, because a record file and a PDF name their checklist by its digest and do not hold it.
 */
import type { Texts } from './texts.ts';
import type { Checklist } from './types.ts';

/** A checklist with everything by which it can be kept elsewhere. */
export interface WholeChecklist {
  checklist: Checklist;
  /** By language. */
  texts: Record<string, Texts>;
  /** Name to content of the files it was compiled from. */
  files: Record<string, string>;
}

const HISTORY = import.meta.glob<WholeChecklist>('../../seeds/superseded/*.json', { import: 'default' });

const byDigest = new Map(
  Object.entries(HISTORY).flatMap(([path, load]) => {
    const [, digest] = /-([0-9a-f]{64})\.json$/.exec(path) ?? [];
    return digest === undefined ? [] : [[digest, load] as const];
  }),
);

/** The digests of all of them. */
export const SUPERSEDED: readonly string[] = [...byDigest.keys()];

/** Undefined when no version of that digest was ever published, or it is the one of today. */
export async function supersededChecklist(digest: string): Promise<WholeChecklist | undefined> {
  return byDigest.get(digest)?.();
}
