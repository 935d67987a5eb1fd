import type { Check, FileVerdict } from './types.ts';

/** How it is written may differ without anything in it being different. */
const isContent = ({ id }: Check): boolean => id !== 'bytes';

/** @param isOwn whether the document says that this version of the program made it */
export function verdictOf(checks: readonly Check[], isEmpty: boolean, isOwn: boolean): FileVerdict {
  if (isEmpty) return 'nothing-inside';
  const differing = checks.filter((check) => isContent(check) && check.outcome === 'differs');
  if (differing.some(({ id }) => isOwn || !MADE_ANEW.has(id))) return 'changed';
  if (differing.length > 0) return 'other-version';
  if (checks.some((check) => isContent(check) && check.outcome === 'not-checked')) return 'incomplete';
  return checks.some(({ id, outcome }) => id === 'bytes' && outcome === 'matches') ? 'unchanged' : 'repacked';
}

/** What another version of the program may well word or draw otherwise. */
const MADE_ANEW: ReadonlySet<Check['id']> = new Set([
  'result',
  'pages',
  'text',
  'drawing',
  'letters',
  'links',
  'bookmarks',
  'tags',
  'metadata',
  'attachments',
  'other',
]);
