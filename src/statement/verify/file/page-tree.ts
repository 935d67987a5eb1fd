/** The pages of a file in their order, each with what it inherits from the nodes above it (ISO 32000-1, 7.7.3). */
import type { PdfFile } from './read-file.ts';
import { Reference, type Dictionary, type Value } from './values.ts';

export interface Page {
  reference: Reference;
  entries: Dictionary;
}

/** A page of one file and the page that it should be. */
export interface PagePair {
  /** In the given file, from 1. */
  number: number;
  given: Page;
  expected: Page;
}

/** @param places for each page that should be there, its place in the given file from 0; by default: each in its own */
export function pairedPages(
  given: PdfFile,
  expected: PdfFile,
  places?: readonly (number | undefined)[],
): PagePair[] {
  const now = pagesOf(given);
  return pagesOf(expected).flatMap((page, i) => {
    const place = places ? places[i] : i;
    const other = place === undefined ? undefined : now[place];
    return other && place !== undefined ? [{ number: place + 1, given: other, expected: page }] : [];
  });
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

function pagesOf(file: PdfFile): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const root = file.dictionary(file.trailer.get('Root')).get('Pages') ?? null;
  const open: { node: Value; inherited: Dictionary }[] = [{ node: root, inherited: new Map() }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, inherited } = next;
    if (!(node instanceof Reference) || seen.has(node.id)) continue;
    seen.add(node.id);
    const own = file.dictionary(node);
    const kids = own.get('Kids');
    if (kids === undefined) pages.push({ reference: node, entries: new Map([...inherited, ...own]) });
    else {
      const handedDown = new Map([...inherited, ...[...own].filter(([key]) => INHERITED.includes(key))]);
      open.push(...[...file.list(kids)].reverse().map((kid) => ({ node: kid, inherited: handedDown })));
    }
  }
  return pages;
}
