/** Groups 5, 6, 10, 11 and 21: what the file says about itself. */
import {
  catalogOf,
  decoded,
  dictionary,
  isName,
  isReference,
  lookArray,
  lookDictionary,
  nameOf,
  type Dictionary,
  type PdfFile,
} from '../../statement/support/pdf-objects.ts';
import type { Subject } from '../subject.ts';

/** What PDF/A-3a and PDF/UA-1 want to read, and the description of the latter's mark that PDF/A asks for. */
const WANTED = [
  '<pdfaid:part>3</pdfaid:part>',
  '<pdfaid:conformance>A</pdfaid:conformance>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
];

/** Entry of Info, and what XMP says of the same. */
const PAIRS: [string, RegExp][] = [
  ['Title', /<dc:title>.*?<rdf:li[^>]*>(.*?)</],
  ['Author', /<dc:creator>.*?<rdf:li>(.*?)</],
  ['Subject', /<dc:description>.*?<rdf:li[^>]*>(.*?)</],
  ['Creator', /<xmp:CreatorTool>(.*?)</],
  ['Producer', /<pdf:Producer>(.*?)</],
  ['CreationDate', /<xmp:CreateDate>(.*?)</],
  ['ModDate', /<xmp:ModifyDate>(.*?)</],
];
const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Group 5: XMP is plain, well-formed, describes its own marks, and says the same as Info. */
export function checkXmp({ file }: Subject): string[] {
  const faults: string[] = [];
  const { dict, text: xmp } = xmpOf(file);
  if (!isName(dict.get('Type'), 'Metadata') || !isName(dict.get('Subtype'), 'XML') || dict.has('Filter'))
    faults.push('XMP is not plain');
  if (!/^<\?xpacket begin="\uFEFF" .*<\?xpacket end="[rw]"\?>$/s.test(xmp)) faults.push('XMP is no packet');
  if (xmp.includes('\uFFFD') || !isWellFormed(xmp)) faults.push('XMP is not well-formed');
  for (const part of WANTED) if (!xmp.includes(part)) faults.push(`XMP lacks ${part}`);
  const info = lookDictionary(file, file.trailer.get('Info'));
  for (const [key, pattern] of PAIRS) {
    const said = unescaped(pattern.exec(xmp)?.[1] ?? '');
    const written = decoded(info.get(key)) ?? '';
    const isDate = key.endsWith('Date');
    const same = isDate ? written === `D:${said.replace(/\D/g, '')}+00'00'` : said === written;
    if (!same || said === '') faults.push(`${key} differs between Info and XMP`);
    if (isDate && !ISO_DATE.test(said)) faults.push(`${key} is no date of ISO 8601`);
  }
  return faults;
}

function xmpOf(file: PdfFile): {
  dict: Dictionary;
  text: string;
} {
  const reference = catalogOf(file).get('Metadata');
  const object = isReference(reference) ? file.objects.get(reference.ref) : undefined;
  return { dict: dictionary(object?.value), text: Buffer.from(object?.stream ?? []).toString('utf8') };
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Tags close in the order in which they opened, and no bare "&" stands between them. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', rest = ''] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)([^<>]*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  const words = xml.replace(/<[^<>]*>/g, '');
  return open.length === 0 && !/<|&(?!#\d+;)/.test(words);
}

const COLOUR_SPACES = new Set(['cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'k', 'K', 'gs', 'sh', 'ri']);

/** Group 6: one output intent with an RGB profile of ICC version 2 or 4, and no colours of another kind. */
export function checkColourSpace({ file, pages }: Subject): string[] {
  const [intent, ...more] = lookArray(file, catalogOf(file).get('OutputIntents'));
  const dict = lookDictionary(file, intent);
  const reference = dict.get('DestOutputProfile');
  const profile = isReference(reference) ? file.objects.get(reference.ref) : undefined;
  const bytes = Buffer.from(profile?.stream ?? []);
  const text = bytes.toString('latin1');
  const fine =
    more.length === 0 &&
    isName(dict.get('S'), 'GTS_PDFA1') &&
    dictionary(profile?.value).get('N') === 3 &&
    bytes.readUInt32BE(0) === bytes.length &&
    text.slice(12, 24) === 'mntrRGB XYZ ' &&
    text.slice(36, 40) === 'acsp' &&
    text.charCodeAt(8) < 5;
  return [
    ...(fine ? [] : ['no output intent with an RGB profile']),
    ...pages.flatMap(({ number, operators }) =>
      operators
        .filter(({ name }) => COLOUR_SPACES.has(name))
        .map(({ name }) => `page ${number}: operator ${name}`),
    ),
  ];
}

/** Group 10: the file says that it is tagged, and in which language. */
export function checkTagged({ file, tree }: Subject): string[] {
  const catalog = catalogOf(file);
  const info = lookDictionary(file, catalog.get('MarkInfo'));
  const faults = tree.nodes.length === 0 ? ['no structure'] : [];
  if (info.get('Marked') !== true) faults.push('not marked');
  if (info.get('Suspects') === true) faults.push('tags are under suspicion');
  if (!decoded(catalog.get('Lang'))) faults.push('no language');
  return faults;
}

/** Group 11: PDF/UA's mark, a title that is displayed, and languages that exist, the document's own first. */
export function checkIdentity({ file, document, tree }: Subject): string[] {
  const faults: string[] = [];
  const catalog = catalogOf(file);
  const xmp = xmpOf(file).text;
  if (!xmp.includes('<pdfuaid:part>1</pdfuaid:part>')) faults.push('XMP lacks the mark of PDF/UA-1');
  if (!xmp.includes('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'))
    faults.push('XMP has another name for PDF/UA');
  if (lookDictionary(file, catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true)
    faults.push('the title is not displayed');
  const language = decoded(catalog.get('Lang')) ?? '';
  if (language !== document.language) faults.push(`the language is ${language}`);
  if (!xmp.includes(`<rdf:li>${document.language}</rdf:li>`)) faults.push('XMP has another language');
  const tags = tree.nodes.flatMap(({ dict }) => (dict.has('Lang') ? [decoded(dict.get('Lang')) ?? ''] : []));
  for (const tag of [language, ...tags]) if (!isLanguage(tag)) faults.push(`"${tag}" is no language`);
  return faults;
}

/** A well-formed tag of BCP 47 in its usual spelling. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** Group 21: a document that is read from right to left says so, and no other does. */
export function checkDirection({ file, document }: Subject): string[] {
  const direction = nameOf(lookDictionary(file, catalogOf(file).get('ViewerPreferences')).get('Direction'));
  const isRightToLeft = /^(ar|dv|fa|he|ps|ur|yi)\b/.test(document.language);
  return (direction === 'R2L') === isRightToLeft ? [] : [`direction ${String(direction)}`];
}
