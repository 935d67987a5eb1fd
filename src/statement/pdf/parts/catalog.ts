/** Writes everything that is neither page nor font: structure, bookmarks, metadata, colour profile, attachments, catalog. */
import { isRightToLeft } from '../../direction.ts';
import type { Document } from '../../document.ts';
import { headingsOf } from '../../document-text.ts';
import { shownText } from '../../shown-text.ts';
import { ENGINE, type Container } from '../container.ts';
import { pdfDate, reference, textString } from '../syntax.ts';
import type { MarkedPages } from '../tags/marked-pages.ts';
import type { Annotation } from '../tags/structure.ts';
import { announceAnnotations, writeStructure } from '../tags/write-structure.ts';
import { attachmentEntries, writeAttachments } from './attachments.ts';
import { sRgbProfile } from './colour-profile.ts';
import type { Place } from './destination.ts';
import { asUuid } from './identifier.ts';
import { xmp, type Metadata } from './metadata.ts';
import { nest, writeOutline, type Bookmark } from './outline.ts';

/** Registers what is to be written when the file is built. */
export function writeParts(
  container: Container,
  document: Document,
  identifier: string,
  pages: MarkedPages,
  places: ReadonlyMap<string, Place>,
): void {
  const annotationIds = new Map<Annotation, number>();
  let entries: string[] = [];
  container.onPage((page) => announceAnnotations(container, pages, annotationIds, page));
  container.onObjects(() => {
    const structure = writeStructure(container, pages, annotationIds, places);
    const outline = writeOutline(container, bookmarksOf(document, places));
    const profile = container.addStream({ N: '3' }, sRgbProfile());
    const files = writeAttachments(container, document.attachments, document.created);
    const metadata = container.addStream(
      { Type: '/Metadata', Subtype: '/XML' },
      new TextEncoder().encode(xmp({ ...metadataOf(document), documentId: asUuid(identifier) })),
    );
    entries = [
      `/Lang ${textString(document.language)}`,
      '/MarkInfo <</Marked true>>',
      `/StructTreeRoot ${reference(structure)}`,
      `/ViewerPreferences <</DisplayDocTitle true${isRightToLeft(document.language) ? ' /Direction /R2L' : ''}>>`,
      `/Metadata ${reference(metadata)}`,
      `/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${reference(profile)}>>]`,
      `/Outlines ${reference(outline)} /PageMode /UseOutlines`,
      ...attachmentEntries(files),
    ];
  });
  container.onCatalog(() => entries.forEach((entry) => container.line(entry)));
}

/** The Info dictionary; the same as the XMP metadata. */
export function infoDictionary(document: Document): string {
  const { title, author, subject, creator, producer, created } = metadataOf(document);
  const texts = { Title: title, Author: author, Subject: subject, Creator: creator, Producer: producer };
  const entries = Object.entries(texts).map(([key, text]) => `/${key} ${textString(text)}`);
  return `<<${entries.join(' ')} /CreationDate ${pdfDate(created)} /ModDate ${pdfDate(created)}>>`;
}

function metadataOf({
  language,
  title,
  author,
  subject,
  creator,
  created,
}: Document): Omit<Metadata, 'documentId'> {
  return {
    language,
    title: oneLine(title),
    author: oneLine(author),
    subject: oneLine(subject),
    creator: oneLine(creator),
    producer: ENGINE,
    created,
  };
}

function oneLine(text: string): string {
  return shownText(text).replace(/\n/g, ' ');
}

function bookmarksOf(document: Document, places: ReadonlyMap<string, Place>): Bookmark[] {
  const title = { id: '', level: 0, text: oneLine(document.title) };
  return nest(
    [title, ...headingsOf(document)].map(({ id, level, text }) => {
      const place = places.get(id);
      if (!place) throw new Error(`heading "${text}" was not placed`);
      return { level, title: oneLine(text), place };
    }),
  );
}
