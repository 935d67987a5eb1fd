/** Groups 1, 3 and 4: the file as a file, its strings, and what it must not contain. */
import { shownText } from '../../../src/statement/shown-text.ts';
import {
  decoded,
  dictionary,
  isName,
  isReference,
  isText,
  lookArray,
  lookDictionary,
  nameOf,
  type PdfFile,
  type Value,
} from '../../statement/support/pdf-objects.ts';
import type { Subject } from '../subject.ts';

const HEADER = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';

/** Group 1: header, one end, objects that fill the file from end to end, a whole table, an identifier. */
export function checkFrame({ file }: Subject): string[] {
  const { bytes, trailer } = file;
  const faults: string[] = [];
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith(HEADER)) faults.push('header');
  if (text.split('%%EOF').length !== 2) faults.push('not one end of file');
  const [first, second] = lookArray(file, trailer.get('ID'));
  if (!isText(first) || !isText(second) || first.text !== second.text || first.text.length !== 16)
    faults.push('no ID');
  if (trailer.has('Encrypt')) faults.push('encrypted');
  return [...faults, ...checkTable(file, text), ...checkReachable(file)];
}

/** Every byte belongs to the header, to one object that the table names, or to the end. */
function checkTable(file: PdfFile, text: string): string[] {
  const { trailer, places, free, objects } = file;
  const faults: string[] = [];
  const order = [...places].sort((a, b) => a.start - b.start);
  let at = HEADER.length;
  for (const { id, start, end } of order) {
    if (start !== at) faults.push(`before object ${id} stand bytes of no object`);
    at = end;
  }
  if (!/^startxref\n\d+\n%%EOF\n$/.test(text.slice(at)))
    faults.push('something stands behind the last object');
  if (free.join() !== '0') faults.push(`the table has no object for the numbers ${free.slice(1).join(', ')}`);
  if (trailer.get('Size') !== Math.max(...objects.keys()) + 1)
    faults.push('the table has another size than it says');
  if (JSON.stringify(trailer.get('W')) !== '[1,3,2]') faults.push('the table has other columns');
  for (const key of ['Root', 'Info'])
    if (!isReference(trailer.get(key))) faults.push(`the trailer has no ${key}`);
  return faults;
}

function checkReachable({ objects, trailer }: PdfFile): string[] {
  const reached = new Set<number>();
  const waiting: Value[] = [trailer];
  const faults: string[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const item of everything(next)) {
      if (typeof item === 'string' || !isReference(item) || reached.has(item.ref)) continue;
      reached.add(item.ref);
      const object = objects.get(item.ref);
      if (!object) faults.push(`object ${item.ref} does not exist`);
      else waiting.push(object.value);
    }
  for (const [id, { value }] of objects) {
    const structural = ['XRef', 'ObjStm'].includes(nameOf(dictionary(value).get('Type')) ?? '');
    if (!reached.has(id) && !structural) faults.push(`object ${id} is not used`);
  }
  return faults;
}

/** Everything in a value: names and keys as strings, texts and references as they are. */
function* everything(value: Value): Generator<Value | string> {
  if (Array.isArray(value)) for (const item of value) yield* everything(item);
  else if (value instanceof Map)
    for (const [key, item] of value) {
      yield key;
      yield* everything(item);
    }
  else yield nameOf(value) ?? value;
}

/** Group 3: strings are ASCII, or hexadecimal UTF-16 with its mark; the title comes back as it was given. */
export function checkStrings({ file, document }: Subject): string[] {
  const faults: string[] = [];
  for (const [id, { value }] of file.objects)
    for (const item of everything(value)) {
      if (typeof item === 'string' || !isText(item)) continue;
      if (!item.hex && /[^\x20-\x7E]/.test(item.text))
        faults.push(`object ${id} has a literal string with other bytes than ASCII`);
    }
  const info = lookDictionary(file, file.trailer.get('Info'));
  if (decoded(info.get('Title')) !== shownText(document.title).replace(/\n/g, ' '))
    faults.push('the title is not that of the document');
  return faults;
}

const FORBIDDEN = new Set([
  ...['JavaScript', 'JS', 'AcroForm', 'XFA', 'Launch', 'AA', 'OCProperties', 'OCG', 'Perms', 'Requirements'],
  ...['LZWDecode', 'Crypt', 'FFilter', 'SMask', 'Group', 'Transparency', 'RichMedia', 'Movie', 'Sound', '3D'],
  ...['Alternates', 'PresSteps', 'NeedsRendering', 'Collection'],
]);

/** Group 4: nothing that runs, fetches, hides or shines through; streams are plain or deflated. */
export function checkForbidden({ file }: Subject): string[] {
  const faults: string[] = [];
  for (const [id, { value }] of file.objects) {
    for (const word of everything(value))
      if (typeof word === 'string' && FORBIDDEN.has(word)) faults.push(`object ${id} has ${word}`);
    const dict = dictionary(value);
    const filter = dict.get('Filter');
    if (filter !== undefined && !isName(filter, 'FlateDecode'))
      faults.push(`object ${id} has a strange filter`);
    for (const kind of ['XObject', 'ExtGState', 'Pattern', 'Shading'])
      if (lookDictionary(file, dict.get(kind)).size > 0) faults.push(`object ${id} has ${kind} resources`);
  }
  return faults;
}
