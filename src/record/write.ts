import type { AssessmentRecord } from './types.ts';

/** Keys that a reader looks for come first; others follow by name. */
const FIRST = ['format', 'id', 'tool', 'checklist', 'follows', 'declaration', 'head', 'seq', 'at', 'type'];

/**
 * The text of a record file. The order of keys carries no meaning and depends on where a record was kept, so they are put in
 * one order here: the same record is the same bytes, also inside a PDF.
 */
export function writeRecord(record: AssessmentRecord): string {
  return `${JSON.stringify(record, inOrder, 2)}\n`;
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

function rank(key: string): number {
  const place = FIRST.indexOf(key);
  return place === -1 ? FIRST.length : place;
}
