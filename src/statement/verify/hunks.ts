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

/** @param nameOf by what two entries are the same; by default by themselves */
export function hunksOf<T>(
  given: readonly T[],
  expected: readonly T[],
  nameOf: (entry: T) => unknown = (entry) => entry,
): Hunk<T>[] {
  return stretchesOf(given.map(nameOf), expected.map(nameOf)).map(([i, more, k, less]) => ({
    at: i,
    given: given.slice(i, i + more),
    expected: expected.slice(k, k + less),
  }));
}

type Stretch = [i: number, more: number, k: number, less: number];

/** From where in both lists, and how many entries each. */
function stretchesOf(given: readonly unknown[], expected: readonly unknown[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [i, k] = [0, 0];
  while (i < given.length || k < expected.length) {
    if (i < given.length && k < expected.length && given[i] === expected[k]) {
      i++;
      k++;
      continue;
    }
    const [more, less] = stretches.length < MOST ? gap(given, i, expected, k) : rest(given, i, expected, k);
    stretches.push([i, more, k, less]);
    i += more;
    k += less;
  }
  return stretches;
}

type Steps = [more: number, less: number];

/** The fewest entries to leave out on both sides until two in a row are the same, or both end. */
function gap(given: readonly unknown[], i: number, expected: readonly unknown[], k: number): Steps {
  for (let steps = 1; steps <= REACH; steps++)
    for (let more = 0; more <= steps; more++)
      if (isAlike(given, i + more, expected, k + steps - more)) return [more, steps - more];
  return rest(given, i, expected, k);
}

function isAlike(given: readonly unknown[], i: number, expected: readonly unknown[], k: number): boolean {
  if (i > given.length || k > expected.length) return false;
  const ends = (at: number, list: readonly unknown[]): boolean => at >= list.length;
  if (ends(i, given) || ends(k, expected)) return ends(i, given) && ends(k, expected);
  const isLast = ends(i + 1, given) && ends(k + 1, expected);
  return given[i] === expected[k] && (isLast || given[i + 1] === expected[k + 1]);
}

function rest(given: readonly unknown[], i: number, expected: readonly unknown[], k: number): Steps {
  return [given.length - i, expected.length - k];
}
