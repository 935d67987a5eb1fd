/** What is printed and painted, page by page, against what the program would print. */
import { compared, found, notChecked } from './checks.ts';
import { hunksOf, type Hunk } from './hunks.ts';
import type { PageContent } from './pages.ts';
import type { Check, Finding } from './types.ts';

/** As much of a text as helps to find it. */
const LONGEST = 240;

export function comparePages(given: readonly PageContent[], expected: readonly PageContent[]): Check[] {
  const order = orderFindings(given.map(wholeText), expected.map(wholeText));
  if (order.length > 0)
    return [compared('pages', order), compared('text', flowFindings(given, expected)), notChecked('drawing')];
  const pairs = expected.map((page, i) => ({ page: i + 1, given: given[i] ?? NOTHING, expected: page }));
  return [
    compared('pages', []),
    compared(
      'text',
      pairs.flatMap((pair) =>
        hunksOf(pair.given.lines, pair.expected.lines).map((hunk) => textFinding(hunk, pair.page)),
      ),
    ),
    compared(
      'drawing',
      pairs.flatMap((pair) => drawingFindings(pair.page, pair.given, pair.expected)),
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

/** The text as one, where it has moved from page to page; without "page x of y", the last line of each. */
function flowFindings(given: readonly PageContent[], expected: readonly PageContent[]): Finding[] {
  const [now, then] = [given, expected].map((pages) => pages.flatMap(({ lines }) => lines.slice(0, -1)));
  const pageAt = given.flatMap(({ lines }, i) => lines.slice(0, -1).map(() => i + 1));
  return hunksOf(now ?? [], then ?? []).map((hunk) =>
    textFinding(hunk, pageAt[hunk.at] ?? Math.max(1, given.length)),
  );
}

function textFinding(hunk: Hunk<string>, page: number): Finding {
  const [given, expected] = [short(hunk.given.join(' ')), short(hunk.expected.join(' '))];
  if (hunk.expected.length === 0) return found('text-added', { page, given });
  if (hunk.given.length === 0) return found('text-missing', { page, expected });
  return found('text-differs', { page, given, expected });
}

function drawingFindings(page: number, given: PageContent, expected: PageContent): Finding[] {
  const hunks = hunksOf(given.drawing, expected.drawing);
  if (hunks.length === 0) return [];
  if (hunks.every((hunk) => hunk.expected.length === 0)) return [found('drawing-added', { page })];
  if (hunks.every((hunk) => hunk.given.length === 0)) return [found('drawing-missing', { page })];
  return [found('drawing-differs', { page })];
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
