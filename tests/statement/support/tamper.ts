/** Ways of changing a finished PDF, as one who knows the format would: object by object. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

export type Edit = (pdf: PDFDocument) => void | Promise<void>;

/** The file with a change in its objects. */
export async function edited(bytes: Uint8Array, edit: Edit): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  await edit(pdf);
  return pdf.save();
}

export const key = (text: string): PDFName => PDFName.of(text);

/** What stands at a path from the catalog, references followed. */
function at(pdf: PDFDocument, path: readonly (string | number)[]): PDFObject {
  return path.reduce<PDFObject>((holder, step) => {
    const found =
      holder instanceof PDFArray && typeof step === 'number'
        ? holder.lookup(step)
        : entries(holder)?.lookup(key(String(step)));
    if (!found) throw new Error(`nothing at ${path.join('/')}`);
    return found;
  }, pdf.catalog);
}

export function arrayAt(pdf: PDFDocument, ...path: (string | number)[]): PDFArray {
  const found = at(pdf, path);
  if (found instanceof PDFArray) return found;
  throw new Error(`no array at ${path.join('/')}`);
}

/** A dictionary, or that of a stream. */
export function dictionaryAt(pdf: PDFDocument, ...path: (string | number)[]): PDFDict {
  const found = entries(at(pdf, path));
  if (found) return found;
  throw new Error(`no dictionary at ${path.join('/')}`);
}

function entries(object: PDFObject): PDFDict | undefined {
  if (object instanceof PDFRawStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

/** All dictionaries of a file with an entry of that kind, such as "S" "Figure". */
export function withEntry(pdf: PDFDocument, name: string, value: string): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dictionary = entries(object);
    return dictionary?.get(key(name)) === key(value) ? [dictionary] : [];
  });
}

/** The dictionary by which a file is attached. */
export function specification(pdf: PDFDocument, file: string): PDFDict {
  const all = withEntry(pdf, 'Type', 'Filespec');
  const found = all.find((one) => textOf(one.get(key('UF'))) === file);
  if (!found) throw new Error(`no attachment ${file}`);
  return found;
}

const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';

/** Puts another content in the place of an attached file, and leaves everything about it as it was. */
export function replaceAttachment(pdf: PDFDocument, file: string, content: string): void {
  replaceStream(pdf, specification(pdf, file).lookup(key('EF'), PDFDict), 'F', Buffer.from(content));
}

/** Puts a stream with other content in the place of one that a dictionary names. */
export function replaceStream(pdf: PDFDocument, holder: PDFDict, name: string, content: Uint8Array): void {
  const reference = holder.get(key(name));
  const old = holder.lookup(key(name));
  if (!(reference instanceof PDFRef) || !(old instanceof PDFRawStream)) throw new Error(`no stream ${name}`);
  const stream = pdf.context.stream(content);
  for (const [entry, value] of old.dict.entries())
    if (entry !== key('Filter') && entry !== key('Length')) stream.dict.set(entry, value);
  pdf.context.assign(reference, stream);
}

/** Takes an attached file out. */
export function removeAttachment(pdf: PDFDocument, file: string): void {
  const names = arrayAt(pdf, 'Names', 'EmbeddedFiles', 'Names');
  for (let i = names.size() - 2; i >= 0; i -= 2)
    if (textOf(names.get(i)) === file) {
      names.remove(i + 1);
      names.remove(i);
    }
}
