/** Laws and statements on the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_FACTS, answersFile, EVERYWHERE, laws, WITHOUT, type Given } from '../support/self-audit.ts';
import { ROOT, someAnswers, Workplace } from './program.ts';

const CHECKLIST = ['--checklist', join(ROOT, 'checklists/self-audit')];

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  await keep('record.json', { ...ALL_FACTS, ...WITHOUT.c13 });
  place.write('supplier-answers.json', someAnswers());
  await place.run(['record', '--answers', 'supplier-answers.json', '-o', 'supplier.json']);
});
afterAll(() => place.remove());

async function keep(file: string, facts: Given): Promise<void> {
  place.write('answers.json', answersFile({ 'scope.high-risk': 'yes', ...EVERYWHERE, ...facts }));
  const { code, err } = await place.run(['record', '--answers', 'answers.json', ...CHECKLIST, '-o', file]);
  expect([code, err]).toEqual([0, expect.any(String)]);
}

describe('probity laws', () => {
  it('prints what may apply, what is lacking and by when it is due', async () => {
    const { code, out } = await place.run(['laws', 'record.json', ...CHECKLIST]);
    expect(code).toBe(0);
    for (const { id } of laws.laws) expect(out).toContain(`(${id})`);
    expect(out).toContain('at least 36 million pounds sterling: Yes');
    expect(out).toContain('30 June 2026');
    expect(out).toMatch(/Required and lacking: .*Training \(Thin\)/);
    expect(out).toContain('no legal advice');
    const chinese = (await place.run(['laws', 'record.json', ...CHECKLIST, '--lang', 'zh'])).out;
    expect(chinese).toContain('2026年6月30日');
  });

  it('prints JSON for programs', async () => {
    const { out } = await place.run(['laws', 'record.json', ...CHECKLIST, '--json']);
    const printed = JSON.parse(out) as { laws: { law: string; gaps: string[]; due: string | null }[] };
    const of = (law: string) => printed.laws.find((one) => one.law === law);
    expect(printed.laws.map(({ law }) => law)).toEqual(laws.laws.map(({ id }) => id));
    expect(of('ca-s11')).toMatchObject({ applies: 'yes', chosen: true, gaps: ['c13'], due: '2026-05-31' });
    expect(of('au-s16')).toMatchObject({ gaps: [], due: '2026-06-30' });
  });

  it('says so where a checklist has no laws', async () => {
    const { code, out, err } = await place.run(['laws', 'supplier.json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('supplier');
  });
});

describe('probity statement --law', () => {
  const statement = (...args: string[]) => place.run(['statement', 'record.json', ...CHECKLIST, ...args]);

  it('writes the statement as a PDF and as a web page, the same each time', async () => {
    for (const file of ['one.pdf', 'two.pdf'])
      expect(await statement('--law', 'uk-s54', '-o', file)).toMatchObject({ code: 0, out: '' });
    const [one, two] = ['one.pdf', 'two.pdf'].map((file) => readFileSync(place.path(file)));
    expect(one?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    expect(await statement('--law', 'no-s5', '--html', '-o', 'page.html')).toMatchObject({ code: 0 });
    const page = readFileSync(place.path('page.html'), 'utf8');
    expect(page).toContain('Account of due diligence');
    expect(page).toContain('Kim Vale');
  });

  it('writes the working paper', async () => {
    expect(await statement('--law', 'ca-s11', '--working-paper', '--html', '-o', 'paper.html')).toMatchObject(
      {
        code: 0,
      },
    );
    expect(readFileSync(place.path('paper.html'), 'utf8')).toContain('not legal advice');
  });

  it('lists the laws when it is given another', async () => {
    const before = place.names();
    const { code, err } = await statement('--law', 'uk-s55', '-o', 'none.pdf');
    expect(code).toBe(2);
    expect(err).toContain('uk-s55');
    for (const { id } of laws.laws) expect(err).toContain(id);
    expect(place.names()).toEqual(before);
  });
});
