/** Where two lists differ, piece by piece. */
export interface Hunk<T> {
  /** Where in the first list. */
  at: number;
  given: T[];
  expected: T[];
}

/** How far to look for a place from which both go on alike. */
const REACH = 400;
/** Lists that differ more often than this differ altogether. */
const MOST = 200;

export function hunksOf<T>(given: readonly T[], expected: readonly T[]): Hunk<T>[] {
  const hunks: Hunk<T>[] = [];
  let [i, k] = [0, 0];
  while (i < given.length || k < expected.length) {
    if (i < given.length && k < expected.length && given[i] === expected[k]) {
      i++;
      k++;
      continue;
    }
    const [more, less] = hunks.length < MOST ? gap(given, i, expected, k) : rest(given, i, expected, k);
    hunks.push({ at: i, given: given.slice(i, i + more), expected: expected.slice(k, k + less) });
    i += more;
    k += less;
  }
  return hunks;
}

type Steps = [more: number, less: number];

/** The fewest entries to leave out on both sides until two in a row are the same, or both end. */
function gap<T>(given: readonly T[], i: number, expected: readonly T[], k: number): Steps {
  for (let steps = 1; steps <= REACH; steps++)
    for (let more = 0; more <= steps; more++)
      if (isAlike(given, i + more, expected, k + steps - more)) return [more, steps - more];
  return rest(given, i, expected, k);
}

function isAlike<T>(given: readonly T[], i: number, expected: readonly T[], k: number): boolean {
  if (i > given.length || k > expected.length) return false;
  const ends = (at: number, list: readonly T[]): boolean => at >= list.length;
  if (ends(i, given) || ends(k, expected)) return ends(i, given) && ends(k, expected);
  const isLast = ends(i + 1, given) && ends(k + 1, expected);
  return given[i] === expected[k] && (isLast || given[i + 1] === expected[k + 1]);
}

function rest<T>(given: readonly T[], i: number, expected: readonly T[], k: number): Steps {
  return [given.length - i, expected.length - k];
}
