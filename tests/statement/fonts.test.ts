import { describe, expect, it } from 'vitest';
import { chineseCharacters, latinCharacters } from '../../src/statement/fonts/coverage.ts';
import { FONT_FILES, readBuiltFont } from '../../src/statement/fonts/build-fonts.ts';
import { loadFonts, subset, TrueTypeFont, type Fonts } from '../../src/statement/fonts/index.ts';
import { tableOf } from '../conformance/embedded-font.ts';

async function loaded(language: string, text: string): Promise<string[]> {
  const files: string[] = [];
  await loadFonts(language, text, (file) => {
    files.push(file);
    return readBuiltFont(file);
  });
  return files.sort();
}

const LATIN = ['NotoSans-Bold.ttf', 'NotoSans-Regular.ttf'];
const ARABIC = ['NotoSansArabic-Bold.ttf', 'NotoSansArabic-Regular.ttf'];
const HEBREW = ['NotoSansHebrew-Bold.ttf', 'NotoSansHebrew-Regular.ttf'];
const CUT = ['NotoSansSC-Bold.ttf', 'NotoSansSC-Regular.ttf'];
const FULL = ['NotoSansSC-Bold-full.ttf', 'NotoSansSC-Regular-full.ttf'];

describe('loading fonts', () => {
  it('loads nothing besides for a European text, not even for an emoji or Thai', async () => {
    expect(await loaded('en', 'Łódź, Київ, Αθήνα – “10 %” 😀 ไทย')).toEqual(LATIN);
  });

  it('loads Arabic and Hebrew, and what puts them in order, only where they are written', async () => {
    expect(await loaded('en', 'by شركة الأمل')).toEqual([...ARABIC, ...LATIN].sort());
    expect(await loaded('en', 'by תקווה')).toEqual([...HEBREW, ...LATIN].sort());
    const fonts = (language: string, text: string): Promise<Fonts> =>
      loadFonts(language, text, readBuiltFont);
    expect((await fonts('en', 'Łódź 不')).bidi).toBeUndefined();
    expect((await fonts('en', 'by شركة')).bidi).toBeDefined();
    expect((await fonts('ar', 'only Latin')).bidi).toBeDefined();
  });

  it('loads the cut Chinese font for a Chinese statement or name', async () => {
    expect(await loaded('zh-CN', 'abc')).toEqual([...LATIN, ...CUT].sort());
    expect(await loaded('en', '明辉防护用品有限公司')).toEqual([...LATIN, ...CUT].sort());
  });

  it('loads the full Chinese font only for a character that the cut one lacks', async () => {
    expect(await loaded('zh-CN', '陈喆')).toEqual([...LATIN, ...CUT, ...FULL].sort());
  });

  it('parses a file once for each source, and tries again after a failure', async () => {
    let reads = 0;
    let fail = true;
    const source = async (file: string): Promise<Uint8Array> => {
      reads++;
      if (fail) throw new Error('offline');
      return readBuiltFont(file);
    };
    await expect(loadFonts('en', 'a', source)).rejects.toThrow('offline');
    fail = false;
    const first = await loadFonts('en', 'a', source);
    const second = await loadFonts('en', 'b', source);
    expect(second.regular[0]).toBe(first.regular[0]);
    expect(reads).toBe(4);
  });
});

describe('the built fonts', () => {
  it('are small, and the licence is with them', async () => {
    expect(FONT_FILES).toContain('OFL.txt');
    expect(new TextDecoder().decode(await readBuiltFont('OFL.txt'))).toContain('SIL OPEN FONT LICENSE');
    expect((await readBuiltFont('NotoSans-Regular.ttf')).length).toBeLessThan(200_000);
    expect((await readBuiltFont('NotoSansSC-Regular.ttf')).length).toBeLessThan(2_500_000);
  });

  it.each(['Regular', 'Bold'])('have the characters they were cut to: %s', async (weight) => {
    const chinese = new TrueTypeFont('SC', await readBuiltFont(`NotoSansSC-${weight}.ttf`));
    const full = new TrueTypeFont('full', await readBuiltFont(`NotoSansSC-${weight}-full.ttf`));
    const latin = new TrueTypeFont('latin', await readBuiltFont(`NotoSans-${weight}.ttf`));
    const code = (character: string): number => character.codePointAt(0) ?? 0;
    const han = Array.from(chineseCharacters()).filter((character) => /\p{Script=Han}/u.test(character));
    expect(new Set(han).size).toBeGreaterThanOrEqual(6763); // the Han of GB 2312
    for (const character of han) expect(chinese.glyph(code(character)), character).toBeGreaterThan(0);
    for (const character of chineseCharacters())
      expect(chinese.glyph(code(character)) > 0, character).toBe(full.glyph(code(character)) > 0);
    for (const character of 'ÀÿŁőșẞΩаЯѢўḂ–—“”…€₹№')
      expect(latin.glyph(code(character)), character).toBeGreaterThan(0);
    expect(latinCharacters()).not.toMatch(/\p{Script=Devanagari}/u);
    expect(latin.glyph(0x0905)).toBe(0);
  });
});

describe('a subset', () => {
  it('holds the glyphs in the order given, parts of composites behind them', async () => {
    const font = new TrueTypeFont('NotoSans', await readBuiltFont('NotoSans-Regular.ttf'));
    const glyphs = [0, ...Array.from('ábÁa·').map((character) => font.glyph(character.codePointAt(0) ?? 0))];
    const before = [...glyphs.map((glyph) => [...font.outline(glyph)])];
    const file = subset(font, [...glyphs, glyphs[1] ?? 0], [600, 600, 600, 600, 600, 600, 777]);
    const hmtx = tableOf(file, 'hmtx');
    expect(new DataView(hmtx.buffer, hmtx.byteOffset).getUint16(6 * 4)).toBe(777);
    expect(glyphs.map((glyph) => [...font.outline(glyph)])).toEqual(before); // the font itself is untouched
    const again = subset(font, [...glyphs, glyphs[1] ?? 0], [600, 600, 600, 600, 600, 600, 777]);
    expect(Buffer.compare(file, again)).toBe(0);
    let sum = 0;
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('puts new glyphs together from others', async () => {
    const font = new TrueTypeFont('NotoSans', await readBuiltFont('NotoSans-Regular.ttf'));
    const [a, dot] = Array.from('a.').map((character) => font.glyph(character.codePointAt(0) ?? 0));
    const parts = [
      { glyph: a ?? 0, dx: 0, dy: 0 },
      { glyph: dot ?? 0, dx: 200, dy: 700 },
    ];
    const made = subset(font, [0, { parts }], [600, 555]);
    const [loca, glyf, hmtx] = ['loca', 'glyf', 'hmtx'].map((tag) => Buffer.from(tableOf(made, tag)));
    const outline = (glyph: number): Buffer | undefined =>
      glyf?.subarray(loca?.readUInt32BE(glyph * 4), loca?.readUInt32BE(glyph * 4 + 4));
    expect(hmtx?.readUInt16BE(4)).toBe(555);
    const composite = outline(1);
    expect(composite?.readInt16BE(0)).toBe(-1);
    expect(composite?.readInt16BE(8)).toBe(Buffer.from(font.outline(dot ?? 0)).readInt16BE(8) + 700);
    expect([composite?.readUInt16BE(12), composite?.readUInt16BE(20)]).toEqual([2, 3]);
    expect([...(outline(2) ?? [])].slice(0, 20)).toEqual([...font.outline(a ?? 0)].slice(0, 20));
  });

  it('is refused for a font without TrueType outlines', () => {
    const empty = new Uint8Array(12);
    expect(() => new TrueTypeFont('nothing', empty)).toThrow('"cmap" is missing');
  });
});
