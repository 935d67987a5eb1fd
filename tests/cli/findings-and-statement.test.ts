import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Findings } from '../../src/findings/index.ts';
import type { AssessmentRecord } from '../../src/record/index.ts';
import { readFile } from '../statement/support/pdf-objects.ts';
import { codesIn } from '../statement/support/read-code.ts';
import { readPdf } from '../statement/support/read-pdf.ts';
import { validator } from '../support/validator.ts';
import { someAnswers, Workplace } from './program.ts';

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  place.write('answers.json', someAnswers());
  const { code } = await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
  expect(code).toBe(0);
});
afterAll(() => place.remove());

describe('probity findings', () => {
  it('prints JSON that fits the published schema', async () => {
    const { code, out } = await place.run(['findings', 'record.json', '--json']);
    expect(code).toBe(0);
    const findings = JSON.parse(out) as Findings;
    const validate = validator(JSON.parse((await place.run(['schema', 'findings'])).out) as object);
    expect(validate(findings), JSON.stringify(validate.errors)).toBe(true);
    expect(findings.verdict).toBe('hold-and-remediate');
    expect(findings.recommendations.map(({ id }) => id)).toEqual([
      '10(a)',
      '10(b)',
      '10(c)',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
    ]);
    expect(findings.triggers).toMatchObject([
      { code: 'ZT-B3', state: 'suspected', questions: ['rec10c.identity-documents'] },
    ]);
  });

  it('looks at evidence on the day that is asked for', async () => {
    const now = JSON.parse((await place.run(['findings', 'record.json', '--json'])).out) as Findings;
    const later = JSON.parse(
      (await place.run(['findings', 'record.json', '--json', '--on', '2029-01-01'])).out,
    ) as Findings;
    expect(now.expired).toEqual([]);
    expect(later.expired).toMatchObject([{ question: 'rec10c.recruitment-fees', title: 'Audit report' }]);
  });

  it('prints words for people', async () => {
    const english = (await place.run(['findings', 'record.json'])).out;
    const chinese = (await place.run(['findings', 'record.json', '--lang', 'zh'])).out;
    expect(english).toContain('Hold and remediate');
    expect(english).toContain('ZT-B3');
    expect(chinese).toContain('ZT-B3');
    expect(chinese).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['a changed record', (text: string) => text.replace('Hadal', 'Halad')],
    ['a cut record', (text: string) => text.slice(0, -20)],
    ['another JSON file', () => '{"format":"other"}'],
    ['a newer format', (text: string) => text.replace('probity-record/1', 'probity-record/99')],
  ])('refuses %s with its reason', async (_, spoil) => {
    place.write('spoiled.json', spoil(readFileSync(place.path('record.json'), 'utf8')));
    const { code, out, err } = await place.run(['findings', 'spoiled.json', '--json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^spoiled\.json/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('refuses a day that does not exist', async () => {
    expect(await place.run(['findings', 'record.json', '--on', '2026-02-30'])).toMatchObject({
      code: 2,
      out: '',
    });
  });
});

describe('probity statement', () => {
  it.each(['en', 'zh'])('writes a PDF (%s), the same bytes each time', async (lang) => {
    for (const file of ['one.pdf', 'two.pdf'])
      expect(await place.run(['statement', 'record.json', '-o', file, '--lang', lang])).toMatchObject({
        code: 0,
        out: '',
      });
    const [one, two] = ['one.pdf', 'two.pdf'].map((file) => readFileSync(place.path(file)));
    expect(one?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  it('writes for the paper that is asked for', async () => {
    const width = async (...args: string[]): Promise<string | undefined> => {
      expect(await place.run(['statement', 'record.json', '-o', 'sheet.pdf', ...args])).toMatchObject({
        code: 0,
      });
      const { sizes } = await readPdf(new Uint8Array(readFileSync(place.path('sheet.pdf'))));
      return String(sizes[0]);
    };
    expect(await width()).toBe('595.28,841.89');
    expect(await width('--paper', 'letter')).toBe('612,792');
    expect(await place.run(['statement', 'record.json', '-o', 'a5.pdf', '--paper', 'a5'])).toMatchObject({
      code: 2,
    });
  });

  it('prints where it is published, with what is to be checked', async () => {
    const args = ['statement', 'record.json', '-o', 'published.pdf', '--address'];
    expect(await place.run([...args, 'https://Example.org/s'])).toMatchObject({ code: 0 });
    const { id, head } = JSON.parse(readFileSync(place.path('record.json'), 'utf8')) as AssessmentRecord;
    const bytes = new Uint8Array(readFileSync(place.path('published.pdf')));
    expect(codesIn(readFile(bytes))).toEqual([
      `https://example.org/s#probity:1:${id}:${head.count}:${head.digest}`,
    ]);
    const { attachments } = await readPdf(bytes);
    expect(JSON.parse(new TextDecoder().decode(attachments['statement.json']))).toMatchObject({
      address: 'https://example.org/s',
    });
    for (const wrong of [['example.org'], ['https://example.org/', '--for', 'supplier']])
      expect(await place.run([...args, ...wrong])).toMatchObject({ code: 2 });
  });

  it('writes a web page', async () => {
    expect(
      await place.run(['statement', 'record.json', '-o', 'page.html', '--html', '--lang', 'zh']),
    ).toMatchObject({ code: 0 });
    const page = readFileSync(place.path('page.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain('Hadal Garments Ltd');
  });

  it.each([
    ['شركة الأمل للنسيج', 'شركة الأمل للنسيج', ''],
    ['תקווה 🦊', 'תקווה [U+1F98A]', '[U+1F98A]'],
  ])('prints the name %s, and names a sign that the fonts do not have', async (name, printed, named) => {
    place.write('signs.json', { ...someAnswers(), subject: { name, country: 'EG', identifiers: [] } });
    expect(await place.run(['record', '--answers', 'signs.json', '-o', 'signs-record.json'])).toMatchObject({
      code: 0,
    });
    const { code, err } = await place.run(['statement', 'signs-record.json', '-o', 'signs.pdf']);
    expect([code, err.includes('U+')]).toEqual([0, named !== '']);
    expect(err).toContain(named);
    const { units } = await readPdf(new Uint8Array(readFileSync(place.path('signs.pdf'))));
    expect(units.map(({ text }) => text.trim())).toContain(printed);
  });

  it('writes nothing when there is no record', async () => {
    const before = place.names();
    expect(await place.run(['statement', 'none.json', '-o', 'none.pdf'])).toMatchObject({ code: 2 });
    expect(place.names()).toEqual(before);
  });

  it('does not write a statement over its own record', async () => {
    const before = readFileSync(place.path('record.json'));
    const { code, err } = await place.run(['statement', 'record.json', '-o', './record.json']);
    expect(code).toBe(2);
    expect(err).toContain('record.json');
    expect(readFileSync(place.path('record.json')).equals(before)).toBe(true);
  });

  it('needs to be told where to write', async () => {
    const { code, err } = await place.run(['statement', 'record.json']);
    expect(code).toBe(2);
    expect(err).toContain('--output');
  });
});
