/** A file against the file that the program writes for the same record. */
import type { Document } from '../document.ts';
import { shownText } from '../shown-text.ts';
import { compared, found, notChecked } from './checks.ts';
import { compareAttachments, compareParts } from './compare-parts.ts';
import { comparePages } from './compare-pages.ts';
import { printedText, withoutSpace } from './digest-check.ts';
import { compareFiles, isSameBytes } from './file/compare-files.ts';
import { openFile, type OpenFile } from './open-file.ts';
import type { PageContent } from './pages.ts';
import { MADE_ANEW, type Check, type CheckId } from './types.ts';

/** Of a file that was printed again. */
export const CONTENT_CHECKS: readonly CheckId[] = [...MADE_ANEW, 'bytes'];

/** @param printed the bytes that the program writes for `document` */
export async function compareContent(
  given: OpenFile,
  printed: Uint8Array,
  document: Document,
): Promise<Check[]> {
  if (isSameBytes(given.bytes, printed)) return CONTENT_CHECKS.map((id) => compared(id, []));
  const expected = openFile(printed);
  const differences = compareFiles(given.file, expected.file);
  // What pages are made of is the same to the last byte: there is nothing to look at.
  if (differences.length === 0)
    return CONTENT_CHECKS.map((id) => compared(id, id === 'bytes' ? [found('written-otherwise')] : []));
  const parts = compareParts(differences, given.file, expected.file);
  return [
    ...(await pageChecks(given, expected, document)),
    ...parts.map((check) => (check.id === 'attachments' ? withFiles(check, given, document) : check)),
    compared('bytes', [found('written-otherwise')]),
  ];
}

async function pageChecks(given: OpenFile, expected: OpenFile, document: Document): Promise<Check[]> {
  try {
    const pages = await given.pages();
    return [resultCheck(pages, document), ...comparePages(pages, await expected.pages())];
  } catch (error) {
    // pdf.js says what it could not read; anybody's viewer may stumble over the same.
    const reason = found('cannot-read-pages', { detail: String(error) });
    return [
      notChecked('result', reason),
      compared('pages', [reason]),
      notChecked('text', reason),
      notChecked('drawing', reason),
    ];
  }
}

/** Is the result that follows from the answers the one that the first page gives? */
function resultCheck([first]: readonly PageContent[], { title, masthead, blocks }: Document): Check {
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
