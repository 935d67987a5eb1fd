import { MADE_ANEW, type Check, type FileVerdict } from './types.ts';

const madeAnew: ReadonlySet<Check['id']> = new Set(MADE_ANEW);

/** How it is written may differ without anything in it being different. */
const isContent = ({ id }: Check): boolean => id !== 'bytes';

/** @param isOwn whether the document says that this version of the program made it */
export function verdictOf(checks: readonly Check[], isEmpty: boolean, isOwn: boolean): FileVerdict {
  if (isEmpty) return 'nothing-inside';
  const differing = checks.filter((check) => isContent(check) && check.outcome === 'differs');
  if (differing.some(({ id }) => isOwn || !madeAnew.has(id))) return 'changed';
  if (differing.length > 0) return 'other-version';
  if (checks.some((check) => isContent(check) && check.outcome === 'not-checked')) return 'incomplete';
  return checks.some(({ id, outcome }) => id === 'bytes' && outcome === 'matches') ? 'unchanged' : 'repacked';
}
