/** A document as a PDF: tagged (PDF/UA-1), archival (PDF/A-3a), with its attachments; the same bytes for the same input. */
import { checkDocument } from '../check-document.ts';
import { isRightToLeft } from '../direction.ts';
import type { Document } from '../document.ts';
import type { Fonts } from '../fonts/index.ts';
import { Canvas } from './canvas.ts';
import { Container } from './container.ts';
import { layoutDocument } from './layout/blocks.ts';
import { Flow } from './layout/flow.ts';
import { layoutFurniture } from './layout/furniture.ts';
import type { Scene } from './layout/scene.ts';
import { pack } from './pack/pack.ts';
import { infoDictionary, writeParts } from './parts/catalog.ts';
import type { Place } from './parts/destination.ts';
import { identifierOf } from './parts/identifier.ts';
import { sheetOf } from './sheet.ts';
import { MarkedPages } from './tags/marked-pages.ts';
import { missingGlyphs, type MissingCharacter } from './text/missing-glyphs.ts';
import { Typesetter } from './text/typesetter.ts';
import { stylesFor } from './theme.ts';

export type PdfResult =
  | {
      ok: true;
      bytes: Uint8Array<ArrayBuffer>;
      pages: number;
      /** Characters that no font can draw; they are printed by their numbers. */
      missing: MissingCharacter[];
    }
  | { ok: false; error: PdfError };

export type PdfError =
  /** The document breaks a rule of its model: a mistake of the program that composed it. */
  | { code: 'invalid-document'; faults: string[] }
  /** Writing failed: a mistake of ours. */
  | { code: 'internal'; messages: string[] };

/** @param onPages hears how many pages are drawn so far */
export function renderPdf(
  document: Document,
  fonts: Fonts,
  onPages: (pages: number) => void = () => undefined,
): PdfResult {
  const faults = checkDocument(document);
  if (faults.length > 0) return { ok: false, error: { code: 'invalid-document', faults } };
  try {
    return write(document, fonts, onPages);
  } catch (error) {
    const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
    return { ok: false, error: { code: 'internal', messages: errors.map(String) } };
  }
}

function write(document: Document, fonts: Fonts, onPages: (pages: number) => void): PdfResult {
  const sheet = sheetOf(document.paper);
  const container = new Container(sheet.width, sheet.height);
  const direction = isRightToLeft(document.language) ? 'rtl' : 'ltr';
  const canvas = new Canvas(container, direction === 'rtl');
  const pages = new MarkedPages(container, () => {
    canvas.forgetState();
    onPages(container.pages);
  });
  const places = new Map<string, Place>();
  const styles = stylesFor(document.language);
  const missing = missingGlyphs(document, fonts);
  const typesetter = new Typesetter(
    fonts,
    container,
    direction,
    new Set(missing.map(({ character }) => character)),
  );
  const scene: Scene = {
    document,
    sheet,
    body: sheet.body,
    styles,
    typesetter,
    canvas,
    pages,
    parent: pages.root,
    places,
    bodyHeight: 0,
  };
  const furniture = layoutFurniture(scene);
  scene.bodyHeight = furniture.bottom - furniture.top;
  const layout = layoutDocument(scene);
  new Flow(pages, furniture.top, furniture.bottom).place(layout.steps);
  layout.fillIn();
  furniture.draw();
  pages.close();
  const identifier = identifierOf(document);
  writeParts(container, document, identifier, pages, places);
  const bytes = pack(container.build(), infoDictionary(document), identifier);
  return { ok: true, bytes, pages: pages.count, missing };
}
