/** The files keep the rules of PDF/A-3a and PDF/UA-1 as far as a program can tell, and the checker does see a broken file. */
import type { Block } from '../../src/statement/document.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES, sampleDocument } from './sample/sample.ts';
import { checkPdf } from './support/check-pdf.ts';
import {
  catalogOf,
  dictionary,
  isReference,
  lookArray,
  lookDictionary,
  nameOf,
  pagesOf,
  readFile,
  type Dictionary,
  type PdfFile,
  type Value,
} from './support/pdf-objects.ts';
import { render } from './support/render.ts';
import { documentOf, paragraphs } from './support/small.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = (await render(sampleDocument(SAMPLES.zh))).bytes;
});

describe('files', () => {
  it('keep all rules: the sample in Chinese', () => {
    expect(checkPdf(readFile(bytes))).toEqual([]);
  });

  it('keep all rules: the sample in English', async () => {
    expect(checkPdf(readFile((await render(sampleDocument(SAMPLES.en))).bytes))).toEqual([]);
  });

  it.each([[[]], [paragraphs('One line.')]])('keep all rules: small documents', async (blocks) => {
    expect(checkPdf(readFile((await render(documentOf(blocks))).bytes))).toEqual([]);
  });
});

describe('a document of empty texts', () => {
  it('keeps all rules, and nothing empty is tagged', async () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: '' },
      { kind: 'callout', tone: 'good', title: '', text: ['', ' '] },
      { kind: 'keyValue', caption: '', rows: [] },
      { kind: 'keyValue', rows: [{ key: 'a', value: '' }] },
      { kind: 'table', columns: [{ header: '', share: 1 }], rows: [[''], ['b']] },
      { kind: 'table', columns: [{ header: 'c', share: 1 }], rows: [] },
      { kind: 'list', style: 'bullet', items: [] },
      { kind: 'list', style: 'numbered', items: ['', 'x', ''] },
      {
        kind: 'figure',
        caption: '',
        alt: 'No case',
        chart: { kind: 'bars', data: [{ label: '', value: 0, display: '', tone: 'good' }] },
      },
      { kind: 'break', to: 'page' },
      { kind: 'signature', parties: [{ heading: '', fields: [{ label: '', value: '' }] }] },
    ];
    const masthead = { issuer: '', subtitle: '', marking: '' };
    const { bytes } = await render(
      documentOf(blocks, { masthead, header: '', footer: { text: '', page: [] }, contents: { title: '' } }),
    );
    expect(checkPdf(readFile(bytes))).toEqual([]);
  });
});

/** Something to break, and what the checker must say. */
const MUTATIONS: [name: string, says: RegExp, mutate: (file: PdfFile) => void][] = [
  ['no language', /no language/, (file) => catalogOf(file).delete('Lang')],
  ['not marked', /not marked/, (file) => catalogOf(file).delete('MarkInfo')],
  ['no structure tree', /no structure/, (file) => catalogOf(file).delete('StructTreeRoot')],
  ['empty structure tree', /empty|belongs to no element/, (file) => element(file, 'Document').delete('K')],
  ['title not displayed', /title is not displayed/, (file) => catalogOf(file).delete('ViewerPreferences')],
  ['a mark missing in the parent tree', /marks, the parent tree/, (file) => pageEntry(file).pop()],
  ['two marks swapped in the parent tree', /disagree/, (file) => pageEntry(file).reverse()],
  ['painting outside a mark', /outside any mark/, (file) => replaceContent(file, /\/Artifact.*? BDC/, '')],
  ['nested marks', /nested marks/, (file) => replaceContent(file, /EMC/, '')],
  ['a mark left open', /stays open/, (file) => replaceContent(file, /EMC\s*$/, '')],
  ['CMYK', /operator k/, (file) => replaceContent(file, /BT/, '0 0 0 1 k BT')],
  ['skipped heading level', /skips a level/, (file) => element(file, 'H2').set('S', { name: 'H4' })],
  ['figure without text', /alternative text/, (file) => element(file, 'Figure').delete('Alt')],
  ['figure without box', /no box/, (file) => element(file, 'Figure').delete('A')],
  ['header cell without scope', /no scope/, (file) => element(file, 'TH').delete('A')],
  ['cell outside a row', /stands outside|holds a/, (file) => element(file, 'TR').set('S', { name: 'Div' })],
  ['row of another length', /different lengths/, (file) => (element(file, 'TR').get('K') as Value[]).pop()],
  ['link without words', /no words/, (file) => annotation(file).delete('Contents')],
  ['link without flags', /flags/, (file) => annotation(file).delete('F')],
  ['link not tied', /not tied/, (file) => annotation(file).set('StructParent', 99999)],
  ['link element without annotation', /leads nowhere/, (file) => element(file, 'Link').set('K', 0)],
  ['no tab order', /tab order/, (file) => lookDictionary(file, pagesOf(file)[1]).delete('Tabs')],
  [
    'font not embedded',
    /not embedded/,
    (file) => lookDictionary(file, descendant(file).get('FontDescriptor')).delete('FontFile2'),
  ],
  ['wrong width', /width of/, (file) => ((descendant(file).get('W') as Value[])[1] as Value[]).fill(321)],
  ['no ToUnicode', /means nothing/, (file) => font(file).delete('ToUnicode')],
  ['no subset tag', /subset tag/, (file) => font(file).set('BaseFont', { name: 'NotoSans' })],
  ['attachment not associated', /AF and Names/, (file) => catalogOf(file).set('AF', [])],
  ['attachment without relationship', /relationship/, (file) => filespec(file).delete('AFRelationship')],
  [
    'a bookmark to another page',
    /bookmarks and headings/,
    (file) => bookmark(file).set('Dest', [pagesOf(file)[4] ?? null, { name: 'XYZ' }, 0, 0, null]),
  ],
  [
    'a literal string in Chinese',
    /literal string/,
    (file) => bookmark(file).set('Title', { text: '\xFE\xFF\x4E\x0D', hex: false }),
  ],
  [
    'Info different from XMP',
    /Title differs/,
    (file) => lookDictionary(file, file.trailer.get('Info')).set('Title', { text: 'Other', hex: false }),
  ],
  [
    'no mark of PDF/UA in XMP',
    /XMP lacks/,
    (file) => replaceStream(file, catalogOf(file).get('Metadata'), /<pdfuaid:part>1</, '<pdfuaid:part>2<'),
  ],
  ['no output intent', /output intent/, (file) => catalogOf(file).delete('OutputIntents')],
  [
    'JavaScript',
    /JavaScript/,
    (file) => catalogOf(file).set('OpenAction', new Map([['S', { name: 'JavaScript' }]])),
  ],
  ['encrypted', /encrypted/, (file) => file.trailer.set('Encrypt', null)],
  ['an object nobody uses', /not used/, (file) => file.objects.set(99999, { value: null })],
  ['an object that is missing', /does not exist/, (file) => catalogOf(file).set('Extra', { ref: 99999 })],
  [
    'two ends of file',
    /end of file/,
    (file) => (file.bytes = Buffer.concat([file.bytes, Buffer.from('%%EOF\n')])),
  ],
];

describe('the checker', () => {
  it.each(MUTATIONS)('sees: %s', (_, says, mutate) => {
    const file = readFile(bytes);
    mutate(file);
    expect(checkPdf(file).join('\n')).toMatch(says);
  });
});

function element(file: PdfFile, type: string): Dictionary {
  for (const { value } of file.objects.values()) {
    const dict = dictionary(value);
    if (nameOf(dict.get('S')) === type && dict.has('P')) return dict;
  }
  throw new Error(`no ${type}`);
}

function pageEntry(file: PdfFile): Value[] {
  const tree = lookDictionary(
    file,
    lookDictionary(file, catalogOf(file).get('StructTreeRoot')).get('ParentTree'),
  );
  return lookArray(file, lookArray(file, tree.get('Nums'))[1]);
}

function annotation(file: PdfFile): Dictionary {
  const [first] = pagesOf(file).flatMap((page) => lookArray(file, lookDictionary(file, page).get('Annots')));
  return lookDictionary(file, first);
}

function font(file: PdfFile): Dictionary {
  const resources = lookDictionary(file, lookDictionary(file, pagesOf(file)[0]).get('Resources'));
  const [first] = lookDictionary(file, resources.get('Font')).values();
  return lookDictionary(file, first);
}

function descendant(file: PdfFile): Dictionary {
  return lookDictionary(file, lookArray(file, font(file).get('DescendantFonts'))[0]);
}

function filespec(file: PdfFile): Dictionary {
  return lookDictionary(file, lookArray(file, catalogOf(file).get('AF'))[0]);
}

function bookmark(file: PdfFile): Dictionary {
  return lookDictionary(file, lookDictionary(file, catalogOf(file).get('Outlines')).get('First'));
}

function replaceContent(file: PdfFile, pattern: RegExp, by: string): void {
  replaceStream(file, lookDictionary(file, pagesOf(file)[2]).get('Contents'), pattern, by);
}

function replaceStream(file: PdfFile, reference: Value | undefined, pattern: RegExp, by: string): void {
  const object = isReference(reference) ? file.objects.get(reference.ref) : undefined;
  if (!object?.stream) throw new Error('no stream');
  object.stream = Buffer.from(Buffer.from(object.stream).toString('latin1').replace(pattern, by), 'latin1');
}
