/** What does not show on paper, changed: each is found, and said once, in the right words. */
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
import { attached, type Case, eachIsFound, objects, original, TAGS, XMP } from './support/tampering.ts';

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
    { links: ['Something was laid over page 1 (FreeText).'] },
  ],
  [
    'a form field is added',
    objects((pdf) => {
      pdf.getForm().createTextField('approved').addToPage(pdf.getPage(0));
    }),
    {
      links: ['Something was laid over page 1 (Widget).'],
      other: ['Something else was changed, at Root/AcroForm.'],
    },
  ],
  [
    'a link leads elsewhere',
    objects((pdf) => {
      dictionaryAt(pdf, 'Pages', 'Kids', 1, 'Annots', 0).set(
        key('Dest'),
        pdf.context.obj([pdf.getPage(2).ref, 'Fit']),
      );
    }),
    { links: ['A link on page 2 was changed; it may lead elsewhere.'] },
  ],
  [
    'a link is taken away',
    objects((pdf) => {
      arrayAt(pdf, 'Pages', 'Kids', 1, 'Annots').remove(0);
    }),
    { links: ['A link on page 2 is missing.'] },
  ],
  [
    'a bookmark is renamed',
    objects((pdf) => {
      dictionaryAt(pdf, 'Outlines', 'First').set(key('Title'), PDFString.of('Approved'));
    }),
    {
      bookmarks: [
        'A bookmark is “Approved” instead of “Compliance statement: trafficking in persons in procurement”.',
      ],
    },
  ],
  [
    'a screen reader is told other numbers',
    objects((pdf) => {
      withEntry(pdf, 'S', 'Figure').forEach((one) => one.set(key('Alt'), PDFString.of('All met.')));
    }),
    {
      tags: [
        'A screen reader says “All met.” of a figure; it should say “Number of recommendations by status: Met 1, Not met 1.”.',
        'A screen reader says “All met.” of a figure; it should say “QR code. It holds the text printed beside it.”.',
      ],
    },
  ],
  [
    'a screen reader reads in another order',
    objects((pdf) => {
      const kids = arrayAt(pdf, 'StructTreeRoot', 'K', 'K');
      const first = kids.get(0);
      kids.set(0, kids.get(1));
      kids.set(1, first);
    }),
    { tags: TAGS },
  ],
  [
    'the title is changed',
    objects((pdf) => {
      pdf.setTitle('Certificate');
    }),
    {
      metadata: [
        'Title is “Certificate” instead of “Compliance statement: trafficking in persons in procurement”.',
      ],
    },
  ],
  [
    'the author is changed',
    objects((pdf) => {
      pdf.setAuthor('United Nations');
    }),
    { metadata: ['Author is “United Nations” instead of “Ministry of Works”.'] },
  ],
  [
    'the date of the file is changed',
    objects((pdf) => {
      pdf.setCreationDate(new Date('2025-01-01T00:00:00Z'));
    }),
    { metadata: ["CreationDate is “D:20250101000000Z” instead of “D:20261124000000+00'00'”."] },
  ],
  [
    'the language is changed',
    objects((pdf) => {
      pdf.catalog.set(key('Lang'), PDFString.of('fr'));
    }),
    { metadata: ['Lang is “fr” instead of “en”.'] },
  ],
  [
    'the description of the file is changed',
    objects((pdf) => {
      const stream = pdf.catalog.lookup(key('Metadata'));
      const said = stream instanceof PDFRawStream ? new TextDecoder().decode(stream.contents) : '';
      replaceStream(pdf, pdf.catalog, 'Metadata', Buffer.from(said.replace('Ministry', 'Mystery')));
    }),
    { metadata: XMP },
  ],
  [
    'a script is added',
    objects((pdf) => {
      pdf.addJavaScript('greet', 'app.alert(1)');
    }),
    { other: ['Something else was changed, at Root/Names/JavaScript.'] },
  ],
  [
    'a layer is added that can be switched off',
    objects((pdf) => {
      pdf.catalog.set(key('OCProperties'), pdf.context.obj({ OCGs: [], D: {} }));
    }),
    { other: ['Something else was changed, at Root/OCProperties.'] },
  ],
];

const ATTACHMENTS: Case[] = [
  [
    'a file is attached besides',
    objects((pdf) => pdf.attach(Buffer.from('x'), 'certificate.txt', { mimeType: 'text/plain' })),
    { attachments: ['certificate.txt was added.'] },
  ],
  [
    'the record is taken out',
    objects((pdf) => removeAttachment(pdf, 'record.json')),
    { record: ['record.json is missing among the attachments.'] },
  ],
  [
    'the manifest is taken out',
    objects((pdf) => removeAttachment(pdf, 'statement.json')),
    { manifest: ['statement.json is missing among the attachments.'] },
  ],
  [
    'the record is said to be something else',
    objects((pdf) => {
      specification(pdf, 'record.json').set(key('Desc'), PDFString.of('A draft'));
    }),
    { attachments: ['An attachment is described otherwise.'] },
  ],
  [
    'the record is written with other spaces',
    attached('record.json', JSON.stringify(original.record)),
    { attachments: ['record.json has another content.'] },
  ],
  [
    'the record is no JSON',
    attached('record.json', 'Approved'),
    { record: ['The record is not as the program writes it.'] },
  ],
  [
    'the record has a field more',
    attached('record.json', JSON.stringify({ ...original.record, approved: true })),
    { record: ['The record is not as the program writes it, at approved.'] },
  ],
  [
    'the manifest is no JSON',
    attached('statement.json', 'Approved'),
    { manifest: ['statement.json is not as the program writes it.'] },
  ],
];

describe('around the pages', () => eachIsFound(AROUND));

describe('in the attachments', () => eachIsFound(ATTACHMENTS));
