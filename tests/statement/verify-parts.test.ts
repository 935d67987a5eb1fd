/** What does not show on paper, changed: each is found, and said in the right words. */
import { PDFRawStream, PDFString } from 'pdf-lib';
import { describe } from 'vitest';
import {
  arrayAt,
  dictionaryAt,
  key,
  removeAttachment,
  replaceStream,
  specification,
  withEntry,
} from './support/tamper.ts';
import { attached, eachIsFound, objects, original, type Case } from './support/tampering.ts';

const AROUND: Case[] = [
  [
    'a note is laid over a page',
    objects((pdf) => {
      pdf.getPage(0).node.addAnnot(
        pdf.context.register(
          pdf.context.obj({
            Type: 'Annot',
            Subtype: 'FreeText',
            Rect: [60, 600, 400, 700],
            Contents: PDFString.of('Approved'),
          }),
        ),
      );
    }),
    'links',
    'annotation-added',
    'FreeText',
  ],
  [
    'a form field is added',
    objects((pdf) => {
      pdf.getForm().createTextField('approved').addToPage(pdf.getPage(0));
    }),
    'other',
    'part-differs',
    'AcroForm',
  ],
  [
    'a link leads elsewhere',
    objects((pdf) => {
      dictionaryAt(pdf, 'Pages', 'Kids', 1, 'Annots', 0).set(
        key('Dest'),
        pdf.context.obj([pdf.getPage(2).ref, 'Fit']),
      );
    }),
    'links',
    'annotation-differs',
    'link on page 2',
  ],
  [
    'a link is taken away',
    objects((pdf) => {
      arrayAt(pdf, 'Pages', 'Kids', 1, 'Annots').remove(0);
    }),
    'links',
    'annotation-missing',
    'page 2',
  ],
  [
    'a bookmark is renamed',
    objects((pdf) => {
      dictionaryAt(pdf, 'Outlines', 'First').set(key('Title'), PDFString.of('Approved'));
    }),
    'bookmarks',
    'bookmarks-differ',
    'bookmarks',
  ],
  [
    'a screen reader is told other numbers',
    objects((pdf) => {
      withEntry(pdf, 'S', 'Figure').forEach((one) => one.set(key('Alt'), PDFString.of('All met.')));
    }),
    'tags',
    'spoken-differs',
    'All met.',
  ],
  [
    'a screen reader reads in another order',
    objects((pdf) => {
      const kids = arrayAt(pdf, 'StructTreeRoot', 'K', 'K');
      const first = kids.get(0);
      kids.set(0, kids.get(1));
      kids.set(1, first);
    }),
    'tags',
    'tags-differ',
    'screen reader',
  ],
  [
    'the title is changed',
    objects((pdf) => {
      pdf.setTitle('Certificate');
    }),
    'metadata',
    'property-differs',
    'Title is “Certificate”',
  ],
  [
    'the author is changed',
    objects((pdf) => {
      pdf.setAuthor('United Nations');
    }),
    'metadata',
    'property-differs',
    'Author is “United Nations”',
  ],
  [
    'the date of the file is changed',
    objects((pdf) => {
      pdf.setCreationDate(new Date('2025-01-01T00:00:00Z'));
    }),
    'metadata',
    'property-differs',
    'CreationDate is “D:2025',
  ],
  [
    'the language is changed',
    objects((pdf) => {
      pdf.catalog.set(key('Lang'), PDFString.of('fr'));
    }),
    'metadata',
    'property-differs',
    'Lang is “fr”',
  ],
  [
    'the description of the file is changed',
    objects((pdf) => {
      const stream = pdf.catalog.lookup(key('Metadata'));
      const said = stream instanceof PDFRawStream ? new TextDecoder().decode(stream.contents) : '';
      replaceStream(pdf, pdf.catalog, 'Metadata', Buffer.from(said.replace('Ministry', 'Mystery')));
    }),
    'metadata',
    'metadata-differ',
    'XMP',
  ],
  [
    'a script is added',
    objects((pdf) => {
      pdf.addJavaScript('greet', 'app.alert(1)');
    }),
    'other',
    'part-differs',
    'JavaScript',
  ],
  [
    'a layer is added that can be switched off',
    objects((pdf) => {
      pdf.catalog.set(key('OCProperties'), pdf.context.obj({ OCGs: [], D: {} }));
    }),
    'other',
    'part-differs',
    'OCProperties',
  ],
];

const ATTACHMENTS: Case[] = [
  [
    'a file is attached besides',
    objects((pdf) => pdf.attach(Buffer.from('x'), 'certificate.txt', { mimeType: 'text/plain' })),
    'attachments',
    'attachment-added',
    'certificate.txt was added',
  ],
  [
    'the record is taken out',
    objects((pdf) => removeAttachment(pdf, 'record.json')),
    'record',
    'record-missing',
    'record.json is missing',
  ],
  [
    'the manifest is taken out',
    objects((pdf) => removeAttachment(pdf, 'statement.json')),
    'manifest',
    'manifest-missing',
    'statement.json is missing',
  ],
  [
    'the record is said to be something else',
    objects((pdf) => {
      specification(pdf, 'record.json').set(key('Desc'), PDFString.of('A draft'));
    }),
    'attachments',
    'attachment-described',
    'described otherwise',
  ],
  [
    'the record is written with other spaces',
    attached('record.json', JSON.stringify(original.record)),
    'attachments',
    'attachment-differs',
    'record.json has another content',
  ],
  [
    'the record is no JSON',
    attached('record.json', 'Approved'),
    'record',
    'record-malformed',
    'not as the program writes it',
  ],
  [
    'the record has a field more',
    attached('record.json', JSON.stringify({ ...original.record, approved: true })),
    'record',
    'record-malformed',
    'approved',
  ],
  [
    'the manifest is no JSON',
    attached('statement.json', 'Approved'),
    'manifest',
    'manifest-malformed',
    'statement.json',
  ],
];

describe('around the pages', () => eachIsFound(AROUND));

describe('in the attachments', () => eachIsFound(ATTACHMENTS));
