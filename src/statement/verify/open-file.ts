import { attachedFiles } from './file/attached.ts';
import { PdfFile } from './file/read-file.ts';
import type { PageContent } from './pages.ts';

/** A file that was opened: its bytes, its objects, the files in it, and what its pages show. */
export interface OpenFile {
  bytes: Uint8Array;
  file: PdfFile;
  attached: ReadonlyMap<string, Uint8Array>;
  /** Read when first asked for. */
  pages(this: void): Promise<PageContent[]>;
}

/** @throws Unreadable */
export function openFile(bytes: Uint8Array): OpenFile {
  const file = new PdfFile(bytes);
  let pages: Promise<PageContent[]> | undefined;
  return {
    bytes,
    file,
    attached: attachedFiles(file),
    pages: () => (pages ??= import('./pages.ts').then(({ readPages }) => readPages(bytes))),
  };
}
