import { describe, expect, it } from 'vitest';
import { EmbeddedFont } from '../../src/statement/pdf/text/embedded-font.ts';
import type { SetText } from '../../src/statement/pdf/text/set-text.ts';
import { chooseFonts } from '../../src/statement/pdf/text/choose-font.ts';
import { lineBreaks } from '../../src/statement/pdf/text/line-breaks.ts';
import { cutIntoLines } from '../../src/statement/pdf/text/lines.ts';
import { columnWidths } from '../../src/statement/pdf/layout/column-widths.ts';
import { documentOf, paragraphs } from './support/small.ts';
import { linesOf, readPdf } from './support/read-pdf.ts';
import { render } from './support/render.ts';

/** Every character is 500 wide, every Chinese one 1000. */
function lines(text: string, available: number): string[] {
  const advances = Float64Array.from({ length: text.length }, (_, i) => {
    const unit = text.charCodeAt(i);
    return unit >= 0xdc00 && unit <= 0xdfff ? 0 : unit > 0x2e80 ? 1000 : 500;
  });
  const anyFont = Object.create(EmbeddedFont.prototype) as EmbeddedFont;
  const set: SetText = {
    text,
    advances,
    fonts: Array.from({ length: text.length }, (_, i) => (advances[i] === 0 ? undefined : anyFont)),
    breaks: lineBreaks(text),
  };
  return cutIntoLines(set, available).map(({ start, end }) => text.slice(start, end));
}

describe('lines', () => {
  it('break after spaces, which hang over the margin', () => {
    expect(lines('one two three', 3500)).toEqual(['one two ', 'three']);
    expect(lines('one   two', 1500)).toEqual(['one   ', 'two']);
    expect(lines('', 3500)).toEqual([]);
  });

  it('do not break at no-break spaces', () => {
    expect(lines('ab cd\u00A0ef', 3000)).toEqual(['ab ', 'cd\u00A0ef']);
    expect(lines('ab 12\u202F%', 2500)).toEqual(['ab ', '12\u202F%']);
    expect(lines('ab 1\u2007234', 3500)).toEqual(['ab ', '1\u2007234']);
  });

  it('break after a hyphen between letters, not in numbers and dates', () => {
    expect(lines('self-declaration', 6000)).toEqual(['self-', 'declaration']);
    expect(lines('on 2026-11-23', 5500)).toEqual(['on ', '2026-11-23']);
    expect(lines('at -5', 1500)).toEqual(['at ', '-5']);
  });

  it('break between Chinese characters', () => {
    expect(lines('采购反人口贩运', 3000)).toEqual(['采购反', '人口贩', '运']);
  });

  it('never start with a closing mark or end with an opening one', () => {
    expect(lines('采购反，人口', 3000)).toEqual(['采购', '反，人', '口']);
    expect(lines('评为“不合格”的', 3000)).toEqual(['评为', '“不合', '格”的']);
    expect(lines('采购（反）。', 4000)).toEqual(['采购', '（反）。']);
    expect(lines('他说……好', 2000)).toEqual(['他', '说……', '好']);
    expect(lines('ab (cd) ef', 2000)).toEqual(['ab ', '(cd) ', 'ef']);
  });

  it('part marks that stand alone rather than leave the margin', () => {
    expect(lines('！！！！！', 2000)).toEqual(['！！', '！！', '！']);
    expect(lines('((((', 1000)).toEqual(['((', '((']);
  });

  it('keep a number with the sign of its date', () => {
    expect(lines('至2026年11月止', 5000)).toEqual(['至', '2026年11月', '止']);
    expect(lines('共11条', 2000)).toEqual(['共11', '条']);
  });

  it('break at a line feed and keep empty lines', () => {
    expect(lines('a\nb\n\nc', 5000)).toEqual(['a\n', 'b\n', '\n', 'c']);
  });

  it('cut a word that is wider than the line, but not inside a character', () => {
    expect(lines('abcdefgh', 1500)).toEqual(['abc', 'def', 'gh']);
    expect(lines('iiiii采', 1000)).toEqual(['ii', 'ii', 'i', '采']);
    expect(lines('𠮷𠮷𠮷', 1000)).toEqual(['𠮷', '𠮷', '𠮷']);
  });

  it('part a word of less than two lines in the middle, so that no digit of a digest is left over', () => {
    expect(lines('0123456789abcdef', 7500)).toEqual(['01234567', '89abcdef']);
    expect(lines('on 0123456789abcdef on', 7500)).toEqual(['on ', '01234567', '89abcdef on']);
  });

  it('lose no character, whatever the width', () => {
    const text =
      '供应商 Miller’s Co. (Łódź) 于2026年11月23日提交了“自我声明”……见 https://example.org/a/b-c。\n第二行';
    for (let width = 500; width < 20000; width += 700) expect(lines(text, width).join('')).toBe(text);
  });
});

describe('fonts', () => {
  const latin = { has: (c: string) => c < '\u2E80' && c !== '→' };
  const chinese = { has: (c: string) => c > '\u2E80' || /[a-zA-Z0-9 ‘’“”…—·→]/.test(c) };
  const choose = (text: string): string =>
    [...chooseFonts(text, [latin, chinese])].map((n) => 'LC'[n] ?? '-').join('');

  it('take Chinese characters and the signs beside them from the Chinese font', () => {
    expect(choose('评为“不合格”。')).toBe('CCCCCCCC');
    expect(choose('“ab”与“中”')).toBe('LLLLCCCC');
    expect(choose('Miller’s 店')).toBe('LLLLLLLLLC');
    expect(choose('安娜·彼得')).toBe('CCCCC');
  });

  it('take a word whole from one font', () => {
    const poor = { has: (c: string) => /[a-z]/.test(c) };
    const rich = { has: (c: string) => /[a-zł]/.test(c) };
    expect([...chooseFonts('ab łb', [poor, { has: () => false }])]).toEqual([0, 0, 255, 255, 0]);
    expect([...chooseFonts('ab łb', [poor, rich])].slice(3)).toEqual([1, 1]);
  });

  it('help each other out', () => {
    expect(choose('a → b')).toBe('LLCLL');
  });
});

describe('columns', () => {
  it('keep to their shares when every word fits', () => {
    expect(columnWidths([1, 3], [50, 50], 400)).toEqual([100, 300]);
  });

  it('give way to a wide word', () => {
    expect(columnWidths([1, 3], [140, 60], 400)).toEqual([140, 260]);
  });

  it('break a word that asks for too much', () => {
    const [first = 0, second = 0] = columnWidths([1, 3], [900, 60], 400);
    expect(first).toBe(160);
    expect(first + second).toBe(400);
  });
});

describe('a page of Chinese in columns of all widths', () => {
  it('keeps every text and the rules of line ends', async () => {
    const text = '评估人员认为：供应商（明辉）在“招聘费用”方面，尚未达到要求……须于2026年11月23日前整改！';
    const columns = [4, 5, 7, 11].map((share) => ({ header: '情况', share }));
    const document = documentOf(
      [...paragraphs(text), { kind: 'table', columns, rows: [[text, text, text, text]] }],
      { language: 'zh-CN' },
    );
    const pdf = await readPdf((await render(document)).bytes);
    expect(pdf.units.filter((unit) => unit.text === text)).toHaveLength(5);
    for (const line of linesOf(pdf.placed)) {
      expect(line.text).not.toMatch(/^[：）”，。…！、日年月]/);
      expect(line.text).not.toMatch(/[（“]$/);
    }
  });
});
