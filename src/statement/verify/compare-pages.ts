/** What is printed and painted, page by page, against what the program would print. */
import { compared, found, notChecked } from './checks.ts';
import { hunksOf, type Hunk } from './hunks.ts';
import type { PageContent } from './pages.ts';
import type { PairedPages } from './pair-pages.ts';
import type { Painted } from './painted.ts';
import type { Check, Finding } from './types.ts';

/** As much of a text as helps to find it. */
const LONGEST = 240;

interface Pair {
  /** Its number in the file. */
  page: number;
  given: PageContent;
  expected: PageContent;
}

/** @param hasOwnFonts whether the fonts are those of the document, so that the same glyph has the same number */
export function comparePages(
  given: readonly PageContent[],
  expected: readonly PageContent[],
  { places, added, findings }: PairedPages,
  hasOwnFonts: boolean,
): Check[] {
  const pairs = expected.flatMap((page, i): Pair[] => {
    const place = places[i];
    const now = place === undefined ? undefined : given[place];
    return now && place !== undefined ? [{ page: place + 1, given: now, expected: page }] : [];
  });
  const missing = expected.filter((_, i) => places[i] === undefined);
  const texts = [
    ...pairs.flatMap(textFindings),
    ...(added.length > 0 && missing.length > 0 ? flowFindings(given, added, missing) : []),
  ];
  return [
    compared('pages', findings),
    compared('text', texts),
    pairs.length > 0
      ? compared(
          'drawing',
          pairs.flatMap((pair) => drawingFindings(pair, hasOwnFonts)),
        )
      : notChecked('drawing'),
  ];
}

function textFindings({ page, given, expected }: Pair): Finding[] {
  return hunksOf(given.lines, expected.lines).map((hunk) => textFinding(hunk, page));
}

/** The text as one, where it has moved from page to page; without "page x of y", the last line of each. */
function flowFindings(
  given: readonly PageContent[],
  added: readonly number[],
  missing: readonly PageContent[],
): Finding[] {
  const now = added.flatMap((i) => bodyOf(given[i]).map((line) => ({ line, page: i + 1 })));
  const then = missing.flatMap(bodyOf);
  return hunksOf(
    now.map(({ line }) => line),
    then,
  ).map((hunk) => textFinding(hunk, (now[hunk.at] ?? now.at(-1))?.page ?? 1));
}

const bodyOf = (page: PageContent | undefined): string[] => page?.lines.slice(0, -1) ?? [];

function textFinding(hunk: Hunk<string>, page: number): Finding {
  const [given, expected] = [short(hunk.given.join(' ')), short(hunk.expected.join(' '))];
  if (hunk.expected.length === 0) return found('text-added', { page, given });
  if (hunk.given.length === 0) return found('text-missing', { page, expected });
  return found('text-differs', { page, given, expected });
}

type Written = (painted: Painted) => string;

function drawingFindings({ page, given, expected }: Pair, hasOwnFonts: boolean): Finding[] {
  const written: Written = (one) => (hasOwnFonts ? one.exact : one.plain);
  const hunks = hunksOf(given.painted, expected.painted, written).filter(
    (hunk) => !isSaidAsText(hunk, written),
  );
  if (hunks.length === 0) return [];
  if (hunks.every((hunk) => hunk.expected.length === 0)) return [found('drawing-added', { page })];
  if (hunks.every((hunk) => hunk.given.length === 0)) return [found('drawing-missing', { page })];
  return [found('drawing-differs', { page })];
}

/** Other characters are told as the text of the page. The same ones in another colour or at another place are not. */
function isSaidAsText({ given, expected }: Hunk<Painted>, written: Written): boolean {
  if (given.length === expected.length)
    return given.every((now, i) => {
      const then = expected[i];
      return (
        then && (written(now) === written(then) || (isText(now) && isText(then) && now.text !== then.text))
      );
    });
  const texts = new Set(expected.map(({ text }) => text));
  return [...given, ...expected].every(isText) && !given.some(({ text }) => texts.has(text));
}

const isText = ({ text }: Painted): boolean => text.trim() !== '';

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
