/** Broken tags: marks, parent tree, elements, headings, tables, figures, links. */
import {
  dictionary,
  lookArray,
  lookDictionary,
  pagesOf,
  type Dictionary,
  type PdfFile,
  type Value,
} from '../../statement/support/pdf-objects.ts';
import {
  annotation,
  annotations,
  bookmark,
  control,
  element,
  elements,
  parentTree,
  replaceContent,
  structureRoot,
  type Control,
} from './control.ts';

const ascii = (text: string): Value => ({ text, hex: false });
const name = (text: string): Value => ({ name: text });
const kidsOf = (dict: Dictionary): Value[] => dict.get('K') as Value[];

/** Marks of the first page in the parent tree. */
function firstEntry(file: PdfFile): Value[] {
  return lookArray(file, parentTree(file)[1]);
}

/** An element with several elements in it. */
function group(file: PdfFile, type: string): Value[] {
  return kidsOf(dictionary(elements(file, type).find((dict) => Array.isArray(dict.get('K')))));
}

export const STRUCTURE_CONTROLS: Control[] = [
  control(12, 'painting outside a mark', /outside any mark/, (file) =>
    replaceContent(file, 3, /\/Artifact.*? BDC/, ''),
  ),
  control(12, 'nested marks', /nested marks/, (file) => replaceContent(file, 3, /EMC/, '')),
  control(12, 'a mark left open', /stays open/, (file) => replaceContent(file, 3, /EMC\s*$/, '')),
  control(12, 'a mark without number', /wrong number/, (file) =>
    replaceContent(file, 3, /\/P <<\/MCID \d+>>/, '/P <<>>'),
  ),
  control(12, 'a text left open', /without BT|without BDC/, (file) => replaceContent(file, 3, /ET\n/, '')),
  control(12, 'a saved state left open', /EMC without BDC|stays open/, (file) =>
    replaceContent(file, 3, /BDC/, 'BDC q'),
  ),

  control(13, 'a mark missing in the parent tree', /marks, the parent tree/, (file) =>
    firstEntry(file).pop(),
  ),
  control(13, 'marks swapped in the parent tree', /tree and element disagree/, (file) =>
    firstEntry(file).reverse(),
  ),
  control(13, 'a wrong next key', /next key/, (file) => structureRoot(file).set('ParentTreeNextKey', 3)),
  control(13, 'keys out of order', /out of order/, (file) => (parentTree(file)[0] = 5)),
  control(13, 'a wrong parent', /wrong parent/, (file) => element(file, 'TR').set('P', { ref: 1 })),
  control(13, 'an element twice', /stands twice/, (file) => {
    const kids = group(file, 'TBody');
    kids.push(kids[0] ?? null);
  }),
  control(13, 'an empty tree', /belongs to no element/, (file) => element(file, 'Document').delete('K')),

  control(14, 'types mapped to others', /mapped/, (file) =>
    structureRoot(file).set('RoleMap', new Map([['P', name('Span')]])),
  ),
  control(14, 'a type of its own', /no standard type/, (file) => element(file, 'P').set('S', name('Absatz'))),
  control(14, 'no document', /not one document/, (file) => element(file, 'Document').set('S', name('Sect'))),
  control(14, 'cell outside a row', /wrong place|holds a/, (file) =>
    element(file, 'TR').set('S', name('Div')),
  ),
  control(14, 'item outside a list', /wrong place/, (file) => element(file, 'L').set('S', name('Div'))),
  control(14, 'a row of another length', /different lengths/, (file) => group(file, 'TR').pop()),
  control(14, 'a cell that is too wide', /different lengths/, (file) =>
    element(file, 'TD').set(
      'A',
      new Map<string, Value>([
        ['O', name('Table')],
        ['ColSpan', 2],
      ]),
    ),
  ),
  control(14, 'an empty paragraph', /P \d+ is empty/, (file) => element(file, 'P').delete('K')),
  control(14, 'a list without numbering', /no numbering/, (file) => element(file, 'L').delete('A')),

  control(15, 'a skipped level', /skips a level/, (file) => element(file, 'H2').set('S', name('H4'))),
  control(15, 'two titles', /not one title/, (file) => element(file, 'H2').set('S', name('H1'))),
  control(15, 'a bookmark to another page', /bookmark .* differs/, (file) =>
    bookmark(file).set('Dest', [pagesOf(file)[4] ?? null, name('XYZ'), 0, 0, null]),
  ),
  control(15, 'a bookmark to another height', /another height/, (file) =>
    bookmark(file).set('Dest', [pagesOf(file)[0] ?? null, name('XYZ'), 0, 300, null]),
  ),
  control(15, 'a bookmark with other words', /bookmark "Other" differs/, (file) =>
    bookmark(file).set('Title', ascii('Other')),
  ),
  control(15, 'a bookmark less', /differ in number/, (file) => {
    const first = lookDictionary(file, bookmark(file).get('First'));
    bookmark(file).set('First', first.get('Next') ?? null);
  }),
  control(15, 'contents that lead elsewhere', /contents lead elsewhere/, (file) =>
    annotation(file).set('Dest', [pagesOf(file)[6] ?? null, name('XYZ'), 0, 500, null]),
  ),
  control(15, 'contents that say another page', /does not say/, (file) =>
    annotation(file).set('Contents', ascii('Page 99')),
  ),
  control(15, 'a line less in the contents', /contents and headings differ/, (file) =>
    group(file, 'TOC').pop(),
  ),

  control(16, 'a header without scope', /no scope/, (file) => element(file, 'TH').delete('A')),
  control(16, 'cells without header', /has no header/, (file) => {
    for (const cell of elements(file, 'TH')) cell.set('S', name('TD'));
  }),

  control(17, 'a figure without words', /no alternative text/, (file) =>
    element(file, 'Figure').delete('Alt'),
  ),
  control(17, 'a file name for words', /no alternative text/, (file) =>
    element(file, 'Figure').set('Alt', ascii('chart.png')),
  ),
  control(17, 'a figure without box', /no box/, (file) => element(file, 'Figure').delete('A')),
  control(17, 'a box beside the figure', /no box around/, (file) =>
    lookDictionary(file, element(file, 'Figure').get('A')).set('BBox', [62, 40, 100, 60]),
  ),
  control(17, 'a note without name', /no name of its own/, (file) =>
    element(file, 'P').set('S', name('Note')),
  ),

  control(18, 'without words', /no words/, (file) => annotation(file).delete('Contents')),
  control(18, 'words that say nothing', /says only "here"/, (file) =>
    annotation(file).set('Contents', ascii('here')),
  ),
  control(18, 'not tied', /not tied/, (file) => annotation(file).set('StructParent', 99999)),
  control(18, 'without annotation', /Link \d+ leads nowhere/, (file) => {
    const link = element(file, 'Link');
    link.set(
      'K',
      kidsOf(link).filter((kid) => typeof kid === 'number'),
    );
  }),
  control(18, 'to a program', /leads nowhere/, (file) => {
    const [web] = annotations(file).filter((dict) => dict.has('A'));
    lookDictionary(file, web?.get('A')).set('URI', ascii('javascript:alert(1)'));
  }),
  control(18, 'to a page that is not there', /leads nowhere/, (file) =>
    annotation(file).set('Dest', [{ ref: 1 }, name('XYZ'), 0, 0, null]),
  ),
  control(18, 'off the page', /no area/, (file) => annotation(file).set('Rect', [700, 10, 800, 20])),
  control(18, 'beside its words', /does not lie on/, (file) =>
    annotation(file).set('Rect', [62, 30, 80, 40]),
  ),
  control(18, 'on another link', /overlaps/, (file) =>
    annotation(file).set('Rect', annotations(file)[1]?.get('Rect') ?? null),
  ),

  control(20, 'a drawing in a paragraph', /a drawing inside P/, (file) =>
    replaceContent(file, 3, /(\/P <<\/MCID \d+>> BDC\n)/, '$172 90 5 5 re\nf\n'),
  ),
  control(20, 'a text as decoration', /is no decoration/, (file) =>
    replaceContent(file, 3, /\/P <<\/MCID \d+>>/, '/Artifact <</Type /Layout>>'),
  ),
  control(20, 'an artifact of no kind', /artifact of type/, (file) =>
    replaceContent(file, 3, /<<\/Type \/Layout>>/, '<<>>'),
  ),
  control(20, 'a footer among the text', /a Footer among/, (file) =>
    replaceContent(file, 3, /(\/Footer[^]*?BT\n[\d.]+ )[\d.]+ Td/, '$1400 Td'),
  ),
  control(20, 'a repeated row that is none', /repeats no header/, (file) =>
    replaceContent(file, 3, /\/P <<\/MCID \d+>>/, '/Artifact <</Type /Pagination>>'),
  ),
];
