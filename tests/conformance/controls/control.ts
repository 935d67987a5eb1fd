/** Something that is broken on purpose in a good file, and what the checker must say to it. */
import {
  catalogOf,
  dictionary,
  isReference,
  lookArray,
  lookDictionary,
  nameOf,
  pagesOf,
  type Dictionary,
  type PdfFile,
  type PdfObject,
  type Value,
} from '../../statement/support/pdf-objects.ts';

export interface Control {
  /** Number of the group that must notice. */
  group: number;
  name: string;
  says: RegExp;
  mutate: (file: PdfFile) => void;
}

export function control(group: number, name: string, says: RegExp, mutate: (file: PdfFile) => void): Control {
  return { group, name, says, mutate };
}

/** The elements of a type, in the order of their objects. */
export function elements(file: PdfFile, type: string): Dictionary[] {
  const found = [...file.objects.values()]
    .map(({ value }) => dictionary(value))
    .filter((dict) => nameOf(dict.get('S')) === type && dict.has('P'));
  if (found.length === 0) throw new Error(`no ${type}`);
  return found;
}

export function element(file: PdfFile, type: string): Dictionary {
  return dictionary(elements(file, type)[0]);
}

export function structureRoot(file: PdfFile): Dictionary {
  return lookDictionary(file, catalogOf(file).get('StructTreeRoot'));
}

/** Keys and values of the parent tree. */
export function parentTree(file: PdfFile): Value[] {
  return lookArray(file, lookDictionary(file, structureRoot(file).get('ParentTree')).get('Nums'));
}

export function annotations(file: PdfFile): Dictionary[] {
  return pagesOf(file)
    .flatMap((page) => lookArray(file, lookDictionary(file, page).get('Annots')))
    .map((reference) => lookDictionary(file, reference));
}

export function annotation(file: PdfFile): Dictionary {
  return dictionary(annotations(file)[0]);
}

export function page(file: PdfFile, number: number): Dictionary {
  return lookDictionary(file, pagesOf(file)[number - 1]);
}

/** The first font, or the first that shows a character which its table of meanings writes so. */
export function font(file: PdfFile, meaning = /./): Dictionary {
  const resources = lookDictionary(file, page(file, 1).get('Resources'));
  const fonts = [...lookDictionary(file, resources.get('Font')).values()];
  const found = fonts
    .map((reference) => lookDictionary(file, reference))
    .find((dict) => meaning.test(streamText(objectAt(file, dict.get('ToUnicode')))));
  if (!found) throw new Error(`no font shows ${String(meaning)}`);
  return found;
}

export function descendant(file: PdfFile, meaning = /./): Dictionary {
  return lookDictionary(file, lookArray(file, font(file, meaning).get('DescendantFonts'))[0]);
}

export function filespec(file: PdfFile): Dictionary {
  return lookDictionary(file, lookArray(file, catalogOf(file).get('AF'))[0]);
}

export function attachment(file: PdfFile): PdfObject {
  return objectAt(file, lookDictionary(file, filespec(file).get('EF')).get('F'));
}

export function bookmark(file: PdfFile): Dictionary {
  return lookDictionary(file, lookDictionary(file, catalogOf(file).get('Outlines')).get('First'));
}

export function info(file: PdfFile): Dictionary {
  return lookDictionary(file, file.trailer.get('Info'));
}

export function objectAt(file: PdfFile, reference: Value | undefined): PdfObject {
  const object = isReference(reference) ? file.objects.get(reference.ref) : undefined;
  if (!object) throw new Error('no object');
  return object;
}

/** In the operators of a page. */
/** One byte of a literal string, as a pattern. */
export const BYTE = String.raw`(?:\\[^]|[^\\)])`;

export function replaceContent(file: PdfFile, number: number, pattern: RegExp, by: string): void {
  replaceStream(file, page(file, number).get('Contents'), pattern, by);
}

export function replaceXmp(file: PdfFile, pattern: RegExp, by: string): void {
  replaceStream(file, catalogOf(file).get('Metadata'), pattern, by);
}

export function replaceStream(
  file: PdfFile,
  reference: Value | undefined,
  pattern: RegExp,
  by: string,
): void {
  const object = objectAt(file, reference);
  const before = streamText(object);
  const after = before.replace(pattern, by);
  if (after === before) throw new Error(`${String(pattern)} is nowhere in the stream`);
  object.stream = Buffer.from(after, 'latin1');
}

export function streamText({ stream }: PdfObject): string {
  return Buffer.from(stream ?? []).toString('latin1');
}
