/** What is printed and painted, page by page, against what the program would print. */
import { compared, found, notChecked } from './checks.ts';
import type { PageContent } from './pages.ts';
import type { Check, Finding } from './types.ts';

/** As much of a text as helps to find it. */
const LONGEST = 240;

export function comparePages(given: readonly PageContent[], expected: readonly PageContent[]): Check[] {
  const order = orderFindings(given.map(wholeText), expected.map(wholeText));
  if (order.length > 0) return [compared('pages', order), notChecked('text'), notChecked('drawing')];
  const pairs = expected.map((page, i) => ({ page: i + 1, given: given[i] ?? NOTHING, expected: page }));
  return [
    compared('pages', []),
    compared(
      'text',
      pairs.flatMap((pair) => textFindings(pair.page, pair.given.lines, pair.expected.lines)),
    ),
    compared(
      'drawing',
      pairs.flatMap((pair) => drawingFindings(pair.page, pair.given.drawing, pair.expected.drawing)),
    ),
  ];
}

const NOTHING: PageContent = { lines: [], drawing: [] };

const wholeText = ({ lines }: PageContent): string => lines.join('\n');

/** Pages that are gone, were put in or stand elsewhere. Where as many pages stand in their places, a changed one is not moved. */
function orderFindings(given: readonly string[], expected: readonly string[]): Finding[] {
  const places = given.map((text) => expected.indexOf(text) + 1);
  const isSameSet = [...given].sort().join() === [...expected].sort().join();
  if (given.length === expected.length)
    return isSameSet && given.some((text, i) => text !== expected[i])
      ? [found('page-order', { order: places.join(', ') })]
      : [];
  const missing = expected.flatMap((text, i) => (given.includes(text) ? [] : [i + 1]));
  const added = places.flatMap((place, i) => (place === 0 ? [i + 1] : []));
  return [
    found('page-count', { given: given.length, expected: expected.length }),
    ...missing.map((page) => found('page-missing', { page })),
    ...added.map((page) => found('page-added', { page })),
  ];
}

function textFindings(page: number, given: readonly string[], expected: readonly string[]): Finding[] {
  const [more, less] = unshared(given, expected).map((lines) => short(lines.join(' ')));
  if (more === '' && less === '') return [];
  if (less === '') return [found('text-added', { page, given: more ?? '' })];
  if (more === '') return [found('text-missing', { page, expected: less ?? '' })];
  return [found('text-differs', { page, given: more ?? '', expected: less ?? '' })];
}

function drawingFindings(page: number, given: readonly string[], expected: readonly string[]): Finding[] {
  const [more = 0, less = 0] = unshared(given, expected).map(({ length }) => length);
  if (more === 0 && less === 0) return [];
  if (less === 0) return [found('drawing-added', { page, count: more })];
  if (more === 0) return [found('drawing-missing', { page, count: less })];
  return [found('drawing-differs', { page })];
}

/** What is left of two lists without their common beginning and end. */
function unshared<T>(given: readonly T[], expected: readonly T[]): [given: T[], expected: T[]] {
  const shorter = Math.min(given.length, expected.length);
  let start = 0;
  while (start < shorter && given[start] === expected[start]) start++;
  let end = 0;
  while (end < shorter - start && given.at(-1 - end) === expected.at(-1 - end)) end++;
  return [given.slice(start, given.length - end), expected.slice(start, expected.length - end)];
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
