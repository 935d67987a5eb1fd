/** Whatever is pasted into an answer: each character is printed, or its number is; nothing is lost, hidden or out of the margins. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../conformance/check-pdf.ts';
import { subjectOf } from '../conformance/subject.ts';
import { unitsOf } from '../conformance/units.ts';
import type { Block, Document } from '../../src/statement/document.ts';
import { readBuiltFont } from '../../src/statement/fonts/build-fonts.ts';
import { loadFonts, type Fonts } from '../../src/statement/fonts/index.ts';
import { linesOf, readPdf } from './support/read-pdf.ts';
import { readFile } from './support/pdf-objects.ts';
import { render } from './support/render.ts';
import { documentOf, paragraphs } from './support/small.ts';

const number = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** What is written, and what is printed where that is not the same. */
type Written = [written: string, printed?: string];

const CORPUS: Record<string, Written> = {
  'Latin letters of many languages': ['Łódź Þórsson ẞ Đỗ Nguyễn ŋǃxóõ Ǆ ǆ ʻOkina'],
  'Greek with all its breathings': ['Ἀθῆναι ᾧ Ὀδυσσεύς'],
  Cyrillic: ['Київ Ђорђе Ұлт ҩ Ѣ'],
  Arabic: ['اَلشَّرِكَةُ العَرَبِيَّةُ لِلنَّسِيجِ'],
  'Persian, whose words have a sign that parts letters': ['می‌خواهم کتاب‌ها'],
  'Urdu, Sindhi, Uighur': ['کمپنی ٻيڙي ئۇيغۇر'],
  'Arabic forms and ligatures of other programs': ['ﷲ ﻻ ﷺ'],
  'lines of Arabic': ['الخزانة\nالباب', 'الخزانة الباب'],
  Hebrew: ['תִּקְוָה בע"מ'],
  'Chinese, also rare': ['采购反人口贩运 陈喆 㐂 龘'],
  'Japanese and Bopomofo': ['カタカナ ひらがな ㄅㄆㄇ'],
  'scripts that no font has': ['ไท', '[U+0E44][U+0E17]'],
  'Hangul, whole and in parts': ['\uAC00\u1100', `${number('\uAC00')}${number('\u1100')}`],
  emoji: ['😀', '[U+1F600]'],
  'a family, joined by hidden signs': ['👩‍👧', '[U+1F469][U+1F467]'],
  'a flag': ['🇪🇬', '[U+1F1EA][U+1F1EC]'],
  'a tone of skin': ['👍🏽', '[U+1F44D][U+1F3FD]'],
  'a flag by tags': ['🏴\u{E0067}\u{E0062}\u{E007F}', '[U+1F3F4]'],
  'hidden hyphens and joiners': ['re\u00ADcruit\u200Bment\u2060 fee\uFEFF', 'recruitment fee'],
  'line ends and tabs': ['one\u0085two\u2028three\r\nfour\tfive', 'one two three four five'],
  'no-break spaces': ['1\u00A0000\u202F%\u2007x'],
  'wide and narrow spaces': ['a\u2003b\u2009c\u3000d'],
  controls: ['nul\0 bell\u0007 del\u007F', 'nul[U+0000] bell[U+0007] del[U+007F]'],
  'halves of pairs': ['\uDC00 \uD83D!', '[U+DC00] [U+D83D]!'],
  'codes that are no character': [
    '\uFFFE \uFDD0 \u{1FFFF}',
    `${number('\uFFFE')} ${number('\uFDD0')} [U+1FFFF]`,
  ],
  'private use': ['\uE000 \u{F0000}', `${number('\uE000')} [U+F0000]`],
  'the sign for what was lost': ['caf\uFFFD'],
  'ligature letters': ['ﬁnal ﬄ ŉ ǲ'],
  'letters and accents apart': ['e\u0301 A\u030A \u212B', 'é Å Å'],
  'an override that turns words round': ['not \u202Edevorppa\u202C met', 'not devorppa met'],
  'an override that is never closed': ['paid \u202Eton', 'paid ton'],
  'embeddings and marks': ['\u202Aa\u202B b\u200F c\u200E\u061C', 'a b c'],
  'isolates of code that hides its end': [
    'if (admin\u202E \u2066// check\u2069 \u2066begin',
    'if (admin // check begin',
  ],
  'an isolate that is never closed': ['\u2068open (1)', 'open (1)'],
  'an isolate that was never opened': ['\u2069\u2069shut (2)', 'shut (2)'],
};

/** A word that cannot be broken where words are. */
const LONG: Record<string, Written> = {
  'a word': ['x'.repeat(3000)],
  'an Arabic word': ['ب'.repeat(1500)],
  'Arabic and Latin by turns': ['بx'.repeat(600)],
  'a line of emoji': ['😀'.repeat(200), '[U+1F600]'.repeat(200)],
  'words held together': ['held\u00A0'.repeat(200).trimEnd()],
  'closing marks': ['）'.repeat(300)],
  'opening marks': ['('.repeat(600)],
  'dots without space': ['a' + '.'.repeat(900)],
  'accents without end': ['Z' + '\u0323\u0324\u0330'.repeat(300)],
  'Arabic accents without end': ['ب' + '\u064B\u0651\u0653'.repeat(100)],
};

function printedOf([written, printed = written.normalize('NFC')]: Written): string {
  return printed;
}

/** Every text between two that must stay as they are, in the column of a table too. */
const BESIDE = 'beside (it) 12–34';

function documentWith(texts: readonly string[]): Document {
  const blocks = texts.flatMap((text): Block[] => [
    ...paragraphs(text, BESIDE),
    {
      kind: 'table',
      columns: [
        { header: 'Answer', share: 1 },
        { header: 'Note', share: 3 },
      ],
      rows: [[text, BESIDE]],
    },
  ]);
  return documentOf(blocks);
}

function inTurn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [text, BESIDE, 'Answer', 'Note', text, BESIDE]);
}

describe.each([
  ['of all kinds', CORPUS],
  ['that is too long for a line', LONG],
])('a text from outside %s', (_, corpus) => {
  const names = Object.keys(corpus);
  const printed = Object.values(corpus).map(printedOf);
  let bytes: Uint8Array;
  let found: string[];
  beforeAll(async () => {
    ({ bytes } = await render(documentWith(Object.values(corpus).map(([written]) => written))));
    found = ownTexts(bytes);
  });

  it.each(names)('is printed: %s', (name) => {
    const at = names.indexOf(name);
    expect(found.slice(at * 6, at * 6 + 6)).toEqual(inTurn(printed.slice(at, at + 1)));
  });

  it('breaks no rule of the file, and stays within the margins', () => {
    const faults = checkPdf(bytes, documentWith(printed));
    // Where nothing but marks stands, some line must start with one.
    expect(faults.filter((fault) => !fault.endsWith('breaks at a mark'))).toEqual([]);
  });

  it('does not change how others read', async () => {
    const { placed } = await readPdf(bytes);
    const beside = linesOf(placed).filter(({ text }) => text.trim() === BESIDE);
    expect(beside).toHaveLength(2 * printed.length);
  });
});

it('is copied by others as it is printed', async () => {
  const printed = Object.values(CORPUS).map(printedOf);
  const { bytes } = await render(documentWith(Object.values(CORPUS).map(([written]) => written)));
  const { units } = await readPdf(bytes);
  expect(units.slice(-6 * printed.length).map(({ text }) => text)).toEqual(inTurn(printed));
});

/** Texts as the structure of the file parts them, also those that run over many pages; without the front. */
function ownTexts(bytes: Uint8Array): string[] {
  const texts = unitsOf(subjectOf(readFile(bytes), documentOf([]))).map(({ text }) => text);
  return texts.slice(texts.indexOf('Title') + 1);
}

describe('an answer of 100,000 characters', () => {
  it('is printed whole', async () => {
    const words = 'the officer saw 12 passports (采购) שלום في الخزانة; ';
    const text = words.repeat(Math.ceil(100_000 / words.length)).slice(0, 100_000);
    const document = documentOf(paragraphs(text, BESIDE));
    const { bytes, missing } = await render(document);
    expect(ownTexts(bytes)).toEqual([text, BESIDE]);
    expect(missing).toEqual([]);
    expect(checkPdf(bytes, document)).toEqual([]);
  });
});

describe('any text', () => {
  const EVERY_FONT = 'ا א 㐂';
  let fonts: Fonts;
  beforeAll(async () => {
    fonts = await loadFonts('en', EVERY_FONT, readBuiltFont);
  });

  const isDrawn = (character: string): boolean =>
    !/[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u.test(character) &&
    [fonts.regular, fonts.bold].every((all) =>
      all.some((font) => font.glyph(character.codePointAt(0) ?? 0) !== 0),
    );

  const printedFor = (text: string): string =>
    Array.from(text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFC'))
      .map((character) =>
        /[\n\v\f\r\t\u0085\u2028\u2029]/.test(character)
          ? ' '
          : isDrawn(character)
            ? character
            : number(character),
      )
      .join('');

  async function expectPrinted(texts: readonly string[]): Promise<void> {
    const document = documentOf(paragraphs(EVERY_FONT, ...texts));
    const { bytes } = await render(document);
    const expected = [EVERY_FONT, ...texts.map(printedFor)];
    const found = ownTexts(bytes).map((text) => text.replace(/\u200C/g, ''));
    expect(found.map(signs)).toEqual(expected.map(signs));
    const faults = checkPdf(bytes, document);
    // The texts were compared above, and where marks and spaces stand by chance a line may end behind any of them. Glyphs by
    // chance may all be intricate ones, so nothing follows from the size of their outlines.
    expect(faults.filter((fault) => !/^22:|^26: font|breaks at a mark$/.test(fault))).toEqual([]);
  }

  it('of characters by chance', async () => {
    const character = fc.oneof(
      fc.integer({ min: 0x20, max: 0xffff }),
      fc.integer({ min: 0x20, max: 0x10ffff }),
      fc.integer({ min: 0x590, max: 0x6ff }),
      fc.integer({ min: 0x2000, max: 0x206f }),
    );
    const text = fc
      .array(character, { minLength: 1, maxLength: 40 })
      .map((codes) => `a${String.fromCodePoint(...codes)}z`);
    await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 10, maxLength: 20 }), expectPrinted), {
      numRuns: 40,
    });
  });

  it('of characters spread over the first plane', async () => {
    const codes = Array.from({ length: 3072 }, (_, index) => index * 21 + 0x20);
    const texts = Array.from(
      { length: 48 },
      (_, row) =>
        `a${String.fromCodePoint(...codes.slice(row * 64, row * 64 + 64).filter((code) => code < 0xd800 || code > 0xdfff))}z`,
    );
    await expectPrinted(texts);
  });
});

/** From right to left, what a piece of the page says is told by its letters: here it only counts that each sign is there. */
function signs(text: string): string {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/.test(text) ? Array.from(text).sort().join('') : text;
}
