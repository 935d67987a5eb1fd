/** Broken files: frame, strings, metadata, colours, fonts, attachments. */
import {
  catalogOf,
  lookDictionary,
  pagesOf,
  type PdfFile,
  type Value,
} from '../../statement/support/pdf-objects.ts';
import {
  annotation,
  attachment,
  bookmark,
  BYTE,
  control,
  descendant,
  element,
  filespec,
  font,
  info,
  page,
  replaceContent,
  replaceStream,
  replaceXmp,
  type Control,
} from './control.ts';

/** Of the first text on a page. */
const FIRST_CODE = new RegExp(String.raw`\(${BYTE}{2}`);

const ascii = (text: string): Value => ({ text, hex: false });
const name = (text: string): Value => ({ name: text });

function append(file: PdfFile, text: string): void {
  file.bytes = Buffer.concat([file.bytes, Buffer.from(text, 'latin1')]);
}

export const FILE_CONTROLS: Control[] = [
  control(1, 'another version', /header/, (file) => (file.bytes = Buffer.from(file.bytes).fill('6', 7, 8))),
  control(1, 'two ends of file', /end of file/, (file) => append(file, '%%EOF\n')),
  control(1, 'something behind the end', /behind the last object/, (file) => append(file, ' ')),
  control(1, 'bytes of no object', /bytes of no object/, (file) => file.places.splice(3, 1)),
  control(1, 'a number without object', /no object for/, (file) => file.free.push(7)),
  control(1, 'a table of another size', /another size/, (file) => file.trailer.set('Size', 5)),
  control(1, 'no identifier', /no ID/, (file) => file.trailer.delete('ID')),
  control(1, 'encrypted', /encrypted/, (file) => file.trailer.set('Encrypt', null)),
  control(1, 'no Info', /trailer has no Info/, (file) => file.trailer.set('Info', new Map())),
  control(1, 'an object nobody uses', /not used/, (file) => file.objects.set(99999, { value: null })),
  control(1, 'an object that is missing', /does not exist/, (file) =>
    catalogOf(file).set('Extra', { ref: 99999 }),
  ),

  control(3, 'a literal string in Chinese', /literal string/, (file) =>
    bookmark(file).set('Title', ascii('\xFE\xFF\x4E\x0D')),
  ),
  control(3, 'another title', /title is not that/, (file) => info(file).set('Title', ascii('Other'))),

  control(4, 'JavaScript', /has JavaScript/, (file) =>
    catalogOf(file).set('OpenAction', new Map([['S', name('JavaScript')]])),
  ),
  control(4, 'a form', /has AcroForm/, (file) => catalogOf(file).set('AcroForm', new Map())),
  control(4, 'an action of its own', /has AA/, (file) => page(file, 1).set('AA', new Map())),
  control(4, 'a layer that shines through', /has Group/, (file) => page(file, 1).set('Group', new Map())),
  control(4, 'an image', /XObject resources/, (file) =>
    lookDictionary(file, page(file, 1).get('Resources')).set('XObject', new Map([['I', null]])),
  ),
  control(4, 'another filter', /strange filter/, (file) => {
    const [, first] = [...file.objects.values()].filter(({ stream }) => stream);
    (first?.value as Map<string, Value>).set('Filter', name('ASCIIHexDecode'));
  }),

  control(5, 'no description of the mark of PDF/UA', /XMP lacks/, (file) =>
    replaceXmp(file, /<pdfaSchema:prefix>pdfuaid</, '<pdfaSchema:prefix>ua<'),
  ),
  control(5, 'another level of PDF/A', /XMP lacks <pdfaid:conformance>/, (file) =>
    replaceXmp(file, /<pdfaid:conformance>A</, '<pdfaid:conformance>B<'),
  ),
  control(5, 'XMP that is no XML', /not well-formed/, (file) => replaceXmp(file, /<\/dc:title>/, '')),
  control(5, 'XMP without its packet', /no packet/, (file) => replaceXmp(file, /<\?xpacket end.*/, '')),
  control(5, 'packed XMP', /not plain/, (file) =>
    lookDictionary(file, catalogOf(file).get('Metadata')).set('Filter', name('FlateDecode')),
  ),
  control(5, 'Info different from XMP', /Author differs/, (file) => info(file).set('Author', ascii('Other'))),
  control(5, 'another date', /CreationDate differs/, (file) =>
    info(file).set('CreationDate', ascii("D:20200101000000+00'00'")),
  ),
  control(5, 'a date of another form', /no date of ISO/, (file) =>
    replaceXmp(file, /<xmp:CreateDate>[^<]*/, '<xmp:CreateDate>23.11.2026'),
  ),

  control(6, 'no output intent', /output intent/, (file) => catalogOf(file).delete('OutputIntents')),
  control(6, 'a profile for print', /output intent/, (file) => {
    const intents = catalogOf(file).get('OutputIntents') as Value[];
    replaceStream(file, lookDictionary(file, intents[0]).get('DestOutputProfile'), /mntrRGB /, 'prtrCMYK');
  }),
  control(6, 'CMYK', /operator k/, (file) => replaceContent(file, 3, /BT/, '0 0 0 1 k BT')),
  control(6, 'a graphics state', /operator gs/, (file) => replaceContent(file, 3, /BT/, '/G gs BT')),

  control(7, 'font not embedded', /not embedded/, (file) =>
    lookDictionary(file, descendant(file).get('FontDescriptor')).delete('FontFile2'),
  ),
  control(7, 'wrong widths', /width of/, (file) =>
    ((descendant(file).get('W') as Value[])[1] as Value[]).fill(321),
  ),
  control(7, 'no meanings', /means nothing/, (file) => font(file).delete('ToUnicode')),
  control(7, 'a private meaning', /means nothing/, (file) =>
    replaceStream(file, font(file).get('ToUnicode'), /<0001> <.*>/, '<0001> <E001>'),
  ),
  control(7, 'a letter without ink', /"A" is shown without ink/, (file) =>
    replaceStream(file, font(file, /> <0020>/).get('ToUnicode'), /> <0020>/, '> <0041>'),
  ),
  control(7, 'a glyph that is not there', /does not have/, (file) =>
    replaceContent(file, 3, FIRST_CODE, '(\xFF\xF0'),
  ),
  control(7, 'the glyph for what is missing', /shows code 0/, (file) =>
    replaceContent(file, 3, FIRST_CODE, '(\0\0'),
  ),
  control(7, 'no subset tag', /subset tag/, (file) => font(file).set('BaseFont', name('NotoSans'))),
  control(7, 'another encoding', /encoding/, (file) => font(file).set('Encoding', name('WinAnsiEncoding'))),

  control(9, 'not associated', /AF and Names/, (file) => catalogOf(file).set('AF', [])),
  control(9, 'without relationship', /relationship/, (file) => filespec(file).delete('AFRelationship')),
  control(9, 'without media type', /media type/, (file) =>
    (attachment(file).value as Map<string, Value>).delete('Subtype'),
  ),
  control(9, 'without description', /lacks a name/, (file) => filespec(file).delete('Desc')),
  control(9, 'another size', /wrong parameters/, (file) => (attachment(file).stream = Buffer.from('{}'))),
  control(9, 'another record', /not that of the document/, (file) => {
    const object = attachment(file);
    object.stream = Buffer.from(
      Buffer.from(object.stream ?? [])
        .toString('latin1')
        .replace('1', '2'),
      'latin1',
    );
  }),
  control(9, 'no JSON', /no JSON/, (file) => (attachment(file).stream = Buffer.from('{'))),

  control(10, 'not marked', /not marked/, (file) => catalogOf(file).delete('MarkInfo')),
  control(10, 'under suspicion', /suspicion/, (file) =>
    lookDictionary(file, catalogOf(file).get('MarkInfo')).set('Suspects', true),
  ),
  control(10, 'no structure', /no structure/, (file) => catalogOf(file).delete('StructTreeRoot')),
  control(10, 'no language', /no language/, (file) => catalogOf(file).delete('Lang')),

  control(11, 'no mark of PDF/UA', /mark of PDF\/UA/, (file) =>
    replaceXmp(file, /<pdfuaid:part>1</, '<pdfuaid:part>2<'),
  ),
  control(11, 'title not displayed', /title is not displayed/, (file) =>
    catalogOf(file).delete('ViewerPreferences'),
  ),
  control(11, 'another language', /the language is fr/, (file) => catalogOf(file).set('Lang', ascii('fr'))),
  control(11, 'words in no language', /is no language/, (file) =>
    element(file, 'P').set('Lang', ascii('chinese simplified')),
  ),

  control(19, 'no tab order', /no tab order/, (file) => {
    for (const reference of pagesOf(file)) lookDictionary(file, reference).delete('Tabs');
  }),
  control(21, 'from right to left', /direction R2L/, (file) =>
    lookDictionary(file, catalogOf(file).get('ViewerPreferences')).set('Direction', name('R2L')),
  ),
  control(26, 'too large', /pages take/, (file) => append(file, ' '.repeat(100_000))),
  control(8, 'hidden', /wrong flags/, (file) => annotation(file).set('F', 6)),
  control(8, 'no flags', /wrong flags/, (file) => annotation(file).delete('F')),
  control(8, 'a note instead of a link', /is no link/, (file) =>
    annotation(file).set('Subtype', name('Text')),
  ),
  control(8, 'a program is started', /does something else/, (file) =>
    annotation(file).set('A', new Map([['S', name('Launch')]])),
  ),
];
