/** All machine-checkable rules that our files promise to keep; no fault, no words. */
import { checkArchive } from './check-archive.ts';
import { checkPages } from './check-pages.ts';
import { checkStructure } from './check-structure.ts';
import type { PdfFile } from './pdf-objects.ts';

export function checkPdf(file: PdfFile): string[] {
  return [...checkArchive(file), ...checkPages(file), ...checkStructure(file)];
}
