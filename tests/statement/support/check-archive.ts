/** Rules of the file itself and of PDF/A-3a. Each fault is a short sentence. */
import {
  catalogOf,
  decoded,
  dictionary,
  isName,
  isReference,
  isText,
  lookArray,
  lookDictionary,
  nameOf,
  type Dictionary,
  type PdfFile,
  type Value,
} from './pdf-objects.ts';

const FORBIDDEN = [
  'JavaScript',
  'JS',
  'AcroForm',
  'OCProperties',
  'AA',
  'XFA',
  'Launch',
  'LZWDecode',
  'Crypt',
  'Perms',
  'Requirements',
];

export function checkArchive(file: PdfFile): string[] {
  return [
    ...checkFrame(file),
    ...checkStrings(file),
    ...checkReachable(file),
    ...checkMetadata(file),
    ...checkColours(file),
    ...checkAttachments(file),
  ];
}

function checkFrame({ bytes, trailer, objects }: PdfFile): string[] {
  const faults: string[] = [];
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n')) faults.push('header');
  if (text.split('%%EOF').length !== 2) faults.push('not one end of file');
  const [first, second] = (trailer.get('ID') ?? []) as Value[];
  if (!isText(first) || !isText(second) || first.text !== second.text || first.text.length !== 16)
    faults.push('no ID');
  if (trailer.has('Encrypt')) faults.push('encrypted');
  for (const [id, { value }] of objects)
    for (const word of everything(value))
      if (typeof word === 'string' && FORBIDDEN.includes(word)) faults.push(`object ${id} has ${word}`);
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

function checkStrings({ objects }: PdfFile): string[] {
  const faults: string[] = [];
  for (const [id, { value }] of objects)
    for (const item of everything(value)) {
      if (typeof item === 'string' || !isText(item)) continue;
      if (!item.hex && /[^\x20-\x7E]/.test(item.text))
        faults.push(`object ${id} has a literal string with other bytes than ASCII`);
    }
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

function checkMetadata(file: PdfFile): string[] {
  const faults: string[] = [];
  const catalog = catalogOf(file);
  const reference = catalog.get('Metadata');
  const object = isReference(reference) ? file.objects.get(reference.ref) : undefined;
  const dict = dictionary(object?.value);
  const xmp = Buffer.from(object?.stream ?? []).toString('utf8');
  if (!isName(dict.get('Subtype'), 'XML') || dict.has('Filter')) faults.push('XMP is not plain');
  for (const part of [
    '<pdfaid:part>3<',
    '<pdfaid:conformance>A<',
    '<pdfuaid:part>1<',
    '<pdfaSchema:prefix>pdfuaid<',
    '<pdfaProperty:name>part<',
  ])
    if (!xmp.includes(part)) faults.push(`XMP lacks ${part}`);
  const info = lookDictionary(file, file.trailer.get('Info'));
  const pairs: [string, RegExp][] = [
    ['Title', /<dc:title>.*?<rdf:li[^>]*>(.*?)</],
    ['Author', /<dc:creator>.*?<rdf:li>(.*?)</],
    ['Subject', /<dc:description>.*?<rdf:li[^>]*>(.*?)</],
    ['Creator', /<xmp:CreatorTool>(.*?)</],
    ['Producer', /<pdf:Producer>(.*?)</],
    ['CreationDate', /<xmp:CreateDate>(.*?)</],
    ['ModDate', /<xmp:ModifyDate>(.*?)</],
  ];
  for (const [key, pattern] of pairs) {
    const said = (pattern.exec(xmp)?.[1] ?? '').replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    );
    const written = decoded(info.get(key)) ?? '';
    const same = key.endsWith('Date') ? written === `D:${said.replace(/\D/g, '')}+00'00'` : said === written;
    if (!same || said === '') faults.push(`${key} differs between Info and XMP`);
  }
  const language = decoded(catalog.get('Lang'));
  if (!language || !xmp.includes(`<rdf:li>${language}</rdf:li>`)) faults.push('no language');
  return faults;
}

function checkColours(file: PdfFile): string[] {
  const [intent, ...more] = lookArray(file, catalogOf(file).get('OutputIntents'));
  const dict = lookDictionary(file, intent);
  const reference = dict.get('DestOutputProfile');
  const profile = isReference(reference) ? file.objects.get(reference.ref) : undefined;
  const text = Buffer.from(profile?.stream ?? []).toString('latin1');
  const fine =
    more.length === 0 &&
    isName(dict.get('S'), 'GTS_PDFA1') &&
    dictionary(profile?.value).get('N') === 3 &&
    text.slice(12, 24) === 'mntrRGB XYZ ' &&
    text.slice(36, 40) === 'acsp' &&
    text.charCodeAt(8) < 5;
  return fine ? [] : ['no output intent with an RGB profile'];
}

function checkAttachments(file: PdfFile): string[] {
  const faults: string[] = [];
  const catalog = catalogOf(file);
  const associated = lookArray(file, catalog.get('AF')).map((value) => (isReference(value) ? value.ref : 0));
  const tree = lookDictionary(file, lookDictionary(file, catalog.get('Names')).get('EmbeddedFiles'));
  const named = lookArray(file, tree.get('Names'))
    .filter(isReference)
    .map((value) => value.ref);
  if (associated.join() !== named.join()) faults.push('attachments differ between AF and Names');
  for (const id of [...new Set([...associated, ...named])]) {
    const spec = lookDictionary(file, { ref: id });
    const embedded = lookDictionary(file, spec.get('EF'));
    const reference = embedded.get('F');
    const object = isReference(reference) ? file.objects.get(reference.ref) : undefined;
    const dict: Dictionary = dictionary(object?.value);
    const params = lookDictionary(file, dict.get('Params'));
    if (!spec.has('F') || !spec.has('UF') || !spec.has('Desc') || !embedded.has('UF'))
      faults.push(`attachment ${id} lacks a name`);
    if (nameOf(spec.get('AFRelationship')) === undefined) faults.push(`attachment ${id} has no relationship`);
    if (!nameOf(dict.get('Subtype'))?.includes('/')) faults.push(`attachment ${id} has no media type`);
    if (params.get('Size') !== object?.stream?.length || !params.has('ModDate'))
      faults.push(`attachment ${id} has wrong parameters`);
  }
  return faults;
}
