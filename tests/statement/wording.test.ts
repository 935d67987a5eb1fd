/** How single things are put in a statement: a name once, a date on one line, items of a group one by one. */
import { describe, expect, it } from 'vitest';
import { documentText, type Document } from '../../src/statement/index.ts';
import { paragraphOf } from '../../src/statement/compose/transparency/prose.ts';
import { loadCatalogue, translator } from '../../src/locale/index.ts';
import { EVERY_DOCUMENT } from './support/every-document.ts';

async function documentNamed(name: string, language: string): Promise<Document> {
  const found = EVERY_DOCUMENT.find((one) => one.name === name && one.language === language);
  if (!found) throw new Error(`no ${name} in ${language}`);
  return found.document();
}

describe('a statement', () => {
  it('names an instrument once', async () => {
    const texts = documentText(await documentNamed('statement-decided', 'en'));
    expect(texts).toContain('UN Supplier Code of Conduct');
    expect(texts).toContain('OECD Due Diligence Guidance for Responsible Business Conduct (2018)');
    expect(texts).toContain('United Kingdom Modern Slavery Act 2015');
    expect(texts).toContain('Norway, Transparency Act\nLOV-2021-06-18-99');
  });

  it('keeps the date of a piece of evidence on one line', async () => {
    const texts = documentText(await documentNamed('statement-decided', 'en'));
    expect(texts).toContain('E3: Off-site interviews, 25\u00A0September\u00A02026');
  });

  it('numbers the items of a group, each on its line', async () => {
    const texts = documentText(await documentNamed('statement-decided', 'en'));
    const sites = texts.find((text) => text.includes('Sites:')) ?? '';
    expect(sites).toMatch(/\nSites:\n1\. Name and place of the site: .*\n2\. Name and place of the site: /);
    const one = documentText(await documentNamed('internal-record', 'en'));
    expect(one.some((text) => text.includes('\nCases: Whose case: '))).toBe(true);
  });

  it('counts the red flags of a recommendation', async () => {
    const texts = documentText(await documentNamed('statement-decided', 'en'));
    expect(texts.some((text) => text.includes('\nA red flag is open: '))).toBe(true);
    expect(texts.some((text) => text.includes('2 red flags are open: '))).toBe(true);
  });

  it('sets a percent sign close to its number, and a unit in words apart', async () => {
    const lineOf = async (language: string, label: string): Promise<string | undefined> =>
      documentText(await documentNamed('own-process-report', language))
        .flatMap((text) => text.split('\n'))
        .find((line) => line.startsWith(label));
    expect(await lineOf('zh-CN', '已阅比例')).toBe('已阅比例：36%');
    expect(await lineOf('zh-CN', '走访次数')).toBe('走访次数：9 次');
    expect(await lineOf('en', 'Share read')).toBe('Share read: 36 percent');
  });

  it('tells "partly met" and "not verified" apart by their signs', async () => {
    const { blocks } = await documentNamed('statement-issued', 'en');
    const tones = blocks.flatMap((block) =>
      block.kind === 'figure' ? block.chart.data.map(({ label, tone }) => [label, tone]) : [],
    );
    expect(tones).toEqual([
      ['Partly met', 'caution'],
      ['Not verified', 'unsure'],
    ]);
  });
});

describe('sentences of a draft in Chinese', () => {
  it('are parted by a space where both are in Latin letters', async () => {
    const words = { ...translator('zh', await loadCatalogue('zh', 'laws')), countries: {} };
    const paragraph = (...sentences: string[]): string => paragraphOf(sentences, words);
    expect(paragraph('We own no factory.', 'We buy clothing.')).toBe('We own no factory. We buy clothing.');
    expect(paragraph('We own “no” factory.', '本公司有员工2,460人')).toBe(
      'We own “no” factory.本公司有员工2,460人。',
    );
    expect(paragraph('本公司有员工。', 'We buy.', '另有173人')).toBe('本公司有员工。We buy.另有173人。');
  });
});
