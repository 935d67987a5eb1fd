/** A file against the file that the program writes for the same record. */
import type { Document } from '../document.ts';
import { shownText } from '../shown-text.ts';
import { compared, found, notChecked } from './checks.ts';
import { compareAttachments, compareParts, isMoreToPaintWith, isOfLetters } from './compare-parts.ts';
import { comparePages } from './compare-pages.ts';
import { printedText, withoutSpace } from './digest-check.ts';
import { compareFiles, isSameBytes } from './file/compare-files.ts';
import { pairedPages } from './file/page-tree.ts';
import { openFile, type OpenFile } from './open-file.ts';
import type { PageContent } from './pages.ts';
import { pairPages, type PairedPages } from './pair-pages.ts';
import { MADE_ANEW, type Check, type CheckId, type Finding } from './types.ts';

/** Of a file that was printed again. */
export const CONTENT_CHECKS: readonly CheckId[] = [...MADE_ANEW, 'bytes'];

const PAINTED: ReadonlySet<CheckId> = new Set(['text', 'drawing']);

/** @param printed the bytes that the program writes for `document` */
export async function compareContent(
  given: OpenFile,
  printed: Uint8Array,
  document: Document,
): Promise<Check[]> {
  if (isSameBytes(given.bytes, printed)) return CONTENT_CHECKS.map((id) => compared(id, []));
  const expected = openFile(printed);
  // What pages are made of is the same to the last byte: there is nothing to look at.
  if (compareFiles(given.file, expected.file).length === 0)
    return CONTENT_CHECKS.map((id) => compared(id, id === 'bytes' ? [found('written-otherwise')] : []));
  const read = await readBoth(given, expected);
  const pages = pairedPages(given.file, expected.file, 'failed' in read ? undefined : read.paired.places);
  const differences = compareFiles(given.file, expected.file, pages);
  const hasOwnFonts = !differences.some((one) => isOfLetters(one) && !isMoreToPaintWith(one));
  const shown = 'failed' in read ? unread(read.failed) : pageChecks(read, document, hasOwnFonts);
  const isPainted = shown.some(({ id, outcome }) => PAINTED.has(id) && outcome === 'differs');
  // What else there is to paint with is said where it was painted.
  const others = isPainted ? differences.filter((one) => !isMoreToPaintWith(one)) : differences;
  const parts = compareParts(others, { given: given.file, expected: expected.file, pages });
  return [
    ...shown,
    ...parts.map((check) => (check.id === 'attachments' ? withFiles(check, given, document) : check)),
    compared('bytes', [found('written-otherwise')]),
  ];
}

interface BothRead {
  given: PageContent[];
  expected: PageContent[];
  paired: PairedPages;
}

async function readBoth(one: OpenFile, other: OpenFile): Promise<BothRead | { failed: Finding }> {
  try {
    const [given, expected] = [await one.pages(), await other.pages()];
    return { given, expected, paired: pairPages(given, expected) };
  } catch (error) {
    // pdf.js says what it could not read; anybody's viewer may stumble over the same.
    return { failed: found('cannot-read-pages', { detail: String(error) }) };
  }
}

function unread(reason: Finding): Check[] {
  return [
    notChecked('result', reason),
    compared('pages', [reason]),
    notChecked('text', reason),
    notChecked('drawing', reason),
  ];
}

function pageChecks(
  { given, expected, paired }: BothRead,
  document: Document,
  hasOwnFonts: boolean,
): Check[] {
  const first = given[paired.places[0] ?? 0];
  return [resultCheck(first, document), ...comparePages(given, expected, paired, hasOwnFonts)];
}

/** Is the result that follows from the answers the one that the first page gives? */
function resultCheck(first: PageContent | undefined, { title, masthead, blocks }: Document): Check {
  const banners = blocks.flatMap((block) => (block.kind === 'banner' ? [block.title] : []));
  const printed = first ? printedText(first) : '';
  const missing = [title, masthead.marking ?? '', ...banners]
    .map(shownText)
    .filter((text) => !printed.includes(withoutSpace(text)));
  return compared(
    'result',
    missing.map((expected) => found('result-differs', { expected })),
  );
}

function withFiles(check: Check, given: OpenFile, { attachments }: Document): Check {
  const files = compareAttachments(given.attached, attachments);
  return files.length > 0 ? compared('attachments', files) : check;
}
