/** Following up from the terminal: two assessments of one supplier, and the suppliers of one tender. */
import { mkdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../src/findings/compare/index.ts';
import { parseCsv } from '../support/csv.ts';
import { someAnswers, Workplace } from './program.ts';

let place: Workplace;

async function make(name: string, changes: object = {}, folder = ''): Promise<void> {
  place.write(`${name}.answers`, { ...someAnswers(), ...changes });
  const made = await place.run(['record', '--answers', `${name}.answers`, '-o', `${folder}${name}.json`]);
  expect(made.err + String(made.code)).toMatch(/0$/);
}

const { answers } = someAnswers();
const RETURNED = {
  ...answers,
  'rec10c.identity-documents': {
    value: 'yes',
    evidence: [{ grade: 'E3', date: '2027-10-01', title: 'Interviews' }],
  },
};
const supplier = (name: string): object => ({ subject: { name, country: 'BD', identifiers: [] } });

beforeAll(async () => {
  place = new Workplace();
  mkdirSync(place.path('tender'));
  await make('before');
  await make('after', { assessedOn: '2027-11-20', answers: RETURNED });
  await make('other', supplier('Halad Ltd'));
  await make('a', supplier('=HYPERLINK("http://example.org")'), 'tender/');
  await make('b', { ...supplier('Brook Mills'), answers: RETURNED, assessedOn: '2027-11-20' }, 'tender/');
});
afterAll(() => place.remove());

describe('probity progress', () => {
  const ran = (...more: string[]) => place.run(['progress', 'before.json', 'after.json', ...more]);

  it('prints JSON: what cleared, what changed, what became of the actions', async () => {
    const { code, out } = await ran('--json', '--on', '2027-11-20');
    expect(code).toBe(0);
    const progress = JSON.parse(out) as Progress;
    expect(progress.on).toBe('2027-11-20');
    expect(progress.triggers).toMatchObject([{ code: 'ZT-B3', then: 'suspected', fate: 'cleared' }]);
    expect(progress.answers.map(({ question }) => question)).toEqual(['rec10c.identity-documents']);
    expect(progress.actions.filter(({ fate }) => fate === 'gone').length).toBeGreaterThan(0);
  });

  it('prints words for people, in either language', async () => {
    const [english, chinese] = [(await ran('--on', '2027-11-20')).out, (await ran('--lang', 'zh')).out];
    expect(english).toContain('Hadal Garments Ltd');
    expect(english).toMatch(/Cleared.*ZT-B3/);
    expect(english).toMatch(/No longer called for, never reported done/);
    expect(chinese).toMatch(/已消除.*ZT-B3/);
  });

  it('finds nothing between a record and itself', async () => {
    const { out } = await place.run(['progress', 'before.json', 'before.json', '--json']);
    expect(JSON.parse(out)).toMatchObject({ answers: [], triggers: [{ fate: 'remaining' }] });
  });

  it('says when the two may be about different subjects, and goes on', async () => {
    const { code, err } = await place.run(['progress', 'before.json', 'other.json']);
    expect(code).toBe(0);
    expect(err).toContain('Hadal Garments Ltd; Halad Ltd');
  });

  it('refuses a day that does not exist, and a record that is none', async () => {
    expect(await ran('--on', '2027-02-30')).toMatchObject({ code: 2, out: '' });
    expect(await place.run(['progress', 'before.json', 'before.answers'])).toMatchObject({
      code: 2,
      out: '',
    });
    expect(await place.run(['progress', 'before.json'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('probity portfolio', () => {
  it('prints a block for each supplier of a folder, by name', async () => {
    const { code, out } = await place.run(['portfolio', 'tender', '--on', '2027-11-20']);
    expect(code).toBe(0);
    expect(out.indexOf('=HYPERLINK')).toBeLessThan(out.indexOf('Brook Mills'));
    expect(out).toContain('ZT-B3 (Suspected)');
  });

  it('writes CSV in which no name is a formula', async () => {
    const { code, err } = await place.run(['portfolio', 'tender', '--csv', '-o', 'tender.csv']);
    expect(code).toBe(0);
    expect(err).toContain('tender.csv: 2 suppliers');
    const text = readFileSync(place.path('tender.csv'), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head, ...rows] = parseCsv(text.slice(1));
    expect(head).toContain('Rec. 10(c)');
    expect(rows.map(([name]) => name)).toEqual([`'=HYPERLINK("http://example.org")`, 'Brook Mills']);
  });

  it('writes a spreadsheet', async () => {
    expect(
      await place.run([
        'portfolio',
        'tender/a.json',
        'tender/b.json',
        '--xlsx',
        '-o',
        'tender.xlsx',
        '--lang',
        'zh',
      ]),
    ).toMatchObject({ code: 0 });
    const files = unzipSync(new Uint8Array(readFileSync(place.path('tender.xlsx'))));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('供应商');
  });

  it('prints JSON with columns and rows', async () => {
    const { out } = await place.run(['portfolio', 'tender/b.json', 'tender/b.json', '--json']);
    const { columns, rows } = JSON.parse(out) as { columns: { key: string }[]; rows: unknown[][] };
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveLength(columns.length);
  });

  it.each<[string, string[]]>([
    ['a folder without records', ['.git-not-here']],
    ['a spreadsheet that nobody said where to put', ['tender', '--xlsx']],
    ['two formats at once', ['tender', '--csv', '--json']],
    ['writing over a record', ['tender', '--csv', '-o', 'tender/a.json']],
  ])('refuses %s', async (_, args) => {
    const before = readFileSync(place.path('tender/a.json'));
    const { code, out, err } = await place.run(['portfolio', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toMatch(/^\s+at /m);
    expect(readFileSync(place.path('tender/a.json')).equals(before)).toBe(true);
  });

  it('passes over what is no assessment of a supplier, and says so', async () => {
    place.write('own.answers', {
      checklist: 'own-process',
      assessedOn: '2026-11-20',
      subject: { name: 'City of Alder', country: 'DE', identifiers: [] },
      assessor: 'A. Officer',
      answers: {},
    });
    expect((await place.run(['record', '--answers', 'own.answers', '-o', 'own.json'])).err).toContain(
      'own.json',
    );
    const { code, out, err } = await place.run(['portfolio', 'own.json', 'tender/b.json']);
    expect(code).toBe(0);
    expect(err).toContain('own.json');
    expect(out).not.toContain('City of Alder');
  });
});
