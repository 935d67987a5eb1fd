/** What the rules look at: the file, the document it was made from, and both pages and structure read once. */
import type { Document } from '../../src/statement/document.ts';
import type { PdfFile } from '../statement/support/pdf-objects.ts';
import { readPages, type PageContent } from './page-content.ts';
import { ContentIndex, readStructure, type StructureTree } from './structure-tree.ts';

export interface Subject {
  file: PdfFile;
  document: Document;
  pages: PageContent[];
  tree: StructureTree;
  content: ContentIndex;
}

/** Says what is wrong, a short sentence a fault. */
export type Rule = (subject: Subject) => string[];

export function subjectOf(file: PdfFile, document: Document): Subject {
  const pages = readPages(file, document.language);
  return { file, document, pages, tree: readStructure(file), content: new ContentIndex(pages) };
}
