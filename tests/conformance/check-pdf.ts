/** Our own checker: what a file breaks of the rules it promises to keep. */
import type { Document } from '../../src/statement/document.ts';
import { readFile, type PdfFile } from '../statement/support/pdf-objects.ts';
import { GROUPS, type Group } from './groups.ts';
import { subjectOf } from './subject.ts';

/** One sentence a fault, behind the number of its group: "17: Figure 12 has no alternative text"; none when all is well. */
export function checkPdf(bytes: Uint8Array, document: Document): string[] {
  let file: PdfFile;
  try {
    file = readFile(bytes);
  } catch (error) {
    return [`1: ${String(error)}`]; // a reader that follows the table finds something else than it says
  }
  return faultsOf(GROUPS, file, document);
}

/** The faults of one group only. */
export function checkGroup(number: number, file: PdfFile, document: Document): string[] {
  return faultsOf(
    GROUPS.filter((group) => group.number === number),
    file,
    document,
  );
}

function faultsOf(groups: readonly Group[], file: PdfFile, document: Document): string[] {
  const subject = subjectOf(file, document);
  return groups.flatMap(({ number, rules }) =>
    rules.flatMap((rule) => rule(subject).map((words) => `${number}: ${words}`)),
  );
}
