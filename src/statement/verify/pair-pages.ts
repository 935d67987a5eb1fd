/** Which page of a file is which page of the document, and what is to be said of pages that were moved, taken out or put in. */
import { found } from './checks.ts';
import type { PageContent } from './pages.ts';
import type { Finding } from './types.ts';

export interface PairedPages {
  /** For each page of the document, its place in the file from 0; undefined where it is not there. */
  places: (number | undefined)[];
  /** Pages of the file that are none of the document. */
  added: number[];
  findings: Finding[];
}

/** Where as many pages stand in their places, a changed one is not moved. */
export function pairPages(given: readonly PageContent[], expected: readonly PageContent[]): PairedPages {
  const isMoved =
    given.length !== expected.length || isSameSet(given.map(wholeText), expected.map(wholeText));
  const places = isMoved ? placesByText(given, expected) : expected.map((_, i) => i);
  const taken = new Set(places);
  const added = given.flatMap((_, i) => (taken.has(i) ? [] : [i]));
  return { places, added, findings: findingsOf(given, places, added) };
}

const wholeText = ({ lines }: PageContent): string => lines.join('\n');

const isSameSet = (one: string[], other: string[]): boolean =>
  JSON.stringify(one.sort()) === JSON.stringify(other.sort());

/** A page that stands in its place is not looked for elsewhere. */
function placesByText(
  given: readonly PageContent[],
  expected: readonly PageContent[],
): (number | undefined)[] {
  const open = new Map<string, number[]>();
  given.forEach((page, i) => open.set(wholeText(page), [...(open.get(wholeText(page)) ?? []), i]));
  return expected.map((page, i) => {
    const places = open.get(wholeText(page)) ?? [];
    return places.splice(Math.max(0, places.indexOf(i)), 1)[0];
  });
}

function findingsOf(
  given: readonly PageContent[],
  places: readonly (number | undefined)[],
  added: readonly number[],
): Finding[] {
  if (given.length === places.length) {
    const order = given.map((_, i) => places.indexOf(i) + 1);
    return order.every((page, i) => page === i + 1) ? [] : [found('page-order', { order: order.join(', ') })];
  }
  const count = found('page-count', { given: given.length, expected: places.length });
  const missing = places.flatMap((place, i) => (place === undefined ? [i + 1] : []));
  // Where no page is as it was, to name each of them tells a reader nothing.
  if (missing.length === places.length) return [count];
  return [
    count,
    ...missing.map((page) => found('page-missing', { page })),
    ...added.map((i) => found('page-added', { page: i + 1 })),
  ];
}
