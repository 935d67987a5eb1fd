/** Broken pages: text lost, changed, moved, torn apart, or too light to read. */
import {
  dictionary,
  lookArray,
  pagesOf,
  type PdfFile,
  type Value,
} from '../../statement/support/pdf-objects.ts';
import { readPages } from '../page-content.ts';
import {
  BYTE,
  control,
  descendant,
  element,
  elements,
  font,
  page,
  objectAt,
  replaceContent,
  replaceStream,
  streamText,
  type Control,
} from './control.ts';

const REST = String.raw`${BYTE}*\) Tj`;

/** Two lines of a paragraph: the numbers of their places, and what they show. */
const TWO_LINES = new RegExp(
  String.raw`(BT\n[\d.]+ )([\d.]+)( Td\n(?:\/T\d [\d.]+ Tf\n)?\()(${BYTE}{2})(${REST}\nET\nBT\n[\d.]+ )([\d.]+)( Td\n\()(${BYTE}{2})`,
);

/** Operators that show a character in a font of the page that has it. */
function showing(file: PdfFile, character: string): string {
  for (const [key, font] of readPages(file)[0]?.fonts ?? [])
    for (let code = 1; code < font.glyphs; code++)
      if (font.meaning(code) === character)
        return `/${key} 9 Tf\n<${code.toString(16).toUpperCase().padStart(4, '0')}> Tj\n`;
  throw new Error(`no font shows ${character}`);
}

export const LAYOUT_CONTROLS: Control[] = [
  control(22, 'a line of text is missing', /says ".*", not/, (file) =>
    replaceContent(file, 3, new RegExp(String.raw`\(${REST}`), ''),
  ),
  control(22, 'two sections change places', /says ".*", not/, (file) => {
    const kids = element(file, 'Document').get('K') as Value[];
    kids.push(...kids.splice(-2, 1));
  }),
  control(22, 'a section is missing', /is missing|says ".*", not/, (file) =>
    (element(file, 'Document').get('K') as Value[]).pop(),
  ),
  control(22, 'a character was lost', /sign for a lost character/, (file) =>
    replaceStream(file, font(file).get('ToUnicode'), /<0001> <.*>/, '<0001> <FFFD>'),
  ),
  control(22, 'a list counts wrong', /label/, (file) => {
    const list = dictionary(elements(file, 'L').at(-1));
    (list.get('K') as Value[]).reverse();
  }),

  control(24, 'no page number', /is not labelled/, (file) =>
    replaceContent(file, 3, /\/Artifact <<\/Type \/Pagination \/Subtype \/Footer[^]*?EMC/, ''),
  ),
  control(24, 'pages change places', /is not labelled/, (file) => {
    const [, second, third] = [1, 2, 3].map((number) => page(file, number));
    const contents = second?.get('Contents') ?? null;
    second?.set('Contents', third?.get('Contents') ?? null);
    third?.set('Contents', contents);
  }),
  control(24, 'no header', /another header/, (file) =>
    replaceContent(file, 3, /\/Artifact <<\/Type \/Pagination \/Subtype \/Header[^]*?EMC/, ''),
  ),
  control(24, 'a text leaves the right margin', /".*" leaves the margins/, (file) =>
    replaceContent(file, 3, TWO_LINES, 'BT\n300 $2$3$4$5$6$7$8'),
  ),
  control(24, 'a text leaves the page', /".*" leaves the margins/, (file) =>
    replaceContent(file, 3, TWO_LINES, '$110$3$4$5$6$7$8'),
  ),
  control(24, 'a rule leaves the margins', /a stroke leaves the margins/, (file) =>
    replaceContent(file, 3, /533\.28 ([\d.]+) l/, '580 $1 l'),
  ),
  control(24, 'a line lies on the line above', /lies on/, (file) =>
    replaceContent(file, 3, TWO_LINES, '$1$2$3$4$5$2$7$8'),
  ),
  control(24, 'a heading below its text', /stands alone/, (file) =>
    replaceContent(file, 3, /(\/H[23] <<\/MCID \d+>> BDC\n[^]*?BT\n[\d.]+ )[\d.]+ Td/, '$185 Td'),
  ),
  control(24, 'a row over two pages', /torn apart/, (file) => {
    const [cell, other] = [elements(file, 'TD')[0], elements(file, 'TD').at(-1)];
    const [first] = pagesOf(file);
    if (cell?.get('Pg') === other?.get('Pg') || !first) throw new Error('one page');
    cell?.set('Pg', other?.get('Pg') ?? null);
    cell?.set('K', other?.get('K') ?? null);
  }),
  control(24, 'a line starts with a closing mark', /breaks at a mark/, (file) =>
    replaceContent(file, 3, TWO_LINES, `$1$2$3$4$5$6 Td\n${showing(file, '，')}($8`),
  ),
  control(24, 'glyphs are set too wide', /lies on|leaves the margins/, (file) =>
    (lookArray(file, descendant(file).get('W'))[1] as Value[]).fill(2000),
  ),

  control(25, 'light grey text', /".*" has a contrast of/, (file) =>
    replaceContent(file, 3, /\/P <<\/MCID \d+>> BDC\n/, '$&0.7 0.7 0.7 rg\n'),
  ),
  control(25, 'text on a dark ground', /".*" has a contrast of/, (file) =>
    replaceContent(
      file,
      3,
      /\/P <<\/MCID \d+>> BDC\n/,
      '0.1 0.1 0.1 rg\n0 0 595 842 re\nf\n$&0.1 0.12 0.14 rg\n',
    ),
  ),
  control(25, 'a pale sign', /a drawing has a contrast of/, (file) => {
    for (let number = 1; number <= pagesOf(file).length; number++) {
      const content = streamText(objectAt(file, page(file, number).get('Contents')));
      const sign = /(q 1 0 0 1 .* cm\n)[\d.]+ [\d.]+ [\d.]+ rg/;
      if (sign.test(content)) replaceContent(file, number, sign, '$10.8 0.9 0.8 rg');
    }
  }),
  control(25, 'a sign without words', /a sign stands without words/, (file) =>
    replaceContent(file, 1, /q 1 0 0 1 .* cm\n/, 'q 1 0 0 1 300 -20 cm\n'),
  ),
];
