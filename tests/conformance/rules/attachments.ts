/** Group 9: the files inside are listed, described, whole, and those of the document. */
import type { Attachment } from '../../../src/statement/document.ts';
import {
  catalogOf,
  decoded,
  dictionary,
  isReference,
  lookArray,
  lookDictionary,
  nameOf,
  type PdfFile,
  type Reference,
} from '../../statement/support/pdf-objects.ts';
import type { Subject } from '../subject.ts';

export function checkAttachments({ file, document }: Subject): string[] {
  const catalog = catalogOf(file);
  const associated = lookArray(file, catalog.get('AF')).filter(isReference);
  const tree = lookDictionary(file, lookDictionary(file, catalog.get('Names')).get('EmbeddedFiles'));
  const names = lookArray(file, tree.get('Names'));
  const named = names.filter(isReference).map(({ ref }) => ref);
  const keys = names.flatMap((name) => decoded(name) ?? []);
  const faults: string[] = [];
  if (idsOf(associated) !== [...named].sort((a, b) => a - b).join())
    faults.push('attachments differ between AF and Names');
  if (keys.join() !== [...keys].sort().join()) faults.push('attachments are out of order');
  for (const spec of associated) faults.push(...checkFile(file, spec, document.attachments));
  if (associated.length !== document.attachments.length)
    faults.push(`${associated.length} attachments, the document has ${document.attachments.length}`);
  return faults;
}

function idsOf(references: readonly Reference[]): string {
  return references
    .map(({ ref }) => ref)
    .sort((a, b) => a - b)
    .join();
}

function checkFile(file: PdfFile, reference: Reference, expected: readonly Attachment[]): string[] {
  const faults: string[] = [];
  const spec = lookDictionary(file, reference);
  const name = decoded(spec.get('F')) ?? '';
  const fault = (words: string): void => void faults.push(`attachment "${name}" ${words}`);
  const embedded = lookDictionary(file, spec.get('EF'));
  const where = embedded.get('F');
  const object = isReference(where) ? file.objects.get(where.ref) : undefined;
  const dict = dictionary(object?.value);
  const params = lookDictionary(file, dict.get('Params'));
  const bytes = Buffer.from(object?.stream ?? []);
  const same = expected.find((attachment) => attachment.name === name);
  if (name === '' || decoded(spec.get('UF')) !== name || !decoded(spec.get('Desc')) || !embedded.has('UF'))
    fault('lacks a name');
  if (nameOf(spec.get('AFRelationship')) !== same?.relationship) fault('has another relationship');
  if (nameOf(dict.get('Subtype')) !== same?.mime) fault('has another media type');
  if (params.get('Size') !== bytes.length || !params.has('ModDate')) fault('has wrong parameters');
  if (!same || Buffer.compare(bytes, Buffer.from(same.bytes)) !== 0) fault('is not that of the document');
  if (same?.mime === 'application/json' && !isJson(bytes)) fault('is no JSON');
  return faults;
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
